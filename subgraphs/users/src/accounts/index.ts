export { type accountEntities, accounts } from './accounts.module.ts';
export { AddressInput, checkedAddress } from './address/address.input.ts';
export { AddressBook } from './address/address-book.ts';
export { refuseInput } from './input/input.refusals.ts';
export { checkedDisplayName, givenDisplayName } from './user/display-name.ts';
export { normaliseEmail } from './user/email.ts';
export { Role, User } from './user/user.entity.ts';
export { findAccount, type UserRow, userById } from './user/user.rows.ts';

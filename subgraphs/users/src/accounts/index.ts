export { type accountEntities, accounts } from './accounts.module.ts';
export { AddressInput, checkedAddress } from './address/address.input.ts';
export { AddressBook } from './address/address-book.ts';
export { unknownProduct } from './favorite/favorite.refusals.ts';
export { Product } from './favorite/product.ts';
export { checkedDisplayName, givenDisplayName } from './user/display-name.ts';
export { checkedEmail, normaliseEmail } from './user/email.ts';
export { claimEmail, lockEmail } from './user/email-claim.ts';
export { lockUser } from './user/lock-user.ts';
export { EmailStanding, Role, StaffRole, User } from './user/user.entity.ts';
export {
  accountsWithEmail,
  accountWithPhone,
  type NamedAccount,
  selectUsers,
  type UserRow,
  userById,
} from './user/user.rows.ts';

import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { AddressInput, checkedAddress } from './address.input.ts';
import { AddressPayload } from './address.payload.ts';
import { AddressBook } from './address-book.ts';

@Resolver()
export class SaveAddressResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => AddressPayload, {
    description: 'Adds an address, 20 at most, or changes one. The first becomes the default.',
  })
  async saveAddress(
    @Arg('input', () => AddressInput, { description: 'The address.' }) input: AddressInput,
    @Ctx() { em, userId }: UsersContext,
  ) {
    const fields = checkedAddress(input);
    const address = await em.transactional(async (transaction) => {
      const book = await AddressBook.open(transaction, userId);
      const saved = input.id == null ? book.add(fields) : book.change(input.id, fields);
      await book.close(input.isDefault ? saved : undefined);
      return saved;
    });
    return { address };
  }
}

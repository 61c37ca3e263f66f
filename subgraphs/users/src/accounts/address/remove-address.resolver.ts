import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { AddressPayload } from './address.payload.ts';
import { AddressBook } from './address-book.ts';

@Resolver()
export class RemoveAddressResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => AddressPayload, {
    description: 'Removes an address; when it was the default, the newest one left becomes it.',
  })
  async removeAddress(
    @Arg('id', () => ID, { description: 'Which address.' }) id: string,
    @Ctx() { em, userId }: UsersContext,
  ) {
    const address = await em.transactional(async (transaction) => {
      const book = await AddressBook.open(transaction, userId);
      const removed = book.remove(id);
      await book.close();
      return removed;
    });
    return { address };
  }
}

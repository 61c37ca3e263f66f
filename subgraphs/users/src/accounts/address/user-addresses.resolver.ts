import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { User } from '../user/user.entity.ts';
import type { UserRow } from '../user/user.rows.ts';
import { Address } from './address.entity.ts';
import { type AddressRow, addressesByUser } from './address.rows.ts';

@Resolver(() => User)
export class UserAddressesResolver {
  @Allow('SELF')
  @FieldResolver(() => [Address], {
    nullable: true,
    description: 'Their delivery addresses, the default first; for themselves only.',
  })
  addresses(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<AddressRow[]> {
    return context.load(addressesByUser, id);
  }
}

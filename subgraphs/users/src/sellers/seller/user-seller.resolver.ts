import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { Seller } from './seller.entity.ts';
import { type SellerRow, sellerById, sellerIdByOwner } from './seller.rows.ts';

@Resolver(() => User)
export class UserSellerResolver {
  @Allow('SELF')
  @FieldResolver(() => Seller, { nullable: true, description: 'The shop they act for; for the person alone.' })
  async seller(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SellerRow | undefined> {
    const sellerId = await sellerIdByOwner(context.db, id);
    return sellerId ? context.load(sellerById, sellerId) : undefined;
  }
}

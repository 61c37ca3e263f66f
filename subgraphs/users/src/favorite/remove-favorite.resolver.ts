import { isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { FavoritePayload } from './favorite.payload.ts';
import { unknownProduct } from './favorite.refusals.ts';

@Resolver()
export class RemoveFavoriteResolver {
  @Authorized()
  @Refusable()
  @Mutation(() => FavoritePayload, { description: 'Removes a product from the favourites; repeatable.' })
  async removeFavorite(
    @Arg('productId', () => ID, { description: 'Which product.' }) productId: string,
    @Ctx() { db, userId }: UsersContext,
  ) {
    if (!isUuid(productId)) throw unknownProduct();
    await db.deleteFrom('favorite').where('user_id', '=', userId).where('product_id', '=', productId).execute();
    return { product: { id: productId } };
  }
}

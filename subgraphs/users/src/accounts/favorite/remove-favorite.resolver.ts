import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { FindProductDocument } from '../../calls/catalog.generated.ts';
import type { UsersContext } from '../../users-context.ts';
import { FavoritePayload } from './favorite.payload.ts';
import { unknownProduct } from './favorite.refusals.ts';

@Resolver()
export class RemoveFavoriteResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => FavoritePayload, {
    description:
      'Removes a product from the favourites; idempotent. Kept again within an hour it has the place and the price it had. Returns null for a product that no longer exists.',
  })
  async removeFavorite(
    @Arg('productId', () => ID, { description: 'Which product.' }) productId: string,
    @Ctx() context: UsersContext,
  ) {
    if (!isUuid(productId)) throw unknownProduct();
    const { product } = await context.call('catalog', FindProductDocument, { id: productId });
    const { numUpdatedRows } = await context.db
      .updateTable('favorite')
      .set({ removed_at: new Date() })
      .where('removed_at', 'is', null)
      .where('user_id', '=', context.userId)
      .where('product_id', '=', productId)
      .executeTakeFirstOrThrow();
    if (product) return { product: { id: product.id } };
    // A reference to an unknown id would become a product without fields.
    if (numUpdatedRows === 0n) throw unknownProduct();
    return {};
  }
}

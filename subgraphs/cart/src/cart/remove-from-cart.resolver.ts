import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { CartPayload } from './cart.payload.ts';
import { changeCart } from './change-cart.ts';
import { knownIds } from './known-ids.ts';

@Resolver()
export class RemoveFromCartResolver {
  @Allow('ANYONE')
  @Mutation(() => CartPayload, { description: 'Removes lines from the cart; those not in it are ignored.' })
  @Refusable()
  async removeFromCart(
    @Arg('skuIds', () => [ID], { description: 'SKUs of the lines, 100 at most.' }) skuIds: string[],
    @Ctx() context: CartContext,
  ) {
    const ids = knownIds(skuIds);
    if (ids.length === 0) return;
    await changeCart(context, async (db, cartId) => {
      await db.deleteFrom('cart_line').where('cart_id', '=', cartId).where('sku_id', 'in', ids).execute();
    });
  }
}

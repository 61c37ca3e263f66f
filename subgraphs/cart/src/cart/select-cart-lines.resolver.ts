import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { CartPayload } from './cart.payload.ts';
import { changeCart } from './change-cart.ts';
import { knownIds } from './known-ids.ts';

@Resolver()
export class SelectCartLinesResolver {
  @Allow('ANYONE')
  @Mutation(() => CartPayload, { description: 'Selects or deselects lines for the next checkout.' })
  @Refusable()
  async selectCartLines(
    @Arg('skuIds', () => [ID], { description: 'SKUs of the lines, 100 at most.' }) skuIds: string[],
    @Arg('selected', () => Boolean, { description: 'Whether to buy them.' }) selected: boolean,
    @Ctx() context: CartContext,
  ) {
    const ids = knownIds(skuIds);
    if (ids.length === 0) return;
    await changeCart(context, async (db, cartId) => {
      await db
        .updateTable('cart_line')
        .set({ selected })
        .where('cart_id', '=', cartId)
        .where('saved', '=', false)
        .where('sku_id', 'in', ids)
        .execute();
    });
  }

  @Allow('ANYONE')
  @Mutation(() => CartPayload, { description: 'Selects or deselects all lines for the next checkout.' })
  @Refusable()
  async selectAllCartLines(
    @Arg('selected', () => Boolean, { description: 'Whether to buy them.' }) selected: boolean,
    @Ctx() context: CartContext,
  ) {
    await changeCart(context, async (db, cartId) => {
      await db
        .updateTable('cart_line')
        .set({ selected })
        .where('cart_id', '=', cartId)
        .where('saved', '=', false)
        .execute();
    });
  }
}

import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CartContext, CartDatabase } from '../cart-context.ts';
import { CartPayload } from './cart.payload.ts';
import { MAX_LINES, refusals } from './cart.refusals.ts';
import { changeCart } from './change-cart.ts';
import { knownIds } from './known-ids.ts';

const SKU_IDS = { description: 'SKUs of the lines, 100 at most.' };

/** Moves lines between the cart and those saved for later, within the limits of both. */
async function move(context: CartContext, skuIds: string[], saved: boolean): Promise<void> {
  const ids = knownIds(skuIds);
  if (ids.length === 0) return;
  await changeCart(context, async (db, cartId) => {
    await db
      .updateTable('cart_line')
      .set({ saved, selected: !saved })
      .where('cart_id', '=', cartId)
      .where('sku_id', 'in', ids)
      .where('saved', '!=', saved)
      .execute();
    await refuseTooMany(db, cartId, saved);
  });
}

async function refuseTooMany(db: CartDatabase, cartId: string, saved: boolean): Promise<void> {
  const { lines } = await db
    .selectFrom('cart_line')
    .select(({ fn }) => fn.countAll<number>().as('lines'))
    .where('cart_id', '=', cartId)
    .where('saved', '=', saved)
    .executeTakeFirstOrThrow();
  if (lines > MAX_LINES) throw refusals.full();
}

@Resolver()
export class SaveForLaterResolver {
  @Allow('ANYONE')
  @Mutation(() => CartPayload, { description: 'Saves lines for later; those not in the cart are ignored.' })
  @Refusable()
  async saveForLater(@Arg('skuIds', () => [ID], SKU_IDS) skuIds: string[], @Ctx() context: CartContext) {
    await move(context, skuIds, true);
  }

  @Allow('ANYONE')
  @Mutation(() => CartPayload, { description: 'Moves lines saved for later back into the cart, selected.' })
  @Refusable()
  async moveToCart(@Arg('skuIds', () => [ID], SKU_IDS) skuIds: string[], @Ctx() context: CartContext) {
    await move(context, skuIds, false);
  }
}

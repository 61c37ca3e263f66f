import type { CartDatabase } from '../cart-context.ts';
import { selectLines } from './cart-line.rows.ts';
import { mergeLines } from './merge-lines.ts';

interface Merge {
  from: string;
  into: string;
}

/**
 * Moves the guest cart into the user's, whose row the caller has locked. Of several requests right after sign-in
 * one gets the guest cart's row; the others, and retries, wait for it and then find the cart gone.
 */
export async function mergeGuestCart(db: CartDatabase, { from, into }: Merge): Promise<void> {
  const claimed = await db.selectFrom('cart').select('id').where('id', '=', from).forUpdate().executeTakeFirst();
  if (!claimed) return;
  const byCart = Map.groupBy(await selectLines(db, [from, into]), (line) => line.cartId);
  const lines = mergeLines(byCart.get(into) ?? [], byCart.get(from) ?? []);
  await db.deleteFrom('cart').where('id', '=', from).execute();
  if (lines.length === 0) return;
  await db
    .insertInto('cart_line')
    .values(
      lines.map((line) => ({
        id: line.id,
        cart_id: into,
        sku_id: line.skuId,
        quantity: line.quantity,
        selected: line.selected,
        saved: line.saved,
        added_price_minor: line.addedPriceMinor,
        added_at: line.addedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['cart_id', 'sku_id']).doUpdateSet((eb) => ({
        quantity: eb.ref('excluded.quantity'),
        selected: eb.ref('excluded.selected'),
        saved: eb.ref('excluded.saved'),
        added_price_minor: eb.ref('excluded.added_price_minor'),
        added_at: eb.ref('excluded.added_at'),
      })),
    )
    .execute();
}

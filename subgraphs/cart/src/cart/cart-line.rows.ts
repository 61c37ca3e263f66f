import type { CartDatabase } from '../cart-context.ts';

const COLUMNS = [
  'id',
  'cart_id as cartId',
  'sku_id as skuId',
  'quantity',
  'selected',
  'saved',
  'added_price_minor as addedPriceMinor',
  'added_at as addedAt',
] as const;

/** The lines of some carts, in the order they were added. */
export function selectLines(db: CartDatabase, cartIds: string[]) {
  return db
    .selectFrom('cart_line')
    .select(COLUMNS)
    .where('cart_id', 'in', cartIds)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export type CartLineRow = Awaited<ReturnType<typeof selectLines>>[number];

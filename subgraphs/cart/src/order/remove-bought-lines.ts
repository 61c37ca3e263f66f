import type { DomainEvent } from '@minijd/events';
import { sql } from 'kysely';
import { userCartId } from '../cart/cart-owner.ts';
import { publishCart } from '../cart/cart-topic.ts';
import type { CartContext, CartDatabase } from '../cart-context.ts';

/** Removes bought units from the cart; units added since the checkout stay. */
export async function removeBoughtLines(
  { data }: DomainEvent<'orders.order.placed'>,
  context: CartContext,
): Promise<void> {
  if (!data.fromCart) return;
  const cartId = userCartId(data.buyerId);
  await context.em.transactional(async (em) => {
    const db: CartDatabase = em.getKysely();
    if (!(await isFirstDelivery(db, data.orderId))) return;
    // Takes the same lock as every change of the cart.
    await db.selectFrom('cart').select('id').where('id', '=', cartId).forUpdate().execute();
    await subtract(db, cartId, data.lines);
  });
  await publishCart(context, cartId);
}

async function isFirstDelivery(db: CartDatabase, orderId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('placed_order')
    .values({ id: orderId, handled_at: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function subtract(
  db: CartDatabase,
  cartId: string,
  bought: readonly { skuId: string; quantity: number }[],
): Promise<void> {
  const units = sql<{ sku_id: string; quantity: number }>`jsonb_to_recordset(${JSON.stringify(
    bought.map(({ skuId, quantity }) => ({ sku_id: skuId, quantity })),
  )}::jsonb)`.as<'bought'>(sql`bought(sku_id uuid, quantity int)`);
  await db
    .deleteFrom('cart_line')
    .using(units)
    .where('cart_line.cart_id', '=', cartId)
    .where('cart_line.saved', '=', false)
    .whereRef('cart_line.sku_id', '=', 'bought.sku_id')
    .whereRef('cart_line.quantity', '<=', 'bought.quantity')
    .execute();
  await db
    .updateTable('cart_line')
    .from(units)
    .set((eb) => ({ quantity: eb('cart_line.quantity', '-', eb.ref('bought.quantity')) }))
    .where('cart_line.cart_id', '=', cartId)
    .where('cart_line.saved', '=', false)
    .whereRef('cart_line.sku_id', '=', 'bought.sku_id')
    .execute();
}

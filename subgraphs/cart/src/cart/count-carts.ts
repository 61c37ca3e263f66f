import { sql } from 'kysely';
import type { CartContext } from '../cart-context.ts';

/** Carts with goods that were changed within a day. */
export async function countCarts({ db }: CartContext) {
  const { count } = await db
    .selectFrom('cart')
    .where('changed_at', '>', sql<Date>`now() - interval '1 day'`)
    .where(sql<boolean>`exists (select from cart_line line where line.cart_id = cart.id)`)
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return [{ value: Number(count) }];
}

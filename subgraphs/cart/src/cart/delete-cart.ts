import type { DomainEvent } from '@minijd/events';
import type { CartContext } from '../cart-context.ts';
import { userCartId } from './cart-owner.ts';

/** The cart of an account that was deleted; its lines go with it. */
export async function deleteCart({ data }: DomainEvent<'users.account.deleted'>, { db }: CartContext): Promise<void> {
  const cartId = userCartId(data.userId);
  await db.deleteFrom('cart_line').where('cart_id', '=', cartId).execute();
  await db.deleteFrom('cart').where('id', '=', cartId).execute();
}

import type { CartContext } from '../cart-context.ts';
import { type CartLineRow, selectLines } from './cart-line.rows.ts';
import { cartOwner, NOBODYS_CART_ID } from './cart-owner.ts';
import { changeCart } from './change-cart.ts';

export interface CartRow {
  id: string;
  lines: CartLineRow[];
  /** Saved for later. */
  savedLines: CartLineRow[];
}

/**
 * The viewer's cart in one statement. Includes the guest's lines, so that the first request after sign-in finds and
 * merges the guest cart without an extra statement in later ones.
 */
export async function readCart(context: CartContext): Promise<CartRow> {
  const owner = cartOwner(context.viewer);
  if (!owner) return { id: NOBODYS_CART_ID, lines: [], savedLines: [] };
  const { cartId, guestCartId } = owner;
  const lines = await selectLines(context.db, guestCartId ? [cartId, guestCartId] : [cartId]);
  if (lines.every((line) => line.cartId === cartId)) return cartOf(cartId, lines);
  await changeCart(context, async () => {});
  return cartOf(cartId, await selectLines(context.db, [cartId]));
}

function cartOf(id: string, all: CartLineRow[]): CartRow {
  return { id, lines: all.filter(({ saved }) => !saved), savedLines: all.filter(({ saved }) => saved) };
}

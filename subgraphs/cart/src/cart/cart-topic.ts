import type { CartContext } from '../cart-context.ts';

/** The live topic of one cart. */
export const cartTopic = (cartId: string) => `cart.cart.${cartId}`;

/** Notifies the devices of a cart's owner; call it after the commit. */
export function publishCart({ topics }: CartContext, cartId: string): Promise<void> {
  return topics.publish(cartTopic(cartId), { cartId });
}

import { type Accessor, createMemo } from 'solid-js';
import { createFreightQuoteQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useSession } from '../session/session.ts';
import { isPurchasable } from './cart-changes.ts';
import type { CartSums } from './cart-summary.tsx';
import type { CartEditor } from './create-cart.ts';

/** The totals from the gateway, with freight and all discounts for signed-in buyers. */
export function createCartSums(cart: CartEditor): Accessor<CartSums | undefined> {
  const session = useSession();
  const quoted = () =>
    cart
      .cart()
      ?.groups.flatMap(({ lines }) => lines)
      .filter((line) => line.selected && isPurchasable(line)) ?? [];
  const wanted = () => {
    const lines = quoted().map(({ sku, quantity }) => ({ skuId: sku.id, quantity }));
    // Without the discounts there is no total.
    const answers = cart.cart()?.discount !== null;
    return session.signedIn() && answers && lines.length > 0 ? { lines } : undefined;
  };
  const quote = keepPreviousData(createFreightQuoteQuery(wanted, { blocking: true }));
  return createMemo<CartSums | undefined>((shown) => {
    const current = cart.cart();
    // Keeps all old values together, so that a new subtotal is never beside an old total.
    if (!current || quote.loading()) return shown;
    const preview = quoted().length > 0 ? quote()?.checkoutPreview : undefined;
    const { subtotal, savings, discount, total } = current;
    if (!subtotal) return undefined;
    if (!preview || preview.userErrors.length > 0) return { subtotal, savings, discount, total: total ?? subtotal };
    return { subtotal, savings, freight: preview.freight, discount: preview.discount, total: preview.total };
  });
}

import { createMemo } from 'solid-js';
import { createStockChangedSubscription } from '../../graphql/generated/operations.ts';
import type { CartEditor } from './create-cart.ts';

/** The gateway's limit per subscription. */
const MOST_WATCHED = 100;

/** Reloads the cart when stock or price of one of its SKUs changes. */
export function createStockWatch(cart: CartEditor, onStale: () => void): void {
  const skuIds = createMemo(() =>
    cart
      .lines()
      .map(({ sku }) => sku.id)
      .slice(0, MOST_WATCHED),
  );
  createStockChangedSubscription(
    () => (skuIds().length > 0 ? { skuIds: skuIds() } : undefined),
    ({ stockChanged: { sku, available } }) => {
      const line = cart.lines().find((other) => other.sku.id === sku.id);
      const moved = line && (line.sku.available !== available || line.unitPrice?.amount !== sku.price.amount);
      if (moved) onStale();
    },
  );
}

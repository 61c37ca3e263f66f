import type { CartContext } from '../cart-context.ts';
import { isPurchasable, type SkuSnapshot, skuSnapshot } from '../sku/sku-snapshot.ts';
import type { CartLineRow } from './cart-line.rows.ts';

interface PricedLine {
  quantity: number;
  selected: boolean;
  snapshot: SkuSnapshot | undefined;
}

export interface CartTotals {
  selectedQuantity: number;
  subtotalMinor: number;
  savingsMinor: number;
}

/** Totals of these lines with the catalog's present data. */
export async function totalsOf(lines: readonly CartLineRow[], context: CartContext): Promise<CartTotals> {
  const snapshots = await Promise.all(lines.map((line) => context.load(skuSnapshot, line.skuId)));
  return cartTotals(lines.map((line, index) => ({ ...line, snapshot: snapshots[index] })));
}

/** Totals of the lines that the next checkout would buy: selected and available. */
function cartTotals(lines: readonly PricedLine[]): CartTotals {
  const totals: CartTotals = { selectedQuantity: 0, subtotalMinor: 0, savingsMinor: 0 };
  for (const { quantity, selected, snapshot } of lines) {
    if (!selected || !isPurchasable(snapshot)) continue;
    totals.selectedQuantity += quantity;
    totals.subtotalMinor += quantity * snapshot.priceMinor;
    totals.savingsMinor += quantity * Math.max(0, (snapshot.listPriceMinor ?? 0) - snapshot.priceMinor);
  }
  return totals;
}

import type { Loader } from '@minijd/subgraph';
import { CartReductionsDocument, type CartReductionsQuery, type PromotedLineInput } from '../calls/orders.generated.ts';
import type { CartLineRow } from '../cart/cart-line.rows.ts';
import type { CartRow } from '../cart/read-cart.ts';
import type { CartContext } from '../cart-context.ts';
import { isPurchasable, skuSnapshot } from '../sku/sku-snapshot.ts';

export type ReductionRow = CartReductionsQuery['_cartReductions']['rules'][number];

export type FreeShippingRow = CartReductionsQuery['_cartReductions']['freeShipping'][number];

/** The spend discounts of a cart. */
export interface CartReductions {
  /** The discount on all lines, in minor units. */
  discountMinor: number;
  /** The discount on some of the lines. */
  discountOf(lines: readonly CartLineRow[]): number;
  /** The rules that apply to any of the lines. */
  rulesFor(lines: readonly CartLineRow[]): ReductionRow[];
  /** How far the goods of a seller are from free delivery; undefined where it is never free. */
  freeShippingOf(sellerId: string): FreeShippingRow | undefined;
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Calculated by the orders subgraph, which also prices the checkout; called once per request. */
export const cartReductions: Loader<CartRow, CartReductions, CartContext> = {
  batch: (carts, context) => Promise.all(carts.map(({ lines }) => askOrders(lines, context))),
};

async function askOrders(lines: readonly CartLineRow[], context: CartContext): Promise<CartReductions> {
  const snapshots = await Promise.all(lines.map(({ skuId }) => context.load(skuSnapshot, skuId)));
  const promoted = lines.flatMap(({ id, quantity, selected }, index) => {
    const snapshot = snapshots[index];
    if (!isPurchasable(snapshot)) return [];
    const { productId, sellerId, categoryIds, priceMinor: unitPriceMinor } = snapshot;
    return [{ id, goods: { productId, sellerId, categoryIds, unitPriceMinor, quantity, selected } }];
  });
  const { shares, rules, freeShipping } = await reductionsOf(promoted, context);
  const placeOf = new Map(promoted.map(({ id }, place) => [id, place]));
  const placesOf = (some: readonly CartLineRow[]) => some.flatMap(({ id }) => placeOf.get(id) ?? []);
  return {
    discountMinor: sumOf(shares),
    discountOf: (some) => sumOf(placesOf(some).map((place) => shares[place] ?? 0)),
    rulesFor: (some) => {
      const places = new Set(placesOf(some));
      return rules.filter((rule) => rule.lines.some((line) => places.has(line)));
    },
    freeShippingOf: (sellerId) => freeShipping.find((progress) => progress.sellerId === sellerId),
  };
}

/** Throws SubgraphCallFailed; the cart then has null in place of its discounts. */
async function reductionsOf(
  promoted: readonly { goods: PromotedLineInput }[],
  context: CartContext,
): Promise<CartReductionsQuery['_cartReductions']> {
  if (promoted.length === 0) return { shares: [], rules: [], freeShipping: [] };
  const lines = promoted.map(({ goods }) => goods);
  return (await context.call('orders', CartReductionsDocument, { lines }))._cartReductions;
}

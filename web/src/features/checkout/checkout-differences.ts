import type { MoneyAmount } from '../../i18n/formats.ts';

export interface ComparableLine {
  quantity: number;
  available: number;
  unitPrice: MoneyAmount;
  sku: { id: string; product: { name: string } } | null;
}

export type CheckoutDifference = { name: string } & (
  | { kind: 'price'; before: MoneyAmount; now: MoneyAmount }
  | { kind: 'stock'; available: number }
  | { kind: 'gone' }
);

/** What has changed since the buyer looked: prices, lines with too little stock, removed lines. */
export function checkoutDifferences(
  seen: readonly ComparableLine[],
  current: readonly ComparableLine[],
): CheckoutDifference[] {
  const bySku = new Map(current.map((line) => [line.sku?.id, line]));
  return seen.flatMap(({ sku, ...line }) => (sku ? compare({ ...line, sku }, bySku.get(sku.id)) : []));
}

function compare(seen: ComparableLine & { sku: object }, current: ComparableLine | undefined): CheckoutDifference[] {
  const { name } = seen.sku.product;
  if (!current) return [{ name, kind: 'gone' }];
  const differences: CheckoutDifference[] = [];
  if (current.unitPrice.amount !== seen.unitPrice.amount) {
    differences.push({ name, kind: 'price', before: seen.unitPrice, now: current.unitPrice });
  }
  if (current.available < current.quantity) differences.push({ name, kind: 'stock', available: current.available });
  return differences;
}

/** Fen of a typed price, or undefined when it is none. */
export function fenOf(text: string): number | undefined {
  const typed = text.trim();
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(typed)) return undefined;
  const [yuan = '', fraction = ''] = typed.split('.');
  return Number(yuan) * 100 + Number(fraction.padEnd(2, '0'));
}

/** Exact, as the server takes it. */
export const decimalOf = (fen: number) => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

interface PricedLine {
  id: string;
  quantity: number;
  unitPrice: { amount: string };
}

interface TypedPrices {
  prices: Readonly<Record<string, string>>;
  freight: string;
}

/** What the order costs with these prices, in fen: the discounts stay as they are. Undefined while one is no price. */
export function newTotal(
  order: { lines: readonly PricedLine[]; discount: { amount: string } },
  { prices, freight }: TypedPrices,
): number | undefined {
  const discount = fenOf(order.discount.amount) ?? 0;
  const parts = order.lines.map(({ id, quantity, unitPrice }) => {
    const fen = fenOf(prices[id] ?? unitPrice.amount);
    return fen === undefined ? undefined : fen * quantity;
  });
  const all = [...parts, fenOf(freight)];
  if (all.includes(undefined)) return undefined;
  return all.reduce<number>((sum, part) => sum + (part ?? 0), -discount);
}

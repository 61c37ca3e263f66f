export interface WantedLine {
  skuId: string;
  quantity: number;
}

type Query = Record<string, string | string[] | undefined>;

/** What "buy now" brings along as `?sku=…&quantity=…`; undefined stands for the selected lines of the cart. */
export function wantedLines({ sku, quantity }: Query): WantedLine[] | undefined {
  if (typeof sku !== 'string' || sku === '') return undefined;
  const units = Number(quantity);
  return [{ skuId: sku, quantity: Number.isInteger(units) && units > 0 ? units : 1 }];
}

export interface WantedLine {
  skuId: string;
  quantity: number;
}

type Query = Record<string, string | string[] | undefined>;

/** The line of "buy now" from `?sku=…&quantity=…`; undefined for the selected lines of the cart. */
export function wantedLines({ sku, quantity }: Query): WantedLine[] | undefined {
  if (typeof sku !== 'string' || sku === '') return undefined;
  const units = Number(quantity);
  return [{ skuId: sku, quantity: Number.isInteger(units) && units > 0 ? units : 1 }];
}

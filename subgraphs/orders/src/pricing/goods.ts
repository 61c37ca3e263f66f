/** What promotions know of a line: facts of its SKU now, and how many. Amounts are fen. */
export interface PromotedGoods {
  productId: string;
  sellerId: string;
  /** Its product's category and all above. */
  categoryIds: readonly string[];
  unitPriceMinor: number;
  quantity: number;
}

/** What pricing knows of a line. */
export interface Goods extends PromotedGoods {
  /** Of one unit; 0 when nobody has weighed it. */
  weightGrams: number;
}

export const itemMinor = ({ unitPriceMinor, quantity }: PromotedGoods): number => unitPriceMinor * quantity;

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** The fields of a line that promotions use. Amounts are in fen. */
export interface PromotedGoods {
  productId: string;
  sellerId: string;
  /** Its product's category and all ancestors. */
  categoryIds: readonly string[];
  unitPriceMinor: number;
  quantity: number;
}

/** The fields of a line that pricing uses. */
export interface Goods extends PromotedGoods {
  /** Of one unit; 0 when unknown. */
  weightGrams: number;
}

export const itemMinor = ({ unitPriceMinor, quantity }: PromotedGoods): number => unitPriceMinor * quantity;

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

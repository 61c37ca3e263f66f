interface Priced {
  price: { amount: string };
  listPrice: { amount: string } | null;
  inStock: boolean;
}

/** How much below its struck price a product is, in whole percent; 0 when it has none. */
export function discountPercent({ price, listPrice }: Priced): number {
  const before = Number(listPrice?.amount ?? 0);
  return before > 0 ? Math.max(0, Math.floor((1 - Number(price.amount) / before) * 100)) : 0;
}

/** Buyable products with a struck price, each once, the biggest drop first. */
export function biggestDiscounts<P extends Priced & { id: string }>(products: readonly P[]): P[] {
  return [...new Map(products.map((product) => [product.id, product])).values()]
    .filter((product) => product.inStock && discountPercent(product) > 0)
    .sort((one, other) => discountPercent(other) - discountPercent(one));
}

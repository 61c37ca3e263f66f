interface Priced {
  price: { amount: string };
  listPrice: { amount: string } | null;
  inStock: boolean;
}

/** The discount from the list price in whole percent; 0 without one. */
export function discountPercent({ price, listPrice }: Priced): number {
  const before = Number(listPrice?.amount ?? 0);
  return before > 0 ? Math.max(0, Math.floor((1 - Number(price.amount) / before) * 100)) : 0;
}

/** Available products with a list price, without duplicates, largest discount first. */
export function biggestDiscounts<P extends Priced & { id: string }>(products: readonly P[]): P[] {
  return [...new Map(products.map((product) => [product.id, product])).values()]
    .filter((product) => product.inStock && discountPercent(product) > 0)
    .sort((one, other) => discountPercent(other) - discountPercent(one));
}

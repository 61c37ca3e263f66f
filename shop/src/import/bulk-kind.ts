import type { BulkKind } from '../calls/catalog.generated.ts';

const KINDS: Record<string, BulkKind> = { products: 'PRODUCTS', prices: 'PRICES', stock: 'STOCK' };

/** Throws for another word than products, prices or stock. */
export function asKind(word: string): BulkKind {
  const kind = KINDS[word.toLowerCase()];
  if (!kind) throw new Error(`${word} is neither products, prices nor stock.`);
  return kind;
}

import type { CatalogRecord } from '../import/record.ts';

/** The moment for which the files of the sample shop are written. */
const WRITTEN_FOR = Date.parse('2026-03-01T08:00:00Z');

/** The product with its dates moved, as if its file were written for `opened`: what is new in the file is new in the shop. */
export function datedFrom(opened: Date, product: CatalogRecord): CatalogRecord {
  const moved = <Dated extends { createdAt: string }>(dated: Dated): Dated => ({
    ...dated,
    createdAt: new Date(Date.parse(dated.createdAt) + opened.getTime() - WRITTEN_FOR).toISOString(),
  });
  return { ...moved(product), reviews: product.reviews?.map(moved) };
}

import { sql } from 'kysely';
import { SearchDocumentsDocument, type SearchDocumentsQuery } from '../calls/catalog.generated.ts';
import { RatingsDocument } from '../calls/reviews.generated.ts';
import type { ProductDocument } from '../engine/product-document.ts';
import type { IndexDocuments } from '../engine/search-engine.ts';
import { LabelKind } from '../label/label.entity.ts';
import { type LabelRow, saveLabels } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';
import { askForCount, sellersOf } from '../seller/count-sellers.ts';
import { learnWords } from '../vocabulary/vocabulary.ts';
import { productDocument } from './product-document.ts';

/** Products per batch. */
export const BATCH = 200;

/** Updates the index with the present data of these products. */
export async function refreshProducts(productIds: string[], context: SearchContext): Promise<void> {
  const ids = [...new Set(productIds)];
  for (let at = 0; at < ids.length; at += BATCH) {
    await refreshBatch(ids.slice(at, at + BATCH), context);
  }
}

function refreshBatch(ids: string[], context: SearchContext): Promise<void> {
  const { db, engine } = context;
  return oneAtATime(context, async () => {
    // A product that has another seller now, or is gone, counts for the one it had no more.
    const before = await sellersOf(db, ids);
    const documents = await indexNow(ids, context, { index: (found) => engine.index(found), rebuilding: false });
    const found = new Set(documents.map(({ productId }) => productId));
    await engine.remove(ids.filter((id) => !found.has(id)));
    await askForCount(context, [...before, ...documents.map(({ seller }) => seller)]);
  });
}

interface Target {
  index: IndexDocuments;
  rebuilding: boolean;
}

/** One batch of a rebuild. */
export async function fillWith(ids: string[], context: SearchContext, index: IndexDocuments): Promise<void> {
  await oneAtATime(context, () => indexNow(ids, context, { index, rebuilding: true }));
}

async function indexNow(ids: string[], context: SearchContext, target: Target): Promise<ProductDocument[]> {
  const [{ _searchDocuments: found }, { _ratings: ratings }] = await Promise.all([
    context.call('catalog', SearchDocumentsDocument, { productIds: ids }),
    context.call('reviews', RatingsDocument, { productIds: ids }),
  ]);
  const ratingOf = new Map(ratings.map((rating) => [rating.productId, rating]));
  const documents = found.map((document) => productDocument(document, ratingOf.get(document.productId)));
  await saveLabels(context.db, found.flatMap(labelsOf));
  await learnWords(context.db, documents, target);
  await target.index(documents);
  return documents;
}

type Found = SearchDocumentsQuery['_searchDocuments'][number];

function labelsOf({ brandSlug, brandName, brandNameZh, categoryPath }: Found): LabelRow[] {
  const brand = brandSlug
    ? [{ kind: LabelKind.BRAND, slug: brandSlug, nameZh: brandNameZh ?? brandName, nameEn: brandName }]
    : [];
  return [...brand, ...categoryPath.map((category) => ({ kind: LabelKind.CATEGORY, ...category }))];
}

/**
 * Reading a product and writing its document must not interleave with another refresh of it, or older data could be
 * written last. So one batch runs at a time over all processes; it takes some tens of milliseconds. Those of this process
 * wait without a connection: they could hold all that the one with the lock needs.
 */
function oneAtATime<Result>({ db, refreshing }: SearchContext, run: () => Promise<Result>): Promise<Result> {
  return refreshing(() =>
    db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtext('search refresh'))`.execute(transaction);
      return run();
    }),
  );
}

import { SearchDocumentsDocument, type SearchDocumentsQuery } from '../calls/catalog.generated.ts';
import type { SearchContext } from '../search-context.ts';
import { allProductIds } from './product-ids.ts';
import { BATCH, refreshProducts } from './refresh-products.ts';

type Found = SearchDocumentsQuery['_searchDocuments'][number];

/** What of a product is compared; the rest is written together with it. */
interface Compared {
  nameZh?: string | null | undefined;
  nameEn?: string | null | undefined;
  category?: string | null | undefined;
  brand?: string | null | undefined;
}

/**
 * Compares every product of the catalogue with the index, and writes anew what is missing, old, or not for sale any
 * more. Searches and changes continue meanwhile; what changes while it is compared is written twice at worst.
 */
export async function checkIndex(context: SearchContext): Promise<void> {
  let [products, mended] = [0, 0];
  let after: string | undefined;
  for await (const ids of allProductIds(context)) {
    // Behind the last page nothing may follow.
    const upTo = ids.length === BATCH ? ids.at(-1) : undefined;
    const wrong = await wrongProducts({ ids, after, upTo }, context);
    if (wrong.length > 0) await refreshProducts(wrong, context);
    after = upTo;
    products += ids.length;
    mended += wrong.length;
  }
  if (products === 0) mended += await removeAll(context);
  context.log.info({ products, mended }, 'the search index was compared with the catalogue');
}

interface Stretch {
  ids: string[];
  /** The ids lie behind this one, and end with `upTo`. */
  after: string | undefined;
  upTo: string | undefined;
}

async function wrongProducts({ ids, after, upTo }: Stretch, context: SearchContext): Promise<string[]> {
  const [{ _searchDocuments: found }, rows, elsewhere] = await Promise.all([
    context.call('catalog', SearchDocumentsDocument, { productIds: ids }),
    indexedBetween(after, upTo, context),
    indexedInElasticsearch(ids, context),
  ]);
  const indexed = new Map(rows.map((row) => [row.productId, row]));
  const wanted = new Set(found.map(({ productId }) => productId));
  const stale = found.filter((product) => {
    const row = indexed.get(product.productId);
    const other = elsewhere?.get(product.productId);
    return (
      !row || !isLike(row, product) || !hasStock(row, product) || (elsewhere && !(other && isLike(other, product)))
    );
  });
  const extra = rows.filter(({ productId }) => !wanted.has(productId));
  return [...stale, ...extra].map(({ productId }) => productId);
}

function isLike(row: Compared, { nameZh, nameEn, brandSlug, categoryPath }: Found): boolean {
  const same = (one: string | null | undefined, other: string | null | undefined) => (one ?? null) === (other ?? null);
  const category = categoryPath.at(-1)?.slug;
  return (
    same(row.nameZh, nameZh) && same(row.nameEn, nameEn) && same(row.brand, brandSlug) && same(row.category, category)
  );
}

interface Stock {
  priceMinor: number;
  inStock: boolean;
  soldCount: number;
}

function hasStock(row: Stock, { priceMinorMin, inStock, soldCount }: Found): boolean {
  return row.priceMinor === priceMinorMin && row.inStock === inStock && row.soldCount === soldCount;
}

function indexedBetween(after: string | undefined, upTo: string | undefined, { db }: SearchContext) {
  return db
    .selectFrom('document')
    .select(['product_id as productId', 'name_zh as nameZh', 'name_en as nameEn', 'category', 'brand'])
    .select(['price_minor as priceMinor', 'in_stock as inStock', 'sold_count as soldCount'])
    .where('generation', '=', (live) => live.selectFrom('generation').select('id').where('live', '=', true))
    .$call((query) => (after === undefined ? query : query.where('product_id', '>', after)))
    .$call((query) => (upTo === undefined ? query : query.where('product_id', '<=', upTo)))
    .execute();
}

/** What Elasticsearch has of these products; undefined while it does not answer, or is behind: it catches up by itself. */
async function indexedInElasticsearch(
  ids: string[],
  { elasticsearch }: SearchContext,
): Promise<Map<string, Compared> | undefined> {
  if (elasticsearch?.watch.state !== 'current') return undefined;
  const { products } = await elasticsearch.engine.search({
    ...{ words: [], phrase: '', atLeast: 0, locale: 'zh-CN', order: 'NEWEST', offset: 0, limit: BATCH },
    filters: { brands: [], inStock: false, attributes: [], only: ids },
  });
  return new Map(products.map((product) => [product.productId, product]));
}

/** The catalogue sells nothing: neither does the index. */
async function removeAll(context: SearchContext): Promise<number> {
  const ids = (await indexedBetween(undefined, undefined, context)).map(({ productId }) => productId);
  await refreshProducts(ids, context);
  return ids.length;
}

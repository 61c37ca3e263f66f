import { isUuid } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { type StoredAttribute, shownBrand } from '../products/index.ts';
import type { SearchCategory, SearchDocument } from './search-document.type.ts';

/** Documents of products for sale; a product missing from the result must be removed from the index. */
export async function searchDocuments(productIds: string[], context: CatalogContext): Promise<SearchDocument[]> {
  const ids = [...new Set(productIds)].filter(isUuid);
  const [products, skus, categories] = await Promise.all([
    selectProducts(context.db, ids).execute(),
    selectSkus(context.db, ids).execute(),
    selectCategories(context.db, ids).execute(),
  ]);
  const skusOf = Map.groupBy(skus, (sku) => sku.productId);
  const categoryOf = new Map(categories.map((category) => [category.id, category]));
  return Promise.all(
    products.map(async ({ brandId, categoryId, ...product }) => {
      const brand = brandId ? await shownBrand(brandId, context) : undefined;
      const skus = skusOf.get(product.productId) ?? [];
      return {
        ...product,
        ...{ brandSlug: brand?.slug, brandName: brand?.name, brandNameZh: brand?.nameZh },
        categoryPath: pathOf(categoryId, categoryOf),
        specs: eachOnce(skus.flatMap(({ specs }) => specs)),
        skuCodes: skus.map(({ code }) => code),
      };
    }),
  );
}

type KnownCategory = SearchCategory & { ancestorIds: string[]; concealed: boolean };

function pathOf(categoryId: string, known: Map<string, KnownCategory>): SearchCategory[] {
  const ids = [...(known.get(categoryId)?.ancestorIds ?? []), categoryId];
  return ids.flatMap((id) => known.get(id) ?? []).filter(({ concealed }) => !concealed);
}

function eachOnce(specs: readonly StoredAttribute[]): StoredAttribute[] {
  return [...new Map(specs.map((spec) => [JSON.stringify(spec), spec])).values()];
}

function selectProducts(db: CatalogDatabase, ids: string[]) {
  return db
    .selectFrom('product')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('status', '=', 'ACTIVE')
    .select(['id as productId', 'slug', 'name_zh as nameZh', 'name_en as nameEn'])
    .select(['subtitle_zh as subtitleZh', 'subtitle_en as subtitleEn'])
    .select(['description_zh as descriptionZh', 'description_en as descriptionEn'])
    .select(['category_id as categoryId', 'brand_id as brandId', 'seller_id as sellerId', 'attributes'])
    .select([
      'price_minor as priceMinorMin',
      'highest_price_minor as priceMinorMax',
      'in_stock as inStock',
      'sold_count as soldCount',
    ])
    .select('created_at as createdAt');
}

function selectSkus(db: CatalogDatabase, productIds: string[]) {
  return db
    .selectFrom('sku')
    .where('product_id', '=', sql<string>`any(${productIds}::uuid[])`)
    .where('discontinued', '=', false)
    .orderBy('product_id')
    .orderBy('position')
    .select(['product_id as productId', 'code', 'specs']);
}

/** The categories of the products with all ancestors. */
function selectCategories(db: CatalogDatabase, productIds: string[]) {
  return db
    .selectFrom('category')
    .where(
      'id',
      'in',
      sql<string>`(
        select own.id from product join category own on own.id = product.category_id
        where product.id = any(${productIds}::uuid[])
        union
        select value::uuid from product join category own on own.id = product.category_id
        cross join jsonb_array_elements_text(own.ancestor_ids)
        where product.id = any(${productIds}::uuid[]))`,
    )
    .select(['id', 'slug', 'name_zh as nameZh', 'name_en as nameEn', 'ancestor_ids as ancestorIds', 'concealed']);
}

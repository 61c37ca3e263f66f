import { Allow, isUuid } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { mediaUrl } from '../products/index.ts';
import { SkuSnapshot } from './sku-snapshot.type.ts';
import { availableUnits, unitsPerPerson } from './stock-level.rows.ts';

@Resolver()
export class SkuSnapshotResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [SkuSnapshot], { description: 'Present data of SKUs; unknown ids are left out.' })
  async _skuSnapshots(
    @Arg('ids', () => [ID], { description: 'The SKUs.' }) ids: string[],
    @Ctx() context: CatalogContext,
  ): Promise<SkuSnapshot[]> {
    const rows = await selectSnapshots(context.db, [...new Set(ids)].filter(isUuid)).execute();
    return Promise.all(
      rows.map(async ({ imageKey, categoryId, ancestorIds, ...row }) => ({
        ...row,
        categoryIds: [...ancestorIds, categoryId],
        imageUrl: imageKey ? mediaUrl(imageKey) : undefined,
        available: await availableUnits(row.skuId, context),
        perPerson: await unitsPerPerson(row.skuId, context),
      })),
    );
  }
}

function selectSnapshots(db: CatalogDatabase, ids: string[]) {
  return db
    .selectFrom('sku')
    .innerJoin('product', 'product.id', 'sku.product_id')
    .innerJoin('category', 'category.id', 'product.category_id')
    .where('sku.id', '=', sql<string>`any(${ids}::uuid[])`)
    .select([
      'sku.id as skuId',
      'sku.code',
      'sku.specs',
      'sku.seller_id as sellerId',
      'sku.price_minor as priceMinor',
      'sku.list_price_minor as listPriceMinor',
      'sku.weight_grams as weightGrams',
      'category.id as categoryId',
      'category.ancestor_ids as ancestorIds',
      'product.id as productId',
      'product.slug as productSlug',
      'product.name_zh as nameZh',
      'product.name_en as nameEn',
      sql<string | null>`coalesce(sku.image -> 0, product.media -> 0) ->> 'key'`.as('imageKey'),
      sql<boolean>`product.status = 'ACTIVE' and not sku.discontinued`.as('forSale'),
    ]);
}

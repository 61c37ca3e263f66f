import { shop } from '@minijd/observability';
import type { ModuleDefinition } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext } from '../catalog-context.ts';
import { Supply } from './sku-stock.entity.ts';

/** SKUs on sale that are short. */
async function countShort({ db }: CatalogContext, supply: Supply) {
  const { count } = await db
    .selectFrom('sku_stock as stock')
    .innerJoin('sku', 'sku.id', 'stock.sku_id')
    .innerJoin('product', 'product.id', 'sku.product_id')
    .where('stock.supply', '=', supply)
    .where('stock.supply', '<>', Supply.ENOUGH)
    .where(sql<boolean>`not sku.discontinued and product.status = 'ACTIVE'`)
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return [{ value: Number(count) }];
}

export const stockReadings: ModuleDefinition<CatalogContext>['readings'] = [
  { of: shop.lowStock, seconds: 30, read: (context) => countShort(context, Supply.LOW) },
  { of: shop.soldOut, seconds: 30, read: (context) => countShort(context, Supply.OUT) },
];

import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { BrandResolver } from './brand/brand.resolver.ts';
import { brandById } from './brand/brand.rows.ts';
import { CatalogContext } from './catalog-context.ts';
import { CategoryResolver } from './category/category.resolver.ts';
import { categoryById } from './category/category.rows.ts';
import { entities } from './entities.ts';
import { ImportCatalogResolver } from './import/import-catalog.resolver.ts';
import { ImportProgressResolver } from './import/import-progress.resolver.ts';
import { countSales, forgetHandledEvents } from './product/count-sales.ts';
import { ProductResolver } from './product/product.resolver.ts';
import { publicProductById } from './product/product.rows.ts';
import { SearchDocumentResolver } from './search/search-document.resolver.ts';
import { SkuResolver } from './sku/sku.resolver.ts';
import { skuById } from './sku/sku.rows.ts';
import { SkuSnapshotResolver } from './sku/sku-snapshot.resolver.ts';
import { AdjustStockResolver } from './stock/adjust-stock.resolver.ts';
import { expireReservations } from './stock/expire-reservations.ts';
import { reconcileStock } from './stock/reconcile-stock.ts';
import { ReservationResolver } from './stock/reservation.resolver.ts';
import { StockChangedResolver } from './stock/stock-changed.resolver.ts';
import { StockDiscrepancyResolver } from './stock/stock-discrepancy.resolver.ts';
import { StockLevelResolver } from './stock/stock-level.resolver.ts';
import { WarehouseResolver } from './warehouse/warehouse.resolver.ts';

export const catalog = defineSubgraph({
  name: 'catalog',
  context: CatalogContext,
  entities,
  migrations,
  resolvers: [
    CategoryResolver,
    BrandResolver,
    ProductResolver,
    SkuResolver,
    SkuSnapshotResolver,
    WarehouseResolver,
    StockLevelResolver,
    AdjustStockResolver,
    StockChangedResolver,
    ReservationResolver,
    StockDiscrepancyResolver,
    ImportCatalogResolver,
    ImportProgressResolver,
    SearchDocumentResolver,
  ],
  references: {
    Category: ({ id }, context) => context.load(categoryById, id),
    Brand: ({ id }, context) => context.load(brandById, id),
    Product: ({ id }, context) => publicProductById(id, context),
    Sku: ({ id }, context) => context.load(skuById, id),
  },
  handles: { 'orders.order.paid': countSales },
  jobs: {
    'expire-reservations': { run: expireReservations, cron: '* * * * *' },
    'reconcile-stock': { run: reconcileStock, cron: '23 * * * *' },
    'forget-handled-events': { run: forgetHandledEvents, cron: '41 3 * * *' },
  },
  // What ran out while nothing ran is given back now, not at the next full minute.
  onStart: ({ bus, db }) => bus.send(db, 'catalog.expire-reservations', {}),
});

import { defineModule, IdempotencyRecord } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { AdjustStockResolver } from './adjust-stock.resolver.ts';
import { expireReservations } from './expire-reservations.ts';
import { reconcileStock } from './reconcile-stock.ts';
import { ReservationResolver } from './reservation.resolver.ts';
import { SkuSnapshotResolver } from './sku-snapshot.resolver.ts';
import { SkuStockResolver } from './sku-stock.resolver.ts';
import { StockChangedResolver } from './stock-changed.resolver.ts';
import { StockDiscrepancyResolver } from './stock-discrepancy.resolver.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockLevelResolver } from './stock-level.resolver.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { StockReservation } from './stock-reservation.entity.ts';
import { Warehouse } from './warehouse.entity.ts';
import { WarehouseResolver } from './warehouse.resolver.ts';

export const stockEntities = [Warehouse, StockLevel, StockReservation, StockMovement, IdempotencyRecord];

/** Stock levels by warehouse, and reservations. */
export const stock = defineModule<CatalogContext>({
  name: 'stock',
  entities: stockEntities,
  resolvers: [
    SkuStockResolver,
    SkuSnapshotResolver,
    WarehouseResolver,
    StockLevelResolver,
    AdjustStockResolver,
    StockChangedResolver,
    ReservationResolver,
    StockDiscrepancyResolver,
  ],
  jobs: {
    'catalog.expireReservations': { run: expireReservations, cron: '* * * * *' },
    'catalog.reconcileStock': { run: reconcileStock, cron: '23 * * * *' },
  },
  // Releases reservations that expired while the process was stopped.
  onStart: ({ bus, db }) => bus.send(db, 'catalog.expireReservations', {}),
});

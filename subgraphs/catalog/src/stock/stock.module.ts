import { defineModule, IdempotencyRecord } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { AdjustStockResolver } from './adjust-stock.resolver.ts';
import { CountStockResolver } from './count-stock.resolver.ts';
import { expireReservations } from './expire-reservations.ts';
import { ReceiveStockResolver } from './receive-stock.resolver.ts';
import { reconcileStock } from './reconcile-stock.ts';
import { ReservationResolver } from './reservation.resolver.ts';
import { SaveWarehouseResolver } from './save-warehouse.resolver.ts';
import { SetStockRulesResolver } from './set-stock-rules.resolver.ts';
import { SkuSnapshotResolver } from './sku-snapshot.resolver.ts';
import { SkuStock } from './sku-stock.entity.ts';
import { SkuStockResolver } from './sku-stock.resolver.ts';
import { StockAlertsResolver } from './stock-alerts.resolver.ts';
import { StockBoardResolver } from './stock-board.resolver.ts';
import { StockChangedResolver } from './stock-changed.resolver.ts';
import { StockDiscrepancyResolver } from './stock-discrepancy.resolver.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockLevelResolver } from './stock-level.resolver.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { StockMovementResolver } from './stock-movement.resolver.ts';
import { stockReadings } from './stock-readings.ts';
import { StockReservation } from './stock-reservation.entity.ts';
import { StockTransfer } from './stock-transfer.entity.ts';
import { StockTransferLineResolver, StockTransferResolver } from './stock-transfer.resolver.ts';
import { TransferStockResolver } from './transfer-stock.resolver.ts';
import { Warehouse } from './warehouse.entity.ts';
import { WarehouseResolver } from './warehouse.resolver.ts';

export const stockEntities = [
  Warehouse,
  StockLevel,
  SkuStock,
  StockReservation,
  StockMovement,
  StockTransfer,
  IdempotencyRecord,
];

/** Stock levels by warehouse, and reservations. */
export const stock = defineModule<CatalogContext>({
  name: 'stock',
  entities: stockEntities,
  resolvers: [
    SkuStockResolver,
    SkuSnapshotResolver,
    WarehouseResolver,
    SaveWarehouseResolver,
    StockLevelResolver,
    AdjustStockResolver,
    ReceiveStockResolver,
    CountStockResolver,
    TransferStockResolver,
    StockTransferResolver,
    StockTransferLineResolver,
    StockMovementResolver,
    StockBoardResolver,
    StockAlertsResolver,
    SetStockRulesResolver,
    StockChangedResolver,
    ReservationResolver,
    StockDiscrepancyResolver,
  ],
  readings: stockReadings,
  jobs: {
    'catalog.expireReservations': { run: expireReservations, cron: '* * * * *' },
    'catalog.reconcileStock': { run: reconcileStock, cron: '23 * * * *' },
  },
  // Releases reservations that expired while the process was stopped.
  onStart: ({ bus, db }) => bus.send(db, 'catalog.expireReservations', {}),
});

export { receiveUnits } from './receive-units.ts';
export { stock, type stockEntities } from './stock.module.ts';
export type { StockLedger, StockMove } from './stock-ledger.ts';
export { inStockTransaction } from './stock-transaction.ts';
export { refreshSupply } from './supply.ts';
export { selectWarehouses } from './warehouse.rows.ts';

import { randomUUID } from 'node:crypto';
import { ADMIN } from './after-sale-driver.ts';
import type { Cases } from './mutation-case.ts';

const key = () => randomUUID();

/** Cases of mutations of stock and warehouses. */
export const STOCK_CASES: Cases = {
  receiveStock: ({ seller, goods, warehouseId }) => ({
    as: seller,
    owned: true,
    args: { input: { warehouseId, lines: [{ skuId: goods.skuId, quantity: 3 }], idempotencyKey: key() } },
  }),
  countStock: ({ seller, goods, otherWarehouseId: warehouseId }) => ({
    as: seller,
    owned: true,
    args: { input: { warehouseId, lines: [{ skuId: goods.skuId, counted: 4, expected: 0 }], idempotencyKey: key() } },
    fine: /(counted|expected)=0$/,
  }),
  sendStockTransfer: ({ seller, goods, warehouseId: fromId, otherWarehouseId: toId }) => ({
    as: seller,
    owned: true,
    args: { input: { fromId, toId, lines: [{ skuId: goods.skuId, quantity: 1 }], idempotencyKey: key() } },
  }),
  receiveStockTransfer: ({ seller, transferIds: [id] }) => ({
    as: seller,
    owned: true,
    args: { input: { id, idempotencyKey: key() } },
  }),
  cancelStockTransfer: ({ seller, transferIds: [, id] }) => ({
    as: seller,
    owned: true,
    args: { input: { id, idempotencyKey: key() } },
  }),
  setStockRules: ({ seller, goods }) => ({
    as: seller,
    owned: true,
    args: { input: { skuId: goods.skuId, lowAt: 3 } },
    fine: /lowAt=0$/,
  }),
  createWarehouse: () => ({
    as: ADMIN,
    owned: true,
    args: { input: { code: `W${Math.floor(Math.random() * 1e9)}`, nameEn: 'Chengdu', province: '四川' } },
  }),
  updateWarehouse: ({ otherWarehouseId: id }) => ({
    as: ADMIN,
    owned: true,
    args: { input: { id, version: 1, nameZh: '上海仓' } },
  }),
};

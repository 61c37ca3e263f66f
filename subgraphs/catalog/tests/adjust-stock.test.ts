import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reconcileStock } from '../src/stock/reconcile-stock.ts';
import { ADMIN, BUYER, type CatalogShop, OTHER_SELLER, openShop, SELLER } from './catalog-shop.ts';

let shop: CatalogShop;
let warehouses: Record<string, string>;
beforeAll(async () => {
  shop = await openShop();
  const { data } = await shop.execute('{ warehouses { id code } }', {}, ADMIN);
  warehouses = Object.fromEntries(data?.warehouses.map((one: { code: string; id: string }) => [one.code, one.id]));
});
afterAll(() => shop.stop());
afterEach(async () => expect(await shop.discrepancies()).toEqual([]));

const ADJUST = `mutation($input: AdjustStockInput!) {
  adjustStock(input: $input) { sku { available stockStatus } userErrors { code message field } }
}`;

async function adjust(given: Record<string, unknown>, viewer: object = SELLER) {
  const input = { warehouseId: warehouses.bj, delta: 5, reason: 'counted', idempotencyKey: uuidv7(), ...given };
  const { data, errors } = await shop.execute(ADJUST, { input }, viewer);
  return data?.adjustStock ?? { code: errors?.[0]?.extensions.code };
}

async function newSku(): Promise<string> {
  const [id] = await shop.skusOf({});
  return id!;
}

test('a seller corrects the stock of an own SKU, an administrator of any, in any warehouse', async () => {
  const skuId = await newSku();
  expect(await adjust({ skuId })).toEqual({ sku: { available: 15, stockStatus: 'LOW_STOCK' }, userErrors: [] });
  expect((await adjust({ skuId, warehouseId: warehouses.gz, delta: 30 }, ADMIN)).sku).toEqual({
    ...{ available: 45, stockStatus: 'IN_STOCK' },
  });
  expect((await adjust({ skuId, delta: -15 })).sku.available).toBe(30);
});

test('the same key counts once, in parallel too; with other input it is a conflict', async () => {
  const skuId = await newSku();
  const again = { skuId, delta: 2, idempotencyKey: 'once' };
  const answers = await Promise.all(Array.from({ length: 6 }, () => adjust(again)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await shop.available(skuId)).toBe(12);
  expect((await adjust({ ...again, delta: 3 })).userErrors).toMatchObject([
    { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] },
  ]);
  expect((await adjust(again, ADMIN)).sku.available).toBe(14);
});

test('units reserved for orders cannot be removed', async () => {
  const skuId = await newSku();
  await shop.reserve(uuidv7(), [{ skuId, quantity: 4 }]);
  expect((await adjust({ skuId, delta: -7 })).userErrors).toMatchObject([{ code: 'OUT_OF_STOCK' }]);
  expect((await adjust({ skuId, delta: -6 })).sku.available).toBe(0);
});

test('invalid input is refused field by field', async () => {
  const skuId = await newSku();
  const refusal = async (given: object) => (await adjust({ skuId, ...given })).userErrors[0];
  expect(await refusal({ delta: 0 })).toMatchObject({ code: 'INVALID_QUANTITY', field: ['input', 'delta'] });
  expect(await refusal({ delta: 2_000_000 })).toMatchObject({ code: 'INVALID_QUANTITY' });
  expect(await refusal({ reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: ['input', 'reason'] });
  expect(await refusal({ idempotencyKey: 'a\u0007' })).toMatchObject({ field: ['input', 'idempotencyKey'] });
  expect(await refusal({ warehouseId: 'nonsense' })).toMatchObject({
    code: 'NOT_FOUND',
    field: ['input', 'warehouseId'],
  });
  expect(await refusal({ skuId: 'nonsense' })).toMatchObject({ code: 'NOT_FOUND', field: ['input', 'skuId'] });
});

test("someone else's SKU is not found, and buyers adjust nothing", async () => {
  const skuId = await newSku();
  expect((await adjust({ skuId }, OTHER_SELLER)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await adjust({ skuId }, BUYER)).toEqual({ code: 'FORBIDDEN' });
  expect(await adjust({ skuId }, {})).toEqual({ code: 'UNAUTHENTICATED' });
});

test('the reconciliation finds a level that somebody changed by hand', async () => {
  const skuId = await newSku();
  await shop.database.sql('update catalog.stock_level set on_hand = on_hand + 1 where sku_id = $1', [skuId]);
  expect(await shop.discrepancies()).toEqual([{ skuId, warehouseId: warehouses.bj }]);
  await expect(reconcileStock({}, shop.own)).resolves.toBeUndefined();
  await shop.database.sql('update catalog.stock_level set on_hand = on_hand - 1 where sku_id = $1', [skuId]);
});

test('the database itself refuses to sell what is not there', async () => {
  const skuId = await newSku();
  const oversell = shop.database.sql('update catalog.stock_level set reserved = 11 where sku_id = $1', [skuId]);
  await expect(oversell).rejects.toThrow('stock_level_reserved_check');
});

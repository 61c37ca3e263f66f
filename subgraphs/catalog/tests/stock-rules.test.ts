import { until } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reconcileStock } from '../src/stock/reconcile-stock.ts';
import { ADMIN, BUYER, type CatalogShop, OTHER_SELLER, openShop, SELLER, sku } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());
afterEach(async () => expect(await shop.discrepancies()).toEqual([]));

const ROW = 'id supply lowAt usualLowAt perPerson onHand reserved inTransit soldLately levels { available }';

async function newSku(onHand: number): Promise<string> {
  const [id] = await shop.skusOf({ skus: [sku({ stock: [{ warehouseCode: 'bj', onHand }] })] });
  return id!;
}

async function setRules(input: Record<string, unknown>, viewer: object = SELLER) {
  const text = `mutation($input: SetStockRulesInput!) {
    setStockRules(input: $input) { row { ${ROW} } userErrors { code field } } }`;
  const { data, errors } = await shop.execute(text, { input }, viewer);
  return data?.setStockRules ?? { code: errors?.[0]?.extensions.code };
}

async function board(filter: Record<string, unknown>, viewer: object = SELLER) {
  const text = `query($filter: StockBoardFilter) {
    stockBoard(first: 100, filter: $filter) { totalCount nodes { ${ROW} } } }`;
  return (await shop.execute(text, { filter }, viewer)).data?.stockBoard.nodes;
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

async function alerts(viewer: object = SELLER): Promise<{ low: number; out: number }> {
  return (await shop.execute('{ stockAlerts { low out } }', {}, viewer)).data?.stockAlerts;
}

test('a SKU is low at its own threshold, else at that of the shop', async () => {
  const [usual, own] = [await newSku(6), await newSku(30)];
  const before = await alerts();
  expect(await board({ supply: 'LOW' })).toEqual([]);
  const id = uuidv7();
  await shop.reserve(id, [{ skuId: usual, quantity: 1 }]);
  expect(idsOf(await board({ supply: 'LOW' }))).toEqual([usual]);
  const { row } = await setRules({ skuId: own, lowAt: 30 });
  expect(row).toMatchObject({ supply: 'LOW', lowAt: 30, usualLowAt: false, perPerson: null, onHand: 30, reserved: 0 });
  expect(await alerts()).toEqual({ low: before.low + 2, out: before.out });
  await shop.settle('releaseReservation', id);
  expect(idsOf(await board({ supply: 'LOW' }))).toEqual([own]);
  expect((await setRules({ skuId: own, lowAt: null })).row).toMatchObject({ supply: 'ENOUGH', usualLowAt: true });
  expect(await alerts()).toEqual(before);
});

test('crossing the threshold tells the seller once, and the count live', async () => {
  const skuId = await newSku(10);
  await setRules({ skuId, lowAt: 8 });
  const text = 'subscription { stockAlertsChanged { low out } }';
  const viewer = { locale: 'en', requestId: 'test', ...SELLER } as const;
  const stream = (await shop.subgraph.subscribe({ query: text, variables: {}, viewer })) as AsyncGenerator<{
    data: object;
  }>;
  const next = stream.next();
  const low = (await alerts()).low;
  await shop.reserve(uuidv7(), [{ skuId, quantity: 2 }]);
  expect((await next).value.data).toEqual({ stockAlertsChanged: { low: low + 1, out: (await alerts()).out } });
  await stream.return(undefined);
  await shop.reserve(uuidv7(), [{ skuId, quantity: 1 }]);
  const events = () =>
    shop.database.sql(`select 1 from events.job where name like '%catalog.stock.low%' and data::text like $1`, [
      `%${skuId}%`,
    ]);
  await until(async () => (await events()).length > 0);
  expect(await events()).toHaveLength(1);
});

test('the board shows what was sold and what is on the way, and finds by name and code', async () => {
  const skuId = await newSku(10);
  const { data } = await shop.execute('{ warehouses { id code } }', {}, ADMIN);
  const of = (code: string) => data?.warehouses.find((one: { code: string }) => one.code === code).id;
  const order = uuidv7();
  await shop.reserve(order, [{ skuId, quantity: 2 }]);
  await shop.settle('commitReservation', order);
  const input = { fromId: of('bj'), toId: of('sh'), lines: [{ skuId, quantity: 3 }], idempotencyKey: uuidv7() };
  const send = 'mutation($input: SendStockTransferInput!) { sendStockTransfer(input: $input) { userErrors { code } } }';
  await shop.execute(send, { input }, SELLER);
  const { data: found } = await shop.execute('query($ids: [ID!]!) { skus(ids: $ids) { code } }', { ids: [skuId] });
  const [row, ...others] = await board({ text: found?.skus[0].code });
  expect(others).toEqual([]);
  expect(row).toMatchObject({ id: skuId, onHand: 5, inTransit: 3, soldLately: 2, levels: [{ available: 5 }] });
  expect(idsOf(await board({ warehouseId: of('bj') }))).toContain(skuId);
  expect(await board({ warehouseId: of('gz') })).toEqual([]);
  expect(await board({ text: '100%' })).toEqual([]);
});

test('rules are for the shop of the SKU, and refuse what makes no sense', async () => {
  const skuId = await newSku(10);
  expect((await setRules({ skuId, lowAt: 1 }, OTHER_SELLER)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await setRules({ skuId, lowAt: 1 }, BUYER)).toEqual({ code: 'FORBIDDEN' });
  expect((await setRules({ skuId, lowAt: -1, perPerson: 0 })).userErrors).toEqual([
    { code: 'INVALID_QUANTITY', field: ['input', 'lowAt'] },
    { code: 'INVALID_QUANTITY', field: ['input', 'perPerson'] },
  ]);
  expect(await board({}, OTHER_SELLER)).toEqual([]);
  expect(await alerts(OTHER_SELLER)).toEqual({ low: 0, out: 0 });
  expect(idsOf(await board({}, ADMIN))).toContain(skuId);
});

test('the hourly comparison puts right which SKUs are low', async () => {
  const skuId = await newSku(2);
  await shop.database.sql(`update catalog.sku_stock set supply = 'ENOUGH' where sku_id = $1`, [skuId]);
  await reconcileStock({}, shop.own);
  expect(idsOf(await board({ supply: 'LOW' }))).toContain(skuId);
});

test('administrators see what is off, with the SKU and the warehouse', async () => {
  const skuId = await newSku(10);
  const check = async () => {
    const text = `{ stockCheck { levels differing discrepancies { onHand movedOnHand sku { id } warehouse { code } } } }`;
    return (await shop.execute(text, {}, ADMIN)).data?.stockCheck;
  };
  expect(await check()).toMatchObject({ levels: expect.any(Number), differing: 0, discrepancies: [] });
  await shop.database.sql('update catalog.stock_level set on_hand = 11 where sku_id = $1', [skuId]);
  const off = { onHand: 11, movedOnHand: 10, sku: { id: skuId }, warehouse: { code: 'bj' } };
  expect(await check()).toMatchObject({ differing: 1, discrepancies: [off] });
  await shop.database.sql('update catalog.stock_level set on_hand = 10 where sku_id = $1', [skuId]);
});

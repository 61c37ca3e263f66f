import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ADMIN, type CatalogShop, openShop, SELLER, sku } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());
afterEach(async () => expect(await shop.discrepancies()).toEqual([]));

const FIELDS = 'id code name nameZh nameEn province regions active version';

async function save(name: 'create' | 'update', input: Record<string, unknown>, viewer: object = ADMIN) {
  const type = name === 'create' ? 'CreateWarehouseInput' : 'UpdateWarehouseInput';
  const text = `mutation($input: ${type}!) {
    saved: ${name}Warehouse(input: $input) { warehouse { ${FIELDS} } userErrors { code field } } }`;
  const { data, errors } = await shop.execute(text, { input }, viewer);
  return data?.saved ?? { code: errors?.[0]?.extensions.code };
}

const open = async (code: string, given: object = {}): Promise<{ id: string; version: number }> =>
  (await save('create', { code, nameEn: code, ...given })).warehouse;

test('an administrator opens, changes and closes a warehouse', async () => {
  const { warehouse } = await save('create', {
    code: 'CD',
    nameZh: '成都仓',
    province: '四川',
    regions: ['四川', '重庆'],
  });
  expect(warehouse).toMatchObject({ code: 'CD', province: '四川省', regions: ['四川省', '重庆市'], active: true });
  const { id } = warehouse;
  expect((await save('update', { id, version: 1, nameEn: 'Chengdu' })).warehouse).toMatchObject({
    ...{ nameZh: '成都仓', nameEn: 'Chengdu', province: '四川省', version: 2 },
  });
  expect(await save('update', { id, version: 1, nameEn: 'Other' })).toMatchObject({
    warehouse: { nameEn: 'Chengdu', version: 2 },
    userErrors: [{ code: 'CONFLICT', field: ['input', 'version'] }],
  });
  expect((await save('update', { id, version: 2, active: false })).warehouse).toMatchObject({ active: false });
});

test('a closed warehouse receives nothing, and one with goods cannot be closed', async () => {
  const { id, version } = await open('WH');
  const [skuId] = await shop.skusOf({ skus: [sku()] });
  const receive = async () => {
    const text = 'mutation($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { code } } }';
    const input = { warehouseId: id, lines: [{ skuId, quantity: 1 }], idempotencyKey: uuidv7() };
    return (await shop.execute(text, { input }, SELLER)).data?.receiveStock.userErrors;
  };
  expect(await receive()).toEqual([]);
  const close = { id, version, active: false };
  expect((await save('update', close)).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  const text = 'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { code } } }';
  const input = { skuId, warehouseId: id, delta: -1, reason: 'lost', idempotencyKey: uuidv7() };
  await shop.execute(text, { input }, SELLER);
  expect((await save('update', close)).userErrors).toEqual([]);
  expect(await receive()).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
});

test('all that is wrong with a warehouse is named', async () => {
  expect((await save('create', { code: 'a b', nameEn: 'x'.repeat(61), province: 'Atlantis' })).userErrors).toEqual([
    { code: 'INVALID_INPUT', field: ['input', 'code'] },
    { code: 'INVALID_INPUT', field: ['input', 'nameEn'] },
    { code: 'INVALID_INPUT', field: ['input', 'province'] },
  ]);
  expect((await save('create', { code: 'NN' })).userErrors).toMatchObject([{ field: ['input', 'nameZh'] }]);
  await open('TWICE');
  expect((await save('create', { code: 'TWICE', nameEn: 'T' })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await save('update', { id: uuidv7(), version: 1 })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await save('create', { code: 'SE', nameEn: 'Mine' }, SELLER)).toEqual({ code: 'FORBIDDEN' });
});

test('an order comes from the nearest warehouse that has all of it', async () => {
  await open('NORTH', { province: '黑龙江' });
  await open('SOUTH', { province: '海南', regions: ['新疆'] });
  const both = (onHand: number) => ['NORTH', 'SOUTH'].map((warehouseCode) => ({ warehouseCode, onHand }));
  const [whole, rare] = await shop.skusOf({
    skus: [sku({ stock: both(9) }), sku({ stock: [{ warehouseCode: 'SOUTH', onHand: 9 }] })],
  });
  const from = async (province: string, ...skuIds: (string | undefined)[]) => {
    const input = {
      ...{ reservationId: uuidv7(), lines: skuIds.map((skuId) => ({ skuId, quantity: 1 })), province },
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
    };
    await shop.serve('mutation($input: ReserveStockInput!) { _reserveStock(input: $input) { reserved } }', { input });
    const rows = await shop.database.sql<{ code: string }>(
      `select distinct w.code from catalog.stock_movement m join catalog.warehouse w on w.id = m.warehouse_id
       where m.reservation_id = $1`,
      [input.reservationId],
    );
    return rows.map(({ code }) => code);
  };
  expect(await from('北京', whole)).toEqual(['NORTH']);
  expect(await from('广东省', whole)).toEqual(['SOUTH']);
  expect(await from('新疆', whole)).toEqual(['SOUTH']);
  expect(await from('北京', whole, rare)).toEqual(['SOUTH']);
});

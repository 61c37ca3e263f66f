import { until } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inStockTransaction } from '../src/stock/index.ts';
import { type CatalogShop, openShop, sku } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());
afterEach(async () => expect(await shop.discrepancies()).toEqual([]));

const stock = (...onHand: number[]) =>
  sku({ stock: onHand.map((units, index) => ({ warehouseCode: ['bj', 'sh', 'gz'][index], onHand: units })) });

const reserveMany = (count: number, lines: (index: number) => object[]) =>
  Promise.all(Array.from({ length: count }, (_, index) => shop.reserve(uuidv7(), lines(index))));

const won = (answers: { reserved: boolean }[]) => answers.filter((answer) => answer.reserved).length;

test('the last unit goes to exactly one of a hundred buyers', async () => {
  const [skuId] = await shop.skusOf({ skus: [stock(1)] });
  expect(won(await reserveMany(100, () => [{ skuId, quantity: 1 }]))).toBe(1);
  expect(await shop.available(skuId!)).toBe(0);
});

test('units of three warehouses are sold to the last one, never one too many', async () => {
  const [skuId] = await shop.skusOf({ skus: [stock(7, 11, 5)] });
  expect(won(await reserveMany(100, () => [{ skuId, quantity: 1 }]))).toBe(23);
  const [split] = await shop.skusOf({ skus: [stock(4, 4, 4)] });
  expect(won(await reserveMany(30, () => [{ skuId: split, quantity: 3 }]))).toBe(4);
});

test('lines in opposite orders neither deadlock nor half succeed', async () => {
  const skuIds = await shop.skusOf({ skus: [stock(20, 20), stock(30), stock(25, 5)] });
  const lines = skuIds.map((skuId) => ({ skuId, quantity: 1 }));
  expect(won(await reserveMany(80, (index) => (index % 2 ? lines : lines.toReversed())))).toBe(30);
  expect(await Promise.all(skuIds.map((skuId) => shop.available(skuId)))).toEqual([10, 0, 0]);
});

test('concurrent reservations, payments and releases account for every unit', async () => {
  const skuIds = await shop.skusOf({ skus: [stock(15, 5), stock(12)] });
  const buy = async (index: number) => {
    const id = uuidv7();
    const lines = (index % 2 ? skuIds : skuIds.toReversed()).map((skuId) => ({ skuId, quantity: 1 + (index % 2) }));
    if (!(await shop.reserve(id, lines)).reserved) return 0;
    if (index % 3 === 0) return (await shop.settle('releaseReservation', id)) ? 0 : Number.NaN;
    const [paid] = await Promise.all([shop.settle('commitReservation', id), shop.settle('commitReservation', id)]);
    return paid ? 1 + (index % 2) : Number.NaN;
  };
  const sold = (await Promise.all(Array.from({ length: 60 }, (_, index) => buy(index)))).reduce((a, b) => a + b, 0);
  expect(await Promise.all(skuIds.map((skuId) => shop.available(skuId)))).toEqual([20 - sold, 12 - sold]);
});

test('two SKUs that sell out together leave their product out of stock', async () => {
  const skuIds = await shop.skusOf({ slug: 'twins', skus: [stock(1), stock(1)] });
  const inStock = async () => {
    const { data } = await shop.execute(
      '{ product(slug: "twins") { inStock } products(filter: { categorySlug: "phones", inStock: true }) { nodes { slug } } }',
    );
    const listed = data?.products.nodes.some(({ slug }: { slug: string }) => slug === 'twins');
    expect(listed).toBe(data?.product.inStock);
    return listed;
  };
  for (let round = 0; round < 5; round++) {
    const ids = skuIds.map(() => uuidv7());
    await Promise.all(ids.map((id, index) => shop.reserve(id, [{ skuId: skuIds[index], quantity: 1 }])));
    expect(await inStock()).toBe(false);
    await Promise.all(ids.map((id) => shop.settle('releaseReservation', id)));
    expect(await inStock()).toBe(true);
  }
});

test('what a SKU is to its seller counts units that came to a new warehouse while others waited for its levels', async () => {
  const [skuId] = (await shop.skusOf({ skus: [stock(1)] })) as [string];
  const warehouses = await shop.database.sql<{ id: string }>('select id from catalog.warehouse order by code');
  const [beijing, guangzhou] = warehouses.map(({ id }) => id) as [string, string];
  const [moved, waited] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const receive = (warehouseId: string, onHand: number, then = async () => {}) =>
    inStockTransaction(shop.own, async (ledger) => {
      await ledger.open([{ skuId, warehouseId }]);
      await ledger.lock([skuId]);
      await ledger.move([{ skuId, warehouseId, kind: 'RECEIVE', onHand, reserved: 0 }]);
      await then();
    });
  const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

  // Up to five units are low: neither three more nor four more cross that alone.
  const first = receive(guangzhou, 3, async () => {
    moved.resolve();
    await waited.promise;
  });
  await moved.promise;
  const second = receive(beijing, 4);
  await until(async () => (await shop.database.sql(blocked)).length > 0);
  waited.resolve();
  await Promise.all([first, second]);

  expect(await shop.available(skuId)).toBe(8);
  expect(await shop.database.sql('select supply from catalog.sku_stock where sku_id = $1', [skuId])).toEqual([
    { supply: 'ENOUGH' },
  ]);
});

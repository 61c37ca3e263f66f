import { randomUUID } from 'node:crypto';
import { spanOf } from '@minijd/subgraph';
import { until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, BUYER, type CatalogShop, OTHER_SELLER, openShop, product, SELLER } from './catalog-shop.ts';

let shop: CatalogShop;
let productId: string;
beforeAll(async () => {
  shop = await openShop();
  productId = (await shop.import({ products: [product()] }))[0]!.id;
});
afterAll(() => shop?.stop());

const FIGURES = `query($from: LocalDate!, $to: LocalDate!) { viewFigures(from: $from, to: $to) {
  total { visitors views } before { visitors } days { visitors } topProducts { id viewers product { id } } } }`;
const figures = async (viewer: object, from: string, to = from) =>
  (await shop.execute(FIGURES, { from, to }, viewer)).data?.viewFigures;

test('a person counts once a day, on the day of the shop, however often and late the event is delivered', async () => {
  const midnight = spanOf('2026-06-02').from.getTime();
  const see = (visitorId: string, at: number) =>
    shop.bus.emit(shop.own.db, 'users.products.viewed', {
      ...{ visitorId, guest: true },
      products: [{ productId, at: new Date(at).toISOString() }],
    });
  const [ann, bo] = [randomUUID(), randomUUID()];
  await see(ann, midnight - 1);
  for (const after of [0, 1, 3_600_000, 0]) await see(ann, midnight + after);
  await see(bo, midnight);
  const counted = (visitors: number) =>
    until(async () => (await figures(SELLER, '2026-06-02')).total.visitors === visitors);
  await counted(2);
  await see(ann, midnight + 5);
  await see(randomUUID(), midnight + 6);
  await counted(3);

  expect(await figures(SELLER, '2026-06-01', '2026-06-02')).toEqual({
    ...{ total: { visitors: 4, views: 4 }, before: { visitors: 0 }, days: [{ visitors: 1 }, { visitors: 3 }] },
    topProducts: [{ id: productId, viewers: 4, product: { id: productId } }],
  });
  expect((await figures(ADMIN, '2026-06-02')).before).toEqual({ visitors: 1 });
  expect((await figures(OTHER_SELLER, '2026-06-02')).total).toEqual({ visitors: 0, views: 0 });
  expect(await shop.database.sql('select 1 from catalog.view_buffer')).toEqual([]);
});

test('what was counted elsewhere is added once; ids and counts that cannot be are refused', async () => {
  const text = 'mutation($input: [ImportedViewDayInput!]!) { _importViewDays(input: $input) }';
  const given = { productId, sellerId: SELLER.sellerId, day: '2026-05-01', visitors: 7 };
  const input = [given, { ...given, visitors: 9 }, { day: '2026-05-01', visitors: 5 }];
  expect((await shop.serve(text, { input }))._importViewDays).toBe(2);
  expect((await shop.serve(text, { input }))._importViewDays).toBe(0);
  for (const wrong of [{ visitors: -1 }, { productId: 'x' }, { sellerId: null }]) {
    await expect(shop.serve(text, { input: [{ ...given, ...wrong }] })).rejects.toThrow('wrong id or count');
  }
});

test('buyers see no figures, and no period is longer than a leap year', async () => {
  expect((await shop.execute(FIGURES, { from: '2026-06-01', to: '2026-06-01' }, BUYER)).errors).toHaveLength(1);
  for (const from of ['2026-06-03', '2020-01-01']) {
    expect((await shop.execute(FIGURES, { from, to: '2026-06-02' }, SELLER)).errors).toHaveLength(1);
  }
});

import type { Answer, TestDatabase } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { sellerOf } from './after-sale-driver.ts';
import { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

/** The default settings. */
const LIMITS = {
  ...{ UNPAID_ORDERS: '10', UNPAID_UNITS_PER_SKU: '200', UNPAID_UNITS: '1000' },
  ...{ LARGE_ORDER_UNITS: '100', LARGE_ORDER_EXPIRY_SECONDS: '600', ORDER_EXPIRY_SECONDS: '1800' },
};

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
  },
  { env: LIMITS },
);

const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: Answer) => code);
const many = async (count: number, stock = 10_000) =>
  (await shop.manyGoods(Array.from({ length: count }, () => ({ stock })))).map(({ skuId }) => skuId);
const line = (skuId: string, quantity: number) => ({ skuId, quantity });
const times = <Result>(count: number, make: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

async function reservedOf(skuIds: string[]): Promise<number> {
  const [row] = await database.sql(
    'select coalesce(sum(reserved), 0)::int as units from catalog.stock_level where sku_id = any($1)',
    [skuIds],
  );
  return (row as { units: number }).units;
}

test('one person cannot take all there is by unpaid orders, not even by many at once', async () => {
  const ann = await shop.buyer();
  const skuIds = await many(100);
  const all = skuIds.map((skuId) => line(skuId, 200));
  expect(codes(await ann.place({ lines: all }))).toEqual(['LIMIT_REACHED']);

  const tens = skuIds.map((skuId) => line(skuId, 4));
  const placed = await times(8, () => ann.place({ lines: tens }));
  expect(placed.filter(({ order }) => order)).toHaveLength(2);
  expect(placed.flatMap(codes)).toEqual(Array(6).fill('LIMIT_REACHED'));
  expect(await reservedOf(skuIds)).toBe(800);
});

test('of one SKU a person holds so much and no more, in one order, in several and in a race', async () => {
  const [skuId = ''] = await many(1);
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  expect(codes(await ann.place({ lines: [line(skuId, 201)] }))).toEqual(['LIMIT_REACHED']);

  const race = await times(10, () => ann.place({ lines: [line(skuId, 60)] }));
  expect(race.filter(({ order }) => order)).toHaveLength(3);
  expect(await reservedOf([skuId])).toBe(180);
  // Limits are per person.
  expect(codes(await bo.place({ lines: [line(skuId, 200)] }))).toEqual([]);
});

test('nobody has more than ten orders unpaid', async () => {
  const ann = await shop.buyer();
  const skuIds = await many(14);
  const placed = await times(14, (index) => ann.place({ lines: [line(skuIds[index]!, 1)] }));
  expect(placed.filter(({ order }) => order)).toHaveLength(10);
  expect(placed.flatMap(codes)).toEqual(Array(4).fill('LIMIT_REACHED'));
});

test('what is paid, cancelled or expired is held no more', async () => {
  const ann = await shop.buyer();
  const [skuId = ''] = await many(1);
  const full = { lines: [line(skuId, 200)] };
  const { order: cancelled } = await ann.place(full);
  expect(codes(await ann.place(full))).toEqual(['LIMIT_REACHED']);
  await ann.change(`cancelOrder(input: { orderId: "${cancelled.id}", reason: "too many" })`);

  const hasty = await CheckoutShop.open(database.url, { ...LIMITS, ORDER_EXPIRY_SECONDS: '1' });
  const { order: expired } = await new SubgraphBuyer(hasty, ann.viewer, ann.addressId).place(full);
  await ann.reaches(expired.id, 'CANCELLED');
  await hasty.close();

  const { order: paid } = await ann.place(full);
  await ann.pay(paid.id);
  await ann.reaches(paid.id, 'PAID');
  expect(codes(await ann.place(full))).toEqual([]);
});

test('a large order keeps its goods for ten minutes, another for thirty', async () => {
  const ann = await shop.buyer();
  const [skuId = ''] = await many(1);
  const minutes = async (quantity: number) => {
    const { order } = await ann.place({ lines: [line(skuId, quantity)] });
    return Math.round((Date.parse(order.payBefore) - Date.now()) / 60_000);
  };
  expect(await minutes(50)).toBe(30);
  expect(await minutes(101)).toBe(10);
});

test('the cart and the preview say so before, in both languages', async () => {
  const ann = await shop.buyer();
  const [skuId = ''] = await many(1);
  await ann.add(skuId, 201);
  const { lines } = await ann.cart();
  expect(lines[0].warnings).toMatchObject([
    { code: 'OVER_LIMIT', message: 'An order holds at most 200 of it. Change the quantity.' },
  ]);
  const preview = await ann.preview();
  expect(codes(preview)).toEqual(['LIMIT_REACHED']);
  expect(preview.userErrors[0].message).toMatch(/^200 of .* is the most one person can order before paying/);

  await ann.changeCart(`changeCartLine(input: { skuId: "${skuId}", quantity: 150 })`);
  await ann.place();
  const chinese = new SubgraphBuyer(shop, { ...ann.viewer, locale: 'zh-CN' }, ann.addressId);
  const { userErrors } = await chinese.place({ lines: [line(skuId, 51)] });
  expect(userErrors[0].message).toMatch(/付款前每人最多200件，您已有150件待付款/);
});

test('of a SKU with a limit a person buys no more in all their orders, in the cart, at checkout and in a race', async () => {
  const goods = await shop.goods({ stock: 50 });
  const { skuId } = goods;
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  expect((await ann.add(skuId, 3)).userErrors).toEqual([]);
  const limit = 'mutation($input: SetStockRulesInput!) { setStockRules(input: $input) { userErrors { code } } }';
  await shop.ask('catalog', limit, { input: { skuId, perPerson: 2 } }, sellerOf(goods));

  const [kept] = (await ann.cart()).lines;
  expect(kept.warnings).toMatchObject([{ code: 'OVER_LIMIT', message: expect.stringContaining('at most 2') }]);
  expect(codes(await ann.add(skuId, 1))).toEqual(['LIMIT_REACHED']);
  expect(codes(await ann.changeCart(`changeCartLine(input: { skuId: "${skuId}", quantity: 4 })`))).toEqual([
    'LIMIT_REACHED',
  ]);
  expect(codes(await ann.place({ lines: [line(skuId, 3)] }))).toEqual(['LIMIT_REACHED']);

  const race = await times(5, () => ann.place({ lines: [line(skuId, 1)] }));
  const placed = race.filter(({ order }) => order);
  expect(placed).toHaveLength(2);
  expect(race.flatMap(codes)).toEqual(Array(3).fill('LIMIT_REACHED'));
  // A cancelled order counts no more; others have limits of their own.
  await ann.change(`cancelOrder(input: { orderId: "${placed[0]!.order.id}" })`);
  expect(codes(await ann.place({ lines: [line(skuId, 1)] }))).toEqual([]);
  expect(codes(await bo.place({ lines: [line(skuId, 2)] }))).toEqual([]);
});

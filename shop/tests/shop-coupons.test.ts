import { randomUUID } from 'node:crypto';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { coupon, PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PromotionDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new PromotionDriver(shop);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const one = (skuId: string) => ({ lines: [{ skuId, quantity: 1 }] });

const SALES = '{ salesByDay(days: 2) { paid { amount } ownCoupons { amount } } }';
const ALL_COUPONS = `{ coupons(first: 100) { nodes { id claimedCount usedCount
  figures { paidOrders revenue { amount } discount { amount } } } } }`;
const CREATE =
  'mutation($input: CreateCouponInput!) { createCoupon(input: $input) { coupon { id } userErrors { code field } } }';
const sum = (rows: Record<string, string | number>[], ...names: string[]) =>
  rows.reduce((total, row) => total + names.reduce((part, name) => part + Number(row[name]), 0), 0);

/** What a coupon brought, order by order. */
async function figuresFromRows(couponId: string, sellerId?: string) {
  const used = await database.sql<{ id: string; order_id: string }>(
    `select id, order_id from orders.user_coupon where coupon_id = $1 and status = 'USED'`,
    [couponId],
  );
  let [revenue, discount] = [0, 0];
  for (const { id, order_id: orderId } of used) {
    const lines = await database.sql<Record<string, string>>('select * from orders.order_line where order_id = $1', [
      orderId,
    ]);
    const own = lines.filter((line) => !sellerId || line.seller_id === sellerId);
    for (const line of own) revenue += Number(line.unit_price_minor) * Number(line.quantity);
    revenue += sum(own, 'freight_minor') - sum(own, 'reduction_minor', 'coupon_minor', 'points_minor');
    revenue -= sum(own, 'freight_discount_minor');
    const [order] = await database.sql<{ discounts: { sourceId?: string; amountMinor: number }[] }>(
      'select discounts from orders."order" where id = $1',
      [orderId],
    );
    for (const one of order!.discounts) if (one.sourceId === id) discount += one.amountMinor;
  }
  const amount = (minor: number) => ({ amount: (minor / 100).toFixed(2) });
  return { paidOrders: used.length, revenue: amount(revenue), discount: amount(discount) };
}

test("a shop's coupon is for its own goods only, the shop pays it, and figures are what the rows add up to", async () => {
  const [tea, pot] = [await shop.goods({ priceMinor: 6_000 }), await shop.goods({ priceMinor: 10_000 })];
  const own = { userId: randomUUID(), role: 'SELLER' as const, sellerId: tea.sellerId };
  const rival = { userId: randomUUID(), role: 'SELLER' as const, sellerId: pot.sellerId };
  const make = async (changes: object): Promise<Answer> =>
    (await shop.ask('orders', CREATE, { input: coupon(changes) }, own)).createCoupon;
  const ofShop: string = (await make({})).coupon.id;
  const ofMiniJd = await driver.couponId({ amount: '7.00', minSpend: '10.00' });
  expect((await make({ scope: 'SELLER', scopeIds: [pot.sellerId] })).userErrors).toMatchObject([
    { field: ['input', 'scope'] },
  ]);

  const ann = await shop.buyer();
  expect(codes(await driver.preview(ann, { ...one(pot.skuId), couponIds: [ofShop] }))).toEqual([
    'COUPON_NOT_APPLICABLE',
  ]);
  const both = [tea, pot].map(({ skuId }) => ({ skuId, quantity: 1 }));
  const { order, userErrors } = await ann.place({ lines: both, couponIds: [ofShop, ofMiniJd] });
  expect(userErrors).toEqual([]);
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
  const lines = await database.sql<Answer>('select * from orders.order_line where order_id = $1 order by position', [
    order.id,
  ]);
  expect(lines.map((line) => Number(line.seller_coupon_minor))).toEqual([1_000, 0]);

  const listed = async (viewer: object): Promise<Answer[]> =>
    (await shop.ask('orders', ALL_COUPONS, {}, viewer)).coupons.nodes;
  const mine = (await listed(own))[0]!;
  expect(mine).toMatchObject({ id: ofShop, claimedCount: 1, usedCount: 1 });
  expect(mine.figures).toEqual(await figuresFromRows(ofShop, tea.sellerId));
  expect(mine.figures.discount).toEqual({ amount: '10.00' });
  expect(await listed(rival)).toEqual([]);
  const all = await listed({ userId: randomUUID(), role: 'ADMIN', permissions: ['coupon:read'] });
  expect(all.find(({ id }) => id === ofMiniJd)?.figures).toEqual(await figuresFromRows(ofMiniJd));

  const salesOf = async (viewer: object) => (await shop.ask('orders', SALES, {}, viewer)).salesByDay.at(-1);
  await until(async () => (await salesOf(own)).ownCoupons.amount === '10.00');
  expect((await salesOf(rival)).ownCoupons).toEqual({ amount: '0.00' });

  const end = 'mutation($input: UpdateCouponInput!) { updateCoupon(input: $input) { userErrors { code } } }';
  const endAs = async (viewer: object) =>
    codes((await shop.ask('orders', end, { input: { id: ofShop, active: false } }, viewer)).updateCoupon);
  expect(await endAs(rival)).toEqual(['NOT_FOUND']);
  expect(await endAs(own)).toEqual([]);
  expect(codes(await driver.claim(ann, ofShop))).toEqual(['COUPON_UNAVAILABLE']);
});

test('a coupon is tried on a sample cart before it exists, and says why it does not apply', async () => {
  const tea = await shop.goods({ priceMinor: 6_000 });
  const own = { userId: randomUUID(), role: 'SELLER' as const, sellerId: tea.sellerId };
  const query = `query($coupon: CreateCouponInput!, $lines: [SampleLineInput!]!) { couponPreview(coupon: $coupon, lines: $lines) {
    before { amount } after { amount } obstacle lines { off { amount } } userErrors { code field } } }`;
  const tryOn = async (changes: object, lines: object[], viewer: object = own): Promise<Answer> =>
    (await shop.ask('orders', query, { coupon: coupon(changes), lines }, viewer)).couponPreview;
  const cart = [{ skuId: tea.skuId, quantity: 1 }];
  expect(await tryOn({}, cart)).toMatchObject({
    ...{ before: { amount: '66.00' }, after: { amount: '56.00' }, obstacle: null },
    ...{ lines: [{ off: { amount: '10.00' } }], userErrors: [] },
  });
  expect((await tryOn({ minSpend: '90.00' }, cart)).obstacle).toContain('¥30.00 more');
  expect((await tryOn({}, cart, { ...own, sellerId: randomUUID() })).obstacle).toContain('not for these goods');
  expect(codes(await tryOn({ amount: '-1' }, cart))).toEqual(['INVALID_INPUT']);
  expect(codes(await tryOn({}, [{ ...cart[0], quantity: 0 }]))).toEqual(['INVALID_INPUT']);
  expect(codes(await tryOn({}, [{ skuId: randomUUID(), quantity: 1 }]))).toEqual(['NOT_FOUND']);
});

import { randomUUID } from 'node:crypto';
import type { Answer, TestDatabase } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PromotionDriver;

// As in production: on a busy machine a thousand concurrent requests delay heartbeats by more than the second of other tests.
useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
    driver = new PromotionDriver(shop);
  },
  { env: { RECOVERY_AFTER_SECONDS: '15' } },
);
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const one = (skuId: string) => ({ lines: [{ skuId, quantity: 1 }] });
const usesOf = async (id: string) =>
  (await database.sql<{ used: number }>('select used_count as used from orders.coupon where id = $1', [id]))[0]!.used;

/** One buyer claims a coupon as often as there are requests, in place of as many buyers. */
async function claims(buyer: SubgraphBuyer, couponId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await database.sql(
    `insert into orders.user_coupon (id, coupon_id, user_id, serial, status, claimed_at)
     select id, $1, $2, serial, 'AVAILABLE', now() from unnest($3::uuid[]) with ordinality as t (id, serial)`,
    [couponId, buyer.viewer.userId, ids],
  );
  await database.sql('update orders.coupon set claimed_count = claimed_count + $2 where id = $1', [couponId, count]);
  return ids;
}

test('a coupon takes its amount off, is held by the order and gone when it is paid', async () => {
  const { skuId } = await shop.goods({ priceMinor: 12_900, listPriceMinor: 15_900 });
  const ann = await shop.buyer();
  const couponId = await driver.couponId();
  const mine = await driver.claimed(ann, couponId);
  const preview = await driver.preview(ann, { ...one(skuId), couponIds: [mine] });
  expect(preview).toMatchObject({
    ...{ itemsTotal: { amount: '129.00' }, discount: { amount: '10.00' }, total: { amount: '119.00' }, userErrors: [] },
    discounts: [{ kind: 'COUPON', label: 'Ten off', amount: { amount: '10.00' } }],
    lines: [{ price: { list: { amount: '159.00' }, coupon: { amount: '10.00' }, payable: { amount: '119.00' } } }],
  });

  const { order } = await ann.place({ ...one(skuId), couponIds: [mine], expectedTotal: preview.total.amount });
  const { itemsTotal, freight, discount, total, discountParts, discounts, lines } = preview;
  const parts = { itemsTotal, freight, discount, total, discountParts, discounts, lines };
  expect(await driver.order(ann, order.id)).toMatchObject(parts);
  expect(await driver.statuses(ann)).toEqual({ [mine]: 'HELD' });
  expect(codes(await ann.place({ ...one(skuId), couponIds: [mine] }))).toEqual(['COUPON_UNAVAILABLE']);

  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
  expect(await driver.statuses(ann)).toEqual({ [mine]: 'USED' });
  expect(await usesOf(couponId)).toBe(1);
});

test('a coupon comes back when the order is cancelled', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const couponId = await driver.couponId({ perPersonLimit: 2 });
  const mine = await driver.claimed(ann, couponId);
  const cancelled = await ann.place({ ...one(skuId), couponIds: [mine] });
  await ann.change(`cancelOrder(input: { orderId: "${cancelled.order.id}" })`);
  expect([await driver.statuses(ann), await usesOf(couponId)]).toEqual([{ [mine]: 'AVAILABLE' }, 0]);
});

test('a coupon for a hundred uses is used a hundred times by a thousand parallel redemptions', {
  timeout: 180_000,
}, async () => {
  const { skuId } = await shop.goods({ stock: 2_000 });
  const ann = await shop.buyer();
  const couponId = await driver.couponId({ totalLimit: 100, perPersonLimit: 1_000 });
  const mine = await claims(ann, couponId, 1_000);

  const outcomes = await Promise.all(mine.map((id) => ann.place({ ...one(skuId), couponIds: [id] })));

  expect(outcomes.filter(({ order }) => order)).toHaveLength(100);
  expect(new Set(outcomes.flatMap(codes))).toEqual(new Set(['COUPON_UNAVAILABLE']));
  expect(await usesOf(couponId)).toBe(100);
  const statuses = await database.sql(
    'select status, count(*)::int from orders.user_coupon where coupon_id = $1 group by status order by status',
    [couponId],
  );
  expect(statuses).toEqual([
    { status: 'AVAILABLE', count: 900 },
    { status: 'HELD', count: 100 },
  ]);
});

test('one claimed coupon in twenty parallel orders is used once', async () => {
  const { skuId } = await shop.goods({ stock: 50 });
  const ann = await shop.buyer();
  const mine = await driver.claimed(ann, await driver.couponId());
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => ann.place({ ...one(skuId), couponIds: [mine] })));
  expect(outcomes.filter(({ order }) => order)).toHaveLength(1);
});

test('coupons that cannot be used are refused and nothing changes', async () => {
  const [pen, lamp] = await shop.manyGoods([{ priceMinor: 4_000 }, { priceMinor: 9_000 }]);
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const claimed = async (changes: object) => driver.claimed(ann, await driver.couponId(changes));
  const off = await claimed({});
  await driver.update({ id: (await ofUserCoupon(off)).couponId, active: false });
  const ended = await claimed({});
  await database.sql(`update orders.coupon set ends_at = now() where id = $1`, [(await ofUserCoupon(ended)).couponId]);
  const alone = await claimed({ stackable: false });
  const refused: [object, string][] = [
    [{ ...one(lamp!.skuId), couponIds: ['mine'] }, 'NOT_FOUND'],
    [{ ...one(lamp!.skuId), couponIds: [randomUUID()] }, 'NOT_FOUND'],
    [{ ...one(lamp!.skuId), couponIds: [await driver.claimed(bo, await driver.couponId())] }, 'NOT_FOUND'],
    [{ ...one(lamp!.skuId), couponIds: [off] }, 'COUPON_UNAVAILABLE'],
    [{ ...one(lamp!.skuId), couponIds: [ended] }, 'COUPON_UNAVAILABLE'],
    [{ ...one(pen!.skuId), couponIds: [await claimed({})] }, 'COUPON_NOT_APPLICABLE'],
    [
      { ...one(lamp!.skuId), couponIds: [await claimed({ scope: 'PRODUCT', scopeIds: [pen!.productId] })] },
      'COUPON_NOT_APPLICABLE',
    ],
    [{ ...one(lamp!.skuId), couponIds: [alone, await claimed({})] }, 'COUPON_NOT_APPLICABLE'],
    [{ ...one(lamp!.skuId), couponIds: Array.from({ length: 6 }, () => randomUUID()) }, 'LIMIT_REACHED'],
  ];
  for (const [input, code] of refused) expect([input, ...codes(await ann.place(input))]).toEqual([input, code]);
  for (const [input, code] of refused)
    expect([input, ...codes(await driver.preview(ann, input))]).toEqual([input, code]);
  expect(await database.sql(`select 1 from orders."order" where buyer_id = $1`, [ann.viewer.userId])).toEqual([]);
});

const ofUserCoupon = async (id: string) =>
  (
    await database.sql<{ couponId: string }>('select coupon_id as "couponId" from orders.user_coupon where id = $1', [
      id,
    ])
  )[0]!;

test('a coupon for new customers is for a first order', async () => {
  const { skuId } = await shop.goods();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const couponId = await driver.couponId({ newCustomersOnly: true });
  const mine = await driver.claimed(ann, couponId);
  const first = await ann.place({ ...one(skuId), couponIds: [mine] });
  expect(first.order.total.amount).toBe('119.00');
  await bo.buys(skuId);
  expect(codes(await driver.claim(bo, couponId))).toEqual(['COUPON_UNAVAILABLE']);
});

test('coupons are for categories with all below, for sellers, and for freight', async () => {
  const [pen] = await shop.manyGoods([{ priceMinor: 6_000 }]);
  const ann = await shop.buyer();
  const { categories } = await shop.ask('catalog', '{ categories { id } }');
  const percent = {
    kind: 'PERCENTAGE',
    amount: null,
    percent: 10,
    cap: '3.00',
    scope: 'CATEGORY',
    scopeIds: [categories[0].id],
  };
  const mine = await Promise.all(
    [
      percent,
      { scope: 'SELLER', scopeIds: [pen!.sellerId] },
      { kind: 'FREE_SHIPPING', amount: null, minSpend: null },
    ].map(async (changes) => driver.claimed(ann, await driver.couponId(changes))),
  );
  expect(await driver.preview(ann, { ...one(pen!.skuId), couponIds: mine })).toMatchObject({
    userErrors: [],
    discountParts: { coupon: { amount: '13.00' }, freight: { amount: '6.00' } },
    total: { amount: '47.00' },
  });
});

test('the preview suggests the coupons that together make it cheapest', async () => {
  const { skuId } = await shop.goods({ priceMinor: 8_000 });
  const ann = await shop.buyer();
  const five = await driver.claimed(ann, await driver.couponId({ amount: '5.00' }));
  const eight = await driver.claimed(ann, await driver.couponId({ amount: '8.00', stackable: false }));
  const freight = await driver.claimed(ann, await driver.couponId({ kind: 'FREE_SHIPPING', amount: null }));
  const dear = await driver.claimed(ann, await driver.couponId({ minSpend: '500.00' }));
  const { suggestedCoupons, coupons } = await driver.preview(ann, one(skuId));
  expect(suggestedCoupons.map(({ id }: Answer) => id).toSorted()).toEqual([five, freight].toSorted());
  expect(coupons.map(({ userCoupon }: Answer) => userCoupon.id)).toEqual([eight, freight, five, dear]);
  expect(coupons.at(-1)).toMatchObject({ saving: null, obstacle: '¥420.00 more to use Ten off.' });
  const best = await driver.preview(ann, { ...one(skuId), bestCoupons: true });
  expect(best.appliedCoupons.map(({ id }: Answer) => id).toSorted()).toEqual([five, freight].toSorted());
  expect(best.total).toEqual({ amount: '75.00' });
});

test('checkout names each coupon once, the most helpful first, with those that ordering claims, and says why others do not help', async () => {
  const { skuId } = await shop.goods({ priceMinor: 8_000 });
  const ann = await shop.buyer();
  const many = await driver.couponId({ amount: '3.00', perPersonLimit: 5 });
  const mine = [await driver.claimed(ann, many), await driver.claimed(ann, many)];
  const dear = await driver.claimed(ann, await driver.couponId({ minSpend: '500.00' }));
  const open = await driver.couponId({ amount: '79.00', minSpend: '79.50', stackable: false });
  const query = `query($input: CheckoutInput!) { checkoutPreview(input: $input) { couponIds
    coupons { id claimed count saving { amount } obstacle } userErrors { message } } }`;
  const ask = async (input: object): Promise<Answer> =>
    (await shop.ask('orders', query, { input: { ...one(skuId), ...input } }, ann.viewer)).checkoutPreview;

  const claimed = (await ask({})).coupons;
  expect(claimed).toMatchObject([
    { count: 2, claimed: true, saving: { amount: '3.00' }, obstacle: null },
    { id: dear, count: 1, claimed: true, saving: null, obstacle: '¥420.00 more to use Ten off.' },
  ]);
  expect(mine).toContain(claimed[0].id);

  const best = await ask({ bestCoupons: true, unclaimedCoupons: true });
  expect(best).toMatchObject({ couponIds: [open], userErrors: [] });
  expect(best.coupons[0]).toMatchObject({ id: open, claimed: false, count: 1, saving: { amount: '79.00' } });
  expect(best.coupons.at(-1)).toMatchObject({ id: dear, saving: null });

  const { order, userErrors } = await ann.place({ ...one(skuId), couponIds: [open] });
  expect(userErrors).toEqual([]);
  const statuses = await driver.statuses(ann);
  expect(Object.values(statuses).toSorted()).toEqual(['AVAILABLE', 'AVAILABLE', 'AVAILABLE', 'HELD']);
  await ann.change(`cancelOrder(input: { orderId: "${order.id}" })`);
  expect(Object.values(await driver.statuses(ann))).toEqual(Array(4).fill('AVAILABLE'));
});

test('limits can be changed, but not below what was claimed or used', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const id = await driver.couponId({ perPersonLimit: 3 });
  await ann.place({ ...one(skuId), couponIds: [await driver.claimed(ann, id)] });
  await ann.place({ ...one(skuId), couponIds: [await driver.claimed(ann, id)] });
  expect(codes(await driver.update({ id, totalLimit: 1 }))).toEqual(['INVALID_INPUT']);
  expect((await driver.update({ id, totalLimit: 2 })).coupon).toMatchObject({
    totalLimit: 2,
    usedCount: 2,
    claimedCount: 2,
  });
  expect(codes(await driver.update({ id: randomUUID(), active: false }))).toEqual(['NOT_FOUND']);
});

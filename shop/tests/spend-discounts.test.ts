import { randomUUID } from 'node:crypto';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, Goods } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { day, PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PromotionDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new PromotionDriver(shop);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const sellerOf = ({ sellerId }: Goods) => ({ userId: randomUUID(), role: 'SELLER' as const, sellerId });
const TERMS = 'id version state name tiers { from { amount } off { amount } } seller { id }';
const ERRORS = 'userErrors { code field }';

const all = async (viewer: object): Promise<Answer[]> =>
  (await shop.ask('orders', `{ spendDiscounts(first: 50) { nodes { ${TERMS} } } }`, {}, viewer)).spendDiscounts.nodes;

async function update(input: object, viewer: object): Promise<Answer> {
  const text = `mutation($input: UpdateSpendDiscountInput!) { updateSpendDiscount(input: $input) {
    spendDiscount { ${TERMS} } conflict { current { ${TERMS} } changedAt } ${ERRORS} } }`;
  return (await shop.ask('orders', text, { input }, viewer)).updateSpendDiscount;
}

async function end(id: string, viewer: object): Promise<Answer> {
  const text = `mutation($id: ID!) { endSpendDiscount(id: $id) { spendDiscount { state } ${ERRORS} } }`;
  return (await shop.ask('orders', text, { id }, viewer)).endSpendDiscount;
}

test("a shop's spend discount is for its own goods only, the shop pays it, and nobody else's shop sees it", async () => {
  const [tea, pot] = [await shop.goods({ priceMinor: 6_000 }), await shop.goods({ priceMinor: 10_000 })];
  const [own, rival] = [sellerOf(tea), sellerOf(pot)];
  const ofSellers = await driver.createSpendDiscount({ scope: 'SELLER', scopeIds: [pot.sellerId] }, own);
  expect(ofSellers.userErrors).toMatchObject([{ field: ['input', 'scope'] }]);
  const { spendDiscount } = await driver.createSpendDiscount({}, own);

  const ann = await shop.buyer();
  const both = [tea, pot].map(({ skuId }) => ({ skuId, quantity: 1 }));
  const { lines } = await driver.preview(ann, { lines: both });
  expect(lines.map(({ price }: Answer) => price.reduction.amount)).toEqual(['5.00', '0.00']);
  const { order } = await ann.place({ lines: both });
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
  const kept = await database.sql<Answer>(
    'select seller_reduction_minor as minor from orders.order_line where order_id = $1 order by position',
    [order.id],
  );
  expect(kept.map(({ minor }) => Number(minor))).toEqual([500, 0]);
  const sales = async (viewer: object) =>
    (await shop.ask('orders', '{ salesByDay(days: 2) { ownCoupons { amount } } }', {}, viewer)).salesByDay.at(-1);
  await until(async () => (await sales(own)).ownCoupons.amount === '5.00');
  expect((await sales(rival)).ownCoupons.amount).toBe('0.00');

  expect(await all(own)).toMatchObject([{ id: spendDiscount.id, state: 'ACTIVE', seller: { id: tea.sellerId } }]);
  expect(await all(rival)).toEqual([]);
  expect(codes(await update({ id: spendDiscount.id, version: 1, nameEn: 'Mine' }, rival))).toEqual(['NOT_FOUND']);
  expect(codes(await end(spendDiscount.id, rival))).toEqual(['NOT_FOUND']);
  expect((await end(spendDiscount.id, own)).spendDiscount).toEqual({ state: 'ENDED' });
  const after = await driver.preview(ann, { lines: both });
  expect(after.discountParts.reduction.amount).toBe('0.00');
  expect((await driver.order(ann, order.id)).discountParts.reduction.amount).toBe('5.00');
});

test('terms may change until it is over, and of two who change them the second is told', async () => {
  const lamp = await shop.goods({ priceMinor: 10_000 });
  const own = sellerOf(lamp);
  const { id } = (await driver.createSpendDiscount({}, own)).spendDiscount;
  const tiers = [
    { from: '50.00', off: '6.00' },
    { from: '100', off: '20' },
  ];
  const [one, other] = await Promise.all([
    update({ id, version: 1, tiers }, own),
    update({ id, version: 1, nameEn: 'Late' }, own),
  ]);
  const [saved, told] = one.spendDiscount ? [one, other] : [other, one];
  expect(saved.spendDiscount.version).toBe(2);
  expect(codes(told)).toEqual(['CONFLICT']);
  expect(told.conflict.current).toEqual(saved.spendDiscount);
  expect(codes(await update({ id, version: 2, tiers }, own))).toEqual([]);

  const ann = await shop.buyer();
  const lines = [{ skuId: lamp.skuId, quantity: 1 }];
  expect((await driver.preview(ann, { lines })).discountParts.reduction.amount).toBe('20.00');

  const wrong = [
    { tiers: [{ from: '50', off: '50' }] },
    { tiers: [tiers[1], tiers[0]] },
    { tiers: [] },
    { endsAt: day(-3) },
    { scope: 'CATEGORY', scopeIds: [] },
    { nameZh: ' ' },
  ];
  for (const changes of wrong) {
    expect(codes(await update({ id, version: 3, ...changes }, own)), JSON.stringify(changes)).toEqual([
      'INVALID_INPUT',
    ]);
  }
  await end(id, own);
  expect(codes(await update({ id, version: 4, nameEn: 'Again' }, own))).toEqual(['INVALID_TRANSITION']);
});

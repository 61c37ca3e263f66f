import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import type { Answer, TestDatabase } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDriver } from './payment-driver.ts';
import { PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PromotionDriver;
let returns: AfterSaleDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new PromotionDriver(shop);
  returns = new AfterSaleDriver(shop);
});
afterEach(() => expectConsistency(database));

const ADMIN = { userId: randomUUID(), role: 'ADMIN' as const, permissions: PERMISSIONS };
const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const zone = { provinces: [] as string[], firstUnits: 1, first: '5', stepUnits: 1, step: '2', freeFrom: '500' };

async function save(input: object, viewer: object): Promise<Answer> {
  const text = `mutation($input: SaveFreightTemplateInput!) { saveFreightTemplate(input: $input) {
    freightTemplate { version measure zones { provinces first { amount } } seller { id } }
    conflict { version } userErrors { code } } }`;
  return (await shop.ask('orders', text, { input }, viewer)).saveFreightTemplate;
}

test("a shop's freight by pieces counts for its goods only, from the next cart on, until the shop gives it up", async () => {
  const [pen, pot] = [await shop.goods({ priceMinor: 1_000 }), await shop.goods({ priceMinor: 1_000 })];
  const [own, rival] = [sellerOf(pen), sellerOf(pot)];
  const ann = await shop.buyer();
  const freight = async () => {
    const both = [pen, pot].map(({ skuId }) => ({ skuId, quantity: 3 }));
    const { lines } = await driver.preview(ann, { lines: both, addressId: ann.addressId });
    return lines.map(({ price }: Answer) => price.freight.amount);
  };
  expect(await freight()).toEqual(['6.00', '6.00']);

  const [first, second] = await Promise.all([
    save({ version: 0, measure: 'PIECES', zones: [zone] }, own),
    save({ version: 0, measure: 'PIECES', zones: [{ ...zone, first: '7' }] }, own),
  ]);
  const [saved, told] = first.freightTemplate ? [first, second] : [second, first];
  expect([codes(saved), codes(told)]).toEqual([[], ['CONFLICT']]);
  const input = { version: 1, measure: 'PIECES', zones: [{ ...zone, provinces: ['西藏自治区'], first: '40' }, zone] };
  expect((await save(input, own)).freightTemplate).toMatchObject({ version: 2, seller: { id: pen.sellerId } });
  // Three pieces: 5 + 2 × 2.
  expect(await freight()).toEqual(['9.00', '6.00']);
  expect(codes(await save({ ...input, version: 2, sellerId: pen.sellerId }, rival))).toEqual(['NOT_FOUND']);

  const remove = async (viewer: object, version: number) =>
    codes(
      (
        await shop.ask(
          'orders',
          `mutation { removeFreightTemplate(version: ${version}) { userErrors { code } } }`,
          {},
          viewer,
        )
      ).removeFreightTemplate,
    );
  expect(await remove(own, 1)).toEqual(['CONFLICT']);
  expect(await remove(own, 2)).toEqual([]);
  expect(await freight()).toEqual(['6.00', '6.00']);
});

async function changeRules(input: object): Promise<Answer> {
  const text = `mutation($input: ChangePointsRulesInput!) { changePointsRules(input: $input) {
    pointsRules { version } userErrors { code } } }`;
  return (await shop.ask('orders', text, { input }, ADMIN)).changePointsRules;
}

async function complete(buyer: SubgraphBuyer, orderId: string, goods: { sellerId: string }): Promise<void> {
  await buyer.pay(orderId);
  await buyer.reaches(orderId, 'PAID');
  const ship = `mutation { shipOrder(input: { orderId: "${orderId}", carrier: "SF", trackingNo: "1" }) { userErrors { code } } }`;
  await shop.ask('orders', ship, {}, { userId: randomUUID(), role: 'SELLER', sellerId: goods.sellerId });
  await shop.ask('orders', `mutation { recordDelivery(orderId: "${orderId}") { userErrors { code } } }`, {}, ADMIN);
  await buyer.change(`confirmReceipt(orderId: "${orderId}")`);
}

test('new rules of points count for later orders only, when they are earned, spent and given back', async () => {
  const goods = await shop.goods({ priceMinor: 10_000, stock: 50 });
  const ann = await shop.buyer();
  await driver.grant(ann, 1_000);
  const request = { lines: [{ skuId: goods.skuId, quantity: 1 }], usePoints: 100 };
  const before = (await ann.place(request)).order;
  expect(before.total.amount).toBe('99.00');

  const rules = { pointsPerYuan: 3, worth: '0.05', mostPercent: 10 };
  const outcomes = await Promise.all([changeRules({ version: 0, ...rules }), changeRules({ version: 0, ...rules })]);
  expect(outcomes.flatMap(codes)).toEqual(['CONFLICT']);
  expect(codes(await changeRules({ version: 1, ...rules, worth: '0' }))).toEqual(['INVALID_INPUT']);

  const after = (await ann.place(request)).order;
  expect(after.total.amount).toBe('95.00');
  // A tenth of ¥100 are 200 points of ¥0.05.
  expect(codes(await ann.place({ ...request, usePoints: 201 }))).toEqual(['INSUFFICIENT_POINTS']);
  await complete(ann, before.id, goods);
  await complete(ann, after.id, goods);
  expect((await driver.ledger(ann)).filter(([reason]) => reason === 'EARNED')).toEqual([
    ['EARNED', 95 * 3],
    ['EARNED', 99],
  ]);

  const last = (await ann.place(request)).order;
  await ann.pay(last.id);
  await ann.reaches(last.id, 'PAID');
  const id = await returns.requested(ann, {
    orderId: last.id,
    lines: [{ orderLineId: last.lines[0].id, quantity: 1 }],
  });
  await returns.approve(id, sellerOf(goods));
  expect((await returns.reaches(id, 'REFUNDED')).points).toBe(100);
  expect((await driver.ledger(ann))[0]).toEqual(['RETURNED', 100]);
});

test('a payment of a closed order can be refunded, with a reason, and never by more than was paid', async () => {
  const goods = await shop.goods({ priceMinor: 10_000 });
  const ann = await shop.buyer();
  const { id } = await ann.buys(goods.skuId);
  await complete(ann, id, goods);
  const { payments } = (await ann.order(id))!;
  const money = new PaymentDriver(shop);
  expect(codes(await money.refund(payments[0].id, { amount: '1.00', reason: ' ' }))).toEqual(['INVALID_INPUT']);
  const key = randomUUID();
  const parts = await Promise.all(
    [1, 2, 3].map(() =>
      money.refund(payments[0].id, { amount: '60.00', reason: 'It came late.', idempotencyKey: key }),
    ),
  );
  expect(parts.flatMap(codes)).toEqual([]);
  expect(codes(await money.refund(payments[0].id, { amount: '40.01' }))).toEqual(['LIMIT_REACHED']);
  const rows = await database.sql<{ amount_minor: string; note: string }>(
    'select amount_minor, note from orders.payment_refund where order_id = $1',
    [id],
  );
  expect(rows.map((row) => [Number(row.amount_minor), row.note])).toEqual([[6_000, 'It came late.']]);
  expect((await ann.order(id))!.status).toBe('COMPLETED');
});

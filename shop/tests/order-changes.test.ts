import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, queuesIdle, type TestDatabase } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDriver } from './payment-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: Answer) => code);
const fields = ({ userErrors }: Answer) => userErrors.map(({ field }: Answer) => field?.join('.'));
const ERRORS = 'userErrors { code field message }';

interface NewPrice {
  lines?: { orderLineId: string; unitPrice: string }[];
  freight?: string;
  expectedTotal?: string;
}

async function reprice(order: Answer, viewer: Partial<Viewer>, price: NewPrice): Promise<Answer> {
  const text = `mutation($input: ChangeOrderPriceInput!) { changeOrderPrice(input: $input) { order { total { amount } } ${ERRORS} } }`;
  const input = { orderId: order.id, reason: '老客户优惠', ...price };
  return (await shop.ask('orders', text, { input }, viewer)).changeOrderPrice;
}

/** An unpaid order of two units of each at ¥30, each of its own seller, with ¥6 of freight. */
async function unpaid(goods: readonly Goods[]): Promise<{ ann: SubgraphBuyer; order: Answer }> {
  const ann = await shop.buyer();
  return { ann, order: await ann.buysAll(goods.map(({ skuId }) => ({ skuId, quantity: 2 }))) };
}

const unit = (order: Answer, unitPrice: string, index = 0) => [{ orderLineId: order.lines[index].id, unitPrice }];
const total = async (ann: SubgraphBuyer, { id }: Answer) => (await ann.order(id))!.total.amount;

test('a seller lowers price and freight of their part; the buyer is told, pays the new price, and gets that back', async () => {
  const [one, two] = [await shop.goods({ priceMinor: 3000 }), await shop.goods({ priceMinor: 3000 })];
  const { ann, order } = await unpaid([one, two]);
  expect(order.total.amount).toBe('132.00');
  const changed = await reprice(order, sellerOf(one), {
    lines: unit(order, '25.50'),
    freight: '0',
    expectedTotal: '66.00',
  });
  expect(changed).toMatchObject({ userErrors: [], order: { total: { amount: '51.00' } } });
  expect(await total(ann, order)).toBe('117.00');
  const seen = (await ann.order(order.id))!;
  expect(seen.events.at(-1)).toMatchObject({ type: 'PRICE_CHANGED' });
  expect(seen.events.at(-1).message).toMatch(/¥66\.00 → ¥51\.00\. 老客户优惠/);
  const ofOther = await shop.ask('orders', `{ order(id: "${order.id}") { events { type } } }`, {}, sellerOf(two));
  expect(ofOther.order.events).toEqual([{ type: 'PLACED' }]);
  await queuesIdle(database);
  const { me } = await shop.ask('users', '{ me { messages(first: 9) { nodes { kind text } } } }', {}, ann.viewer);
  const told = me.messages.nodes.find(({ kind }: Answer) => kind === 'ORDER_PRICE_CHANGED');
  expect(told.text).toContain('¥117.00 instead of ¥132.00');
  await ann.pay(order.id, { expectedTotal: '117.00' });
  await ann.reaches(order.id, 'PAID');
  const driver = new AfterSaleDriver(shop);
  const id = await driver.requested(ann, {
    orderId: order.id,
    lines: [{ orderLineId: order.lines[0].id, quantity: 2 }],
  });
  await driver.approve(id, sellerOf(one));
  expect((await driver.reaches(id, 'REFUNDED')).goodsAmount.amount).toBe('51.00');
});

test('prices stay within limits, of own lines, and only while the order is unpaid', async () => {
  const [one, two] = [await shop.goods({ priceMinor: 3000 }), await shop.goods({ priceMinor: 3000 })];
  const { ann, order } = await unpaid([one, two]);
  const seller = sellerOf(one);
  for (const price of ['2.99', '60.01', '0.00', '-5.00']) {
    expect(codes(await reprice(order, seller, { lines: unit(order, price) }))).toEqual(['INVALID_INPUT']);
  }
  for (const freight of ['-0.01', '500.01'])
    expect(codes(await reprice(order, seller, { freight }))).toEqual(['INVALID_INPUT']);
  expect(fields(await reprice(order, seller, { lines: unit(order, '20.00', 1) }))).toEqual([
    'input.lines.0.orderLineId',
  ]);
  expect(codes(await reprice(order, seller, { lines: [...unit(order, '20.00'), ...unit(order, '21.00')] }))).toEqual([
    'INVALID_INPUT',
  ]);
  expect(codes(await reprice(order, seller, { freight: '1.00', expectedTotal: '1.00' }))).toEqual(['CONFLICT']);
  expect(codes(await reprice(order, sellerOf(await shop.goods()), { freight: '1.00' }))).toEqual(['NOT_FOUND']);
  expect(codes(await reprice({ id: 'none' }, seller, { freight: '1.00' }))).toEqual(['NOT_FOUND']);
  expect(await total(ann, order)).toBe('132.00');
  // Twice the price of the checkout, not of the last change.
  expect(codes(await reprice(order, seller, { lines: unit(order, '60.00') }))).toEqual([]);
  expect(codes(await reprice(order, seller, { lines: unit(order, '61.00') }))).toEqual(['INVALID_INPUT']);
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
  expect(codes(await reprice(order, seller, { freight: '1.00' }))).toEqual(['INVALID_TRANSITION']);
});

test('goods and delivery that change against each other leave the total, and are recorded all the same', async () => {
  const goods = await shop.goods({ priceMinor: 3000 });
  const { ann, order } = await unpaid([goods]);
  const price = { lines: unit(order, '31.00'), freight: '4.00' };
  for (const _ of ['once', 'repeated']) expect(codes(await reprice(order, sellerOf(goods), price))).toEqual([]);
  const text = `{ order(id: "${order.id}") { itemsTotal { amount } freight { amount } total { amount } events { type } } }`;
  expect((await shop.ask('orders', text, {}, ann.viewer)).order).toEqual({
    ...{ itemsTotal: { amount: '62.00' }, freight: { amount: '4.00' }, total: { amount: '66.00' } },
    events: [{ type: 'PLACED' }, { type: 'PRICE_CHANGED' }],
  });
});

test('a buyer never pays a price they did not see', async () => {
  const goods = await shop.goods({ priceMinor: 3000 });
  const { ann, order } = await unpaid([goods]);
  await reprice(order, sellerOf(goods), { lines: unit(order, '40.00') });
  expect(codes(await ann.pay(order.id, { expectedTotal: order.total.amount }))).toEqual(['PRICE_CHANGED']);
  expect((await ann.order(order.id))!.payments).toEqual([]);
});

test('a payment on its way refuses the change; one that succeeds late with the old amount is refunded', async () => {
  const goods = await shop.goods({ priceMinor: 3000 });
  const { ann, order } = await unpaid([goods]);
  const attempt = { paymentToken: 'sandbox_lost', idempotencyKey: randomUUID() };
  const { payment } = await ann.pay(order.id, attempt);
  expect(codes(await reprice(order, sellerOf(goods), { freight: '1.00' }))).toEqual(['CONFLICT']);
  const age = `update orders.payment set created_at = now() - interval '2 minutes' where id = $1`;
  await database.sql(age, [payment.id]);
  expect(codes(await reprice(order, sellerOf(goods), { freight: '1.00' }))).toEqual([]);
  expect(codes(await ann.pay(order.id, attempt))).toEqual(['PRICE_CHANGED']);
  // Its money has arrived with the old amount.
  const refresh = `mutation { refreshPayment(input: { paymentId: "${payment.id}" }) { order { status } ${ERRORS} } }`;
  await shop.ask('orders', refresh, {}, ann.viewer);
  const { payments, status } = await ann.paymentReaches(order.id, 'REFUNDED');
  expect([status, payments[0].refunds[0]]).toMatchObject([
    'PENDING',
    { reason: 'SUPERFLUOUS', amount: { amount: '66.00' } },
  ]);
  await ann.pay(order.id, { expectedTotal: '61.00' });
  await ann.reaches(order.id, 'PAID');
});

test('paying and changing the price at the same moment: one of them wins, and nobody pays another amount', async () => {
  const goods = await shop.goods({ priceMinor: 3000, stock: 100 });
  const outcomes = new Set<string>();
  for (const method of ['BALANCE', 'ALIPAY', 'BALANCE', 'ALIPAY', 'BALANCE', 'ALIPAY']) {
    const { ann, order } = await unpaid([goods]);
    await new PaymentDriver(shop).topUp(ann, '500.00');
    const [paid, changed] = await Promise.all([
      ann.pay(order.id, { method, expectedTotal: order.total.amount }),
      reprice(order, sellerOf(goods), { lines: unit(order, '20.00') }),
    ]);
    outcomes.add(`${codes(paid)} ${codes(changed)}`);
    expect(codes(paid).length + codes(changed).length).toBe(1);
    if (codes(paid).length > 0) await ann.pay(order.id, { expectedTotal: '46.00' });
    const done = await ann.reaches(order.id, 'PAID');
    expect(done.payments.at(-1).amount.amount).toBe(done.total.amount);
  }
  for (const outcome of outcomes) expect(outcome).toMatch(/^(PRICE_CHANGED | (CONFLICT|INVALID_TRANSITION))$/);
});

import { randomUUID } from 'node:crypto';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { afterEach, describe, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDriver, walletOf } from './payment-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PaymentDriver;

useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new PaymentDriver(shop);
});
afterEach(() => expectConsistency(database));

/** As with a coupon for the full amount. */
async function makeFree(orderId: string): Promise<void> {
  await database.sql(
    `update orders."order" set total_minor = 0, coupon_minor = items_total_minor, freight_discount_minor = freight_minor,
     discount_minor = items_total_minor + freight_minor where id = $1`,
    [orderId],
  );
  await database.sql(
    `update orders.order_line set coupon_minor = unit_price_minor * quantity, freight_discount_minor = freight_minor
     where order_id = $1`,
    [orderId],
  );
}

const types = (order: Answer) => order.events.map((event: Answer) => event.type);

/** A buyer with an order of ¥129, and the answer when they pay it. */
async function paying(input: object = {}): Promise<{ ann: SubgraphBuyer; id: string; answer: Answer }> {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  return { ann, id, answer: await ann.pay(id, input) };
}

const paymentOf = async (ann: SubgraphBuyer, orderId: string): Promise<Answer> =>
  (await ann.order(orderId))?.payments[0];

describe('a provider may', () => {
  test.each(['sandbox_pay', 'sandbox_duplicate', 'sandbox_reorder'])('%s: one payment, one PAID', async (token) => {
    const { ann, id } = await paying({ paymentToken: token });
    expect(types(await ann.reaches(id, 'PAID'))).toEqual(['PLACED', 'PAID']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ann.order(id)).toMatchObject({ status: 'PAID', payments: [{ status: 'SUCCEEDED' }] });
  });

  test('decline: nothing is charged, and another way of paying works', async () => {
    const { ann, id } = await paying({ paymentToken: 'sandbox_decline' });
    await until(async () => (await paymentOf(ann, id)).status === 'FAILED');
    await ann.pay(id, { method: 'WECHAT_PAY' });
    expect(types(await ann.reaches(id, 'PAID'))).toEqual(['PLACED', 'PAYMENT_FAILED', 'PAID']);
  });

  test('lose its webhook: the buyer who returns is told, and so are ten of their tabs', async () => {
    const { ann, id, answer } = await paying({ paymentToken: 'sandbox_lost' });
    const query = `mutation($id: ID!) { refreshPayment(input: { paymentId: $id }) { payment { status } order { status } userErrors { code } } }`;
    const asking = Array.from({ length: 10 }, () => shop.ask('orders', query, { id: answer.payment.id }, ann.viewer));
    for (const { refreshPayment } of await Promise.all(asking)) expect(refreshPayment.payment.status).toBe('SUCCEEDED');
    expect(types(await ann.reaches(id, 'PAID'))).toEqual(['PLACED', 'PAID']);
    const bo = await shop.buyer();
    const { refreshPayment } = await shop.ask('orders', query, { id: answer.payment.id }, bo.viewer);
    expect(refreshPayment.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('never answer: the order is cancelled and the charge with it', async () => {
    const { ann, id } = await paying({ paymentToken: 'sandbox_silent' });
    await ann.change(`cancelOrder(input: { orderId: "${id}" })`);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await database.sql(`insert into events.job (name, data) values ('orders.recheckPayments', '{}')`);
    await until(async () => (await paymentOf(ann, id)).status === 'FAILED');
  });
});

test('paying ten times at once with one key charges once; the key takes no other input', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const idempotencyKey = randomUUID();
  const request = { idempotencyKey, lines: [{ skuId, quantity: 1 }] };
  const placed = await Promise.all(Array.from({ length: 10 }, () => ann.place(request)));
  const [id, ...others] = new Set(placed.map(({ order }) => order.id as string));
  expect(others).toEqual([]);

  const paid = await Promise.all(Array.from({ length: 10 }, () => ann.pay(id!, { idempotencyKey })));
  expect(new Set(paid.map(({ payment }) => payment.id)).size).toBe(1);
  await ann.reaches(id!, 'PAID');

  const { payment, userErrors } = await ann.pay(id!, { idempotencyKey, method: 'CARD' });
  expect(payment).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  expect(await database.sql('select count(*)::int from orders.payment where order_id = $1', [id])).toEqual([
    { count: 1 },
  ]);
});

describe('a balance', () => {
  test('pays an order at once, or not at all', async () => {
    const { ann, id, answer } = await paying({ method: 'BALANCE' });
    expect(answer.userErrors).toMatchObject([{ code: 'PAYMENT_DECLINED' }]);
    expect(await ann.order(id)).toMatchObject({ status: 'PENDING', payments: [] });

    await driver.topUp(ann, '200.00');
    const { order } = await ann.pay(id, { method: 'BALANCE' });

    expect(order.status).toBe('PAID');
    expect(await walletOf(ann)).toEqual({ balance: '71.00', entries: ['PAYMENT -129.00', 'TOP_UP 200.00'] });
  });

  test('pays an order that costs nothing, whatever is in it', async () => {
    const { skuId } = await shop.goods();
    const ann = await shop.buyer();
    const { id } = await ann.buys(skuId);
    await makeFree(id);
    const { order } = await ann.pay(id, { method: 'CARD' });
    expect(order).toMatchObject({ status: 'PAID', payments: [{ status: 'SUCCEEDED', amount: { amount: '0.00' } }] });
    expect((await walletOf(ann)).entries).toEqual([]);
  });

  test('is never spent twice', async () => {
    const goods = await shop.manyGoods(Array.from({ length: 6 }, () => ({})));
    const ann = await shop.buyer();
    await driver.topUp(ann, '300');
    const orders = await Promise.all(goods.map(({ skuId }) => ann.buys(skuId)));

    const answers = await Promise.all(orders.map(({ id }) => ann.pay(id, { method: 'BALANCE' })));

    expect(answers.filter(({ payment }) => payment).length).toBe(2);
    expect((await walletOf(ann)).balance).toBe('42.00');
  });

  test('is topped up once per key, by administrators, with sensible amounts', async () => {
    const ann = await shop.buyer();
    const key = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => driver.topUp(ann, '10', key)));
    for (const amount of ['0', '-5', '1000000.01']) {
      expect((await driver.topUp(ann, amount)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    }
    expect((await driver.topUp(ann, '11', key)).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    expect((await walletOf(ann)).balance).toBe('10.00');
    const { errors } = await shop.try(
      'orders',
      'mutation($i: TopUpBalanceInput!) { topUpBalance(input: $i) { wallet { balance { amount } } } }',
      { i: { userId: ann.viewer.userId, amount: '1', note: 'Mine.', idempotencyKey: 'k' } },
      ann.viewer,
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('a refund', () => {
  test('wants the password again after a quarter of an hour, as a top-up does', async () => {
    const { ann, id, answer } = await paying();
    await ann.reaches(id, 'PAID');
    const admin = await shop.administrator();
    const refund = async (viewer: Partial<Viewer>) =>
      (
        await shop.ask(
          'orders',
          'mutation($i: RefundPaymentInput!) { refundPayment(input: $i) { userErrors { code } } }',
          { i: { paymentId: answer.payment.id, amount: '1.00', reason: 'Late.', idempotencyKey: 'asked again' } },
          viewer,
        )
      ).refundPayment.userErrors;
    await database.sql(`update users.session set confirmed_at = now() - interval '16 minutes' where id = $1`, [
      admin.sessionId,
    ]);
    const required = [{ code: 'PASSWORD_REQUIRED' }];
    expect(await refund(admin)).toEqual(required);
    expect(await refund({ ...admin, sessionId: undefined })).toEqual(required);
    // Somebody else's session proves nothing.
    expect(await refund({ ...admin, sessionId: (await shop.administrator()).sessionId })).toEqual(required);
    const confirm = 'mutation($i: ConfirmPasswordInput!) { confirmPassword(input: $i) { confirmedUntil } }';
    await shop.ask('users', confirm, { i: { password: 'a long password of the tests' } }, admin);
    expect(await refund(admin)).toEqual([]);
  });

  test('in parts never gives back more than was paid', async () => {
    const { ann, id, answer } = await paying();
    await ann.reaches(id, 'PAID');
    const { id: paymentId } = answer.payment;

    const refunds = await Promise.all(Array.from({ length: 8 }, () => driver.refund(paymentId, { amount: '30' })));
    expect(refunds.filter(({ payment }) => payment).length).toBe(4);
    expect(refunds.find(({ payment }) => !payment)?.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    await until(async () => (await paymentOf(ann, id)).refunds.every(({ status }: Answer) => status === 'SUCCEEDED'));
    expect(await paymentOf(ann, id)).toMatchObject({ status: 'SUCCEEDED', refunded: { amount: '120.00' } });

    await driver.refund(paymentId, { destination: 'BALANCE' });
    await until(async () => (await paymentOf(ann, id)).status === 'REFUNDED');
    expect(await walletOf(ann)).toEqual({ balance: '9.00', entries: ['REFUND 9.00'] });
  });

  test('that the provider cannot make goes to the balance', async () => {
    const { ann, id, answer } = await paying({ paymentToken: 'sandbox_refund_fail' });
    await ann.reaches(id, 'PAID');
    const key = { idempotencyKey: randomUUID() };
    await Promise.all(Array.from({ length: 5 }, () => driver.refund(answer.payment.id, key)));
    await until(async () => (await paymentOf(ann, id)).status === 'REFUNDED');
    expect(await walletOf(ann)).toEqual({ balance: '129.00', entries: ['REFUND 129.00'] });
  });

  test('of a balance goes back to it', async () => {
    const { skuId } = await shop.goods();
    const ann = await shop.buyer();
    await driver.topUp(ann, '129');
    const { id } = await ann.buys(skuId);
    const { payment } = await ann.pay(id, { method: 'BALANCE' });
    await driver.refund(payment.id);
    await until(async () => (await paymentOf(ann, id)).status === 'REFUNDED');
    expect((await walletOf(ann)).balance).toBe('129.00');
  });

  test('is on the list of administrators with its order, and on no other', async () => {
    const { ann, id, answer } = await paying();
    const { orderNo } = await ann.reaches(id, 'PAID');
    for (const amount of ['1', '2']) await driver.refund(answer.payment.id, { amount });
    await until(async () => (await paymentOf(ann, id)).refunds.every(({ status }: Answer) => status === 'SUCCEEDED'));
    const text = `query($status: RefundStatus, $first: Int! = 50, $page: Int! = 1) {
      paymentRefunds(status: $status, first: $first, page: $page) {
        totalCount nodes { amount { amount } reason destination status order { id orderNo } } } }`;
    const list = async (variables: object = {}) =>
      (await shop.ask('orders', text, variables, { userId: randomUUID(), role: 'ADMIN', permissions: PERMISSIONS }))
        .paymentRefunds;
    const first = { reason: 'GOODWILL', destination: 'ORIGINAL', status: 'SUCCEEDED', order: { id, orderNo } };

    const { nodes, totalCount } = await list({ status: 'SUCCEEDED' });
    expect(nodes.slice(0, 2)).toEqual(['2.00', '1.00'].map((amount) => ({ ...first, amount: { amount } })));
    expect(totalCount).toBe(nodes.length);
    expect((await list({ first: 1, page: 2 })).nodes).toMatchObject([{ amount: { amount: '1.00' } }]);
    expect(await list({ status: 'REQUESTED' })).toEqual({ totalCount: 0, nodes: [] });
    for (const viewer of [{}, ann.viewer, { userId: randomUUID(), role: 'SELLER' as const, sellerId: randomUUID() }]) {
      expect((await shop.try('orders', text, {}, viewer)).errors).toHaveLength(1);
    }
  });
});

test('reconciliation corrects payments without a webhook, and reports what it cannot explain', async () => {
  const { ann, id } = await paying({ paymentToken: 'sandbox_lost' });
  // The provider has decided, and its webhook was lost.
  await database.sql(`update orders.sandbox_charge set status = 'SUCCEEDED' where status = 'PENDING'`);
  const stray = randomUUID();
  await database.sql(
    `insert into orders.sandbox_charge (id, payment_id, method, amount_minor, status, created_at)
     values ($1, $2, 'CARD', 500, 'SUCCEEDED', now())`,
    [stray, randomUUID()],
  );

  const open = await driver.reconcile();

  expect(open).toMatchObject([
    { provider: 'sandbox', kind: 'UNKNOWN_HERE', reference: stray, theirs: { amount: '5.00' } },
  ]);
  await ann.reaches(id, 'PAID');
  expect(await driver.reconcile()).toHaveLength(1);
  await database.sql('delete from orders.sandbox_charge where id = $1', [stray]);
});

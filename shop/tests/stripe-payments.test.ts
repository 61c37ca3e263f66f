import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CheckoutShop, type SubgraphBuyer } from './checkout-shop.ts';
import { FakeStripe, stripeWebhook } from './fake-stripe.ts';
import { PaymentDriver, walletOf } from './payment-driver.ts';
import { shopDatabase } from './shop-database.ts';

const SECRET = 'whsec_kQ4v9WmZ1tY7sB2nE6xA8cF3hJ5uL0pR';
const WEEK_MS = 7 * 86_400_000;

let database: TestDatabase;
let stripe: FakeStripe;
let shop: CheckoutShop;
let driver: PaymentDriver;

beforeAll(async () => {
  database = await shopDatabase();
  stripe = await FakeStripe.open();
  shop = await CheckoutShop.open(database.url, {
    STRIPE_SECRET_KEY: 'sk_test_standin',
    STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_API_URL: stripe.url,
  });
  driver = new PaymentDriver(shop);
});
afterAll(async () => {
  await shop.close();
  await stripe.close();
  await database.drop();
});
afterEach(() => {
  stripe.refundsStart = 'succeeded';
});

const types = (order: Answer) => order.events.map((event: Answer) => event.type);

async function webhook(type: string, object: object, options: { secret?: string; at?: number } = {}): Promise<boolean> {
  const { body, signature } = stripeWebhook(type, object, { secret: SECRET, ...options });
  const query = `mutation($h: [WebhookHeaderInput!]!, $b: String!) { _paymentWebhook(provider: "stripe", headers: $h, body: $b) }`;
  const headers = [{ name: 'stripe-signature', value: signature }];
  const { _paymentWebhook } = await shop.ask('orders', query, { h: headers, b: body }, { service: 'gateway' });
  return _paymentWebhook;
}

async function paying(input: object = {}): Promise<{ ann: SubgraphBuyer; id: string; answer: Answer }> {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  return { ann, id, answer: await ann.pay(id, { method: 'CARD', ...input }) };
}

function refresh({ viewer }: SubgraphBuyer, id: string): Promise<Answer> {
  const query = `mutation($id: ID!) { refreshPayment(input: { paymentId: $id }) { payment { status } userErrors { code } } }`;
  return shop.ask('orders', query, { id }, viewer);
}

/** A paid order; its payment's id. */
async function paid(): Promise<{ ann: SubgraphBuyer; id: string; paymentId: string }> {
  const { ann, id, answer } = await paying({ paymentToken: 'pm_card_visa' });
  await refresh(ann, answer.payment.id);
  await ann.reaches(id, 'PAID');
  return { ann, id, paymentId: answer.payment.id };
}

const paymentOf = async (ann: SubgraphBuyer, orderId: string): Promise<Answer> =>
  (await ann.order(orderId))?.payments[0];

test('the browser confirms with the secret; webhook and return race, and the order is paid once', async () => {
  const { ann, id, answer } = await paying({ method: 'ALIPAY' });
  const intent = stripe.confirm(answer.clientSecret);
  expect(intent).toMatchObject({ amount: 12_900, currency: 'cny', payment_method_types: ['alipay'] });

  const told = await Promise.all([
    ...Array.from({ length: 5 }, () => webhook('payment_intent.succeeded', intent)),
    ...Array.from({ length: 5 }, () => refresh(ann, answer.payment.id)),
  ]);

  expect(told.slice(0, 5)).toEqual([true, true, true, true, true]);
  expect(types(await ann.reaches(id, 'PAID'))).toEqual(['PLACED', 'PAID']);
});

test('ten requests with one key make one intent, and each gets its secret', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  const before = stripe.intents.size;
  const request = { method: 'WECHAT_PAY', idempotencyKey: 'ten times' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => ann.pay(id, request)));
  expect(stripe.intents.size).toBe(before + 1);
  expect(new Set(answers.map(({ clientSecret }) => clientSecret)).size).toBe(1);
});

test('webhooks that are forged, a week old, of another amount or of other types do no harm', async () => {
  const { ann, id, answer } = await paying();
  const intent = stripe.confirm(answer.clientSecret);
  expect(await webhook('payment_intent.succeeded', intent, { secret: 'whsec_another' })).toBe(false);
  expect(await webhook('payment_intent.succeeded', intent, { at: Date.now() - WEEK_MS })).toBe(false);
  expect(await webhook('payment_intent.succeeded', { ...intent, amount_received: 1 })).toBe(false);
  expect(await webhook('payment_intent.succeeded', { ...intent, currency: 'jpy' })).toBe(true);
  expect(await webhook('customer.created', { id: 'cus_1' })).toBe(true);
  expect((await ann.order(id))?.status).toBe('PENDING');
  expect(await webhook('payment_intent.succeeded', intent)).toBe(true);
  await ann.reaches(id, 'PAID');
});

test('a declined card charges nothing; the decline may be told after the success of the next try', async () => {
  const { ann, id, answer } = await paying({ paymentToken: 'pm_card_visa_chargeDeclined' });
  await refresh(ann, answer.payment.id);
  expect(await paymentOf(ann, id)).toMatchObject({
    status: 'FAILED',
    failureReason: expect.stringContaining('Not enough'),
  });
  const [intent] = [...stripe.intents.values()].slice(-1);
  const declined = structuredClone(intent!);
  const succeeded = stripe.confirm(intent!.client_secret);
  expect(await webhook('payment_intent.succeeded', succeeded)).toBe(true);
  expect(await webhook('payment_intent.payment_failed', declined)).toBe(true);
  expect(types(await ann.reaches(id, 'PAID'))).toEqual(['PLACED', 'PAYMENT_FAILED', 'PAID']);
});

test('money that comes after the cancellation goes back by itself', async () => {
  const { ann, id, answer } = await paying();
  await ann.change(`cancelOrder(input: { orderId: "${id}" })`);
  await webhook('payment_intent.succeeded', stripe.confirm(answer.clientSecret));
  await until(async () => (await paymentOf(ann, id)).status === 'REFUNDED');
  expect([...stripe.refunds.values()].at(-1)).toMatchObject({ amount: 12_900, status: 'succeeded' });
});

test('refunds go back in parts; one on its way is done when Stripe says so', async () => {
  const { ann, id, paymentId } = await paid();
  stripe.refundsStart = 'pending';
  await driver.refund(paymentId, { amount: '100' });
  const refund = await until(async () => {
    const last = [...stripe.refunds.values()].at(-1);
    return last?.status === 'pending' && last;
  });
  expect((await paymentOf(ann, id)).refunds).toMatchObject([{ status: 'REQUESTED' }]);
  refund.status = 'succeeded';
  await Promise.all([1, 2, 3].map(() => webhook('refund.updated', refund)));
  expect(await paymentOf(ann, id)).toMatchObject({ status: 'SUCCEEDED', refunds: [{ status: 'SUCCEEDED' }] });
});

test('a refund the bank sends back goes to the balance, once', async () => {
  const { ann, id, paymentId } = await paid();
  await driver.refund(paymentId);
  await until(async () => (await paymentOf(ann, id)).status === 'REFUNDED');
  const refund = [...stripe.refunds.values()].at(-1)!;
  refund.status = 'failed';
  await Promise.all([1, 2, 3].map(() => webhook('refund.failed', refund)));
  expect(await walletOf(ann)).toEqual({ balance: '129.00', entries: ['REFUND 129.00'] });
});

test('reconciliation reads every page, makes up for lost webhooks and reports unknown charges', async () => {
  const { ann, id, answer } = await paying();
  stripe.confirm(answer.clientSecret);
  // The process ended before it stored Stripe's id.
  await database.sql('update orders.payment set reference = null where id = $1', [answer.payment.id]);
  const stranger = structuredClone([...stripe.intents.values()].find(({ status }) => status === 'succeeded')!);
  stripe.intents.set('pi_stranger', { ...stranger, id: 'pi_stranger', metadata: {} });

  const open = await driver.reconcile();

  expect(open).toMatchObject([{ provider: 'stripe', kind: 'UNKNOWN_HERE', reference: 'pi_stranger' }]);
  await ann.reaches(id, 'PAID');
});

import { createHmac, randomUUID } from 'node:crypto';
import type { Answer, TestDatabase } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

const SECRET = 'the sandbox of the tests signs with this';

let database: TestDatabase;
let shop: CheckoutShop;

useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
  },
  { env: { SANDBOX_WEBHOOK_SECRET: SECRET } },
);
afterEach(() => expectConsistency(database));

const types = (order: Answer) => order.events.map((event: Answer) => event.type);

async function webhook(body: object, { secret = SECRET, at = Date.now() } = {}): Promise<boolean> {
  const text = JSON.stringify(body);
  const seconds = Math.floor(at / 1000);
  const value = `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex')}`;
  const { _paymentWebhook: accepted } = await shop.ask(
    'orders',
    'mutation($h: [WebhookHeaderInput!]!, $b: String!) { _paymentWebhook(provider: "sandbox", headers: $h, body: $b) }',
    { h: [{ name: 'X-Sandbox-Signature', value }], b: text },
    { service: 'gateway' },
  );
  return accepted;
}

/** Starts a payment and returns the sandbox's event for it. */
async function startedPayment(ann: SubgraphBuyer, orderId: string) {
  const { payment } = await ann.pay(orderId);
  const [charge] = await database.sql<{ id: string; amountMinor: string }>(
    'select id, amount_minor as "amountMinor" from orders.sandbox_charge where payment_id = $1',
    [payment.id],
  );
  return { paymentId: payment.id as string, chargeId: charge!.id, amountMinor: Number(charge!.amountMinor) };
}

test('webhooks that are late, forged, repeated or wrong do no harm', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  const started = await startedPayment(ann, id);
  await ann.reaches(id, 'PAID');
  const success = { type: 'charge.succeeded', ...started };

  expect(await webhook(success, { secret: 'another secret' })).toBe(false);
  expect(await webhook(success, { at: Date.now() - 7 * 86_400_000 })).toBe(false);
  expect(await webhook({ ...success, amountMinor: 1 })).toBe(false);
  expect(await webhook({ ...success, paymentId: randomUUID() })).toBe(false);
  expect(await webhook({ type: 'nonsense' })).toBe(false);
  const repeated = await Promise.all(
    [success, success, { ...success, type: 'charge.declined' }].map((body) => webhook(body)),
  );
  expect(repeated).toEqual([true, true, true]);

  const order = await ann.order(id);
  expect(types(order!)).toEqual(['PLACED', 'PAID']);
  expect(order?.payments).toMatchObject([{ status: 'SUCCEEDED' }]);
});

test('a success that arrives after the cancellation, or after a decline, is refunded or counts', async () => {
  const [late, declined] = await shop.manyGoods([{ priceMinor: 10_013 }, { priceMinor: 20_013 }]);
  const ann = await shop.buyer();
  const cases: { id: string; paymentId: string }[] = [];
  for (const { skuId } of [late!, declined!]) {
    const { id } = await ann.buys(skuId);
    const { payment } = await ann.pay(id, { method: 'CARD' });
    await ann.paymentReaches(id, 'FAILED');
    cases.push({ id, paymentId: payment.id as string });
  }
  await ann.change(`cancelOrder(input: { orderId: "${cases[0]!.id}" })`);
  // The provider changes its decision, also in its records.
  const success = async ({ paymentId }: { paymentId: string }) => {
    const [charge] = await database.sql<{ id: string; amountMinor: string }>(
      `update orders.sandbox_charge set status = 'SUCCEEDED' where payment_id = $1 returning id, amount_minor as "amountMinor"`,
      [paymentId],
    );
    return webhook({
      type: 'charge.succeeded',
      paymentId,
      chargeId: charge!.id,
      amountMinor: Number(charge!.amountMinor),
    });
  };
  await Promise.all(cases.map(success));

  const refunded = await ann.paymentReaches(cases[0]!.id, 'REFUNDED');
  expect(types(refunded)).toEqual(['PLACED', 'PAYMENT_FAILED', 'CANCELLED', 'REFUNDED']);
  expect(types(await ann.reaches(cases[1]!.id, 'PAID'))).toEqual(['PLACED', 'PAYMENT_FAILED', 'PAID']);
});

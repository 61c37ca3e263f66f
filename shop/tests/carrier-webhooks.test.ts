import { randomUUID } from 'node:crypto';
import type { Answer, TestDatabase } from '@minijd/testkit';
import type { ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { CARRIER_SECRET, carrierWebhook, type Signing } from './carrier-webhook.ts';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { ShippingDriver } from './shipping-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: ShippingDriver;
useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
    driver = new ShippingDriver(shop);
  },
  { env: { CARRIER_WEBHOOK_SECRET: CARRIER_SECRET } },
);

const HOUR = 3_600_000;

async function says(events: object[], { carrier = 'sf', ...signing }: Signing & { carrier?: string } = {}) {
  const { body, signature } = carrierWebhook(events, signing);
  const text = `mutation($c: String!, $h: [WebhookHeaderInput!]!, $b: String!) {
    _carrierWebhook(carrier: $c, headers: $h, body: $b) }`;
  const headers = [{ name: 'X-Carrier-Signature', value: signature }];
  const variables = { c: carrier, h: headers, b: body };
  return (await shop.ask('orders', text, variables, { service: 'gateway' }))._carrierWebhook as boolean;
}

async function travelling() {
  const { ann, order, goods } = await driver.bought();
  const trackingNo = randomUUID();
  await driver.seller(goods[0]!.sellerId).ship(order.id, { trackingNo });
  await driver.seller(goods[2]!.sellerId).ship(order.id, { carrier: 'ZTO Express', trackingNo });
  const event = (id: string, status: string, hoursAgo: number, more: object = {}) => ({
    ...{ id, trackingNo, status, at: new Date(Date.now() - hoursAgo * HOUR).toISOString(), ...more },
  });
  const parcel = async () => (await ann.order(order.id))!.shipments[0];
  return { ann, order, event, parcel };
}

test('webhooks of carriers move the parcel of that carrier, repeated and in any order', async () => {
  const { ann, order, event, parcel } = await travelling();
  expect(await says([event('2', 'OUT_FOR_DELIVERY', 1, { location: '海淀' })])).toBe(true);
  const picked = event('1', 'PICKED_UP', 9, { description: '已揽件' });
  expect(await Promise.all([says([picked]), says([picked, picked]), says([picked])])).toEqual([true, true, true]);
  expect(await parcel()).toMatchObject({
    status: 'OUT_FOR_DELIVERY',
    tracking: [{ message: '已揽件' }, { message: 'Out for delivery from 海淀.' }],
  });
  const watch = 'subscription($id: ID!) { orderStatusChanged(orderId: $id) { status event { type } } }';
  const live = (await shop.subscribe(watch, { id: order.id }, ann.viewer)) as AsyncGenerator<ExecutionResult<Answer>>;
  const next = live.next();
  await says([event('3', 'DELIVERED', 0), event('4', 'EXCEPTION', 0)]);
  const { value } = await next;
  expect(value.data?.orderStatusChanged).toEqual({ status: 'SHIPPED', event: { type: 'PARTLY_DELIVERED' } });
  await live.return(undefined);
  expect((await parcel()).status).toBe('DELIVERED');
  const seen = (await ann.order(order.id))!;
  expect(seen.status).toBe('SHIPPED');
  expect(seen.shipments[1]).toMatchObject({ status: 'SHIPPED', tracking: [] });
});

test('webhooks of carriers of a time before the parcel was sent are of an earlier one with its number, unless it was written down late', async () => {
  const { event, parcel } = await travelling();
  expect(await says([event('1', 'DELIVERED', 25), event('2', 'EXCEPTION', 30)])).toBe(true);
  expect(await parcel()).toMatchObject({ status: 'SHIPPED', deliveredAt: null, tracking: [] });

  expect(await says([event('3', 'PICKED_UP', 2), event('4', 'DELIVERED', 1)])).toBe(true);
  const { id, status, deliveredAt } = await parcel();
  expect(status).toBe('DELIVERED');
  const [row] = await database.sql<{ shippedAt: Date }>(
    'select shipped_at as "shippedAt" from orders.shipment where id = $1',
    [id],
  );
  expect(new Date(deliveredAt)).toEqual(row!.shippedAt);
});

test('webhooks of carriers that are forged, old, of nobody or nonsense do no harm', async () => {
  const { event, parcel } = await travelling();
  const delivered = [event('1', 'DELIVERED', 0)];
  expect(await says(delivered, { secret: 'another secret' })).toBe(false);
  expect(await says(delivered, { at: Date.now() - 7 * 24 * HOUR })).toBe(false);
  expect(await says(delivered, { carrier: 'nobody' })).toBe(false);
  expect(await says([event('1', 'EATEN', 0)])).toBe(false);
  expect(await says([event('1', 'DELIVERED', -24)])).toBe(false);
  expect(await says([{ ...event('1', 'DELIVERED', 0), trackingNo: 'of somebody else' }])).toBe(true);
  expect((await parcel()).status).toBe('SHIPPED');
});

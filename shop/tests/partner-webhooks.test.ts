import type { Answer } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Partner } from './partner.ts';
import { buyer, staff } from './people/people.ts';
import { SHAPES, type Shape } from './shape/shape.ts';
import { create, mutate, openShop, order, pay, posted, settles, usePartner } from './webhook-driver.ts';

let partner: Partner;
usePartner((own) => {
  partner = own;
});

describe.each(SHAPES)('a shop as %s', (name) => {
  let shop: Shape;
  beforeAll(async () => {
    shop = await openShop(name);
  });
  afterAll(() => shop?.stop());

  test('tells a partner what they select of an event, signed, with their own permissions', async () => {
    const [ann, admin] = await Promise.all([buyer(shop), staff(shop, 'ADMIN')]);
    const { webhook, secret, userErrors } = await create(admin, partner.url, {
      events: ['ORDER_PAID', 'PAYMENT_SUCCEEDED', 'ORDER_PAID'],
      selection: '{ type order { orderNo lines { sku { product { name } } } } payment { amount { amount } } }',
    });
    expect(userErrors).toEqual([]);
    expect(webhook.events).toEqual(['ORDER_PAID', 'PAYMENT_SUCCEEDED']);

    const orderId = await order(shop, ann);
    await pay(ann, orderId);
    await posted(partner, 2);

    const { order: paid } = await ann.client.ask('query($id: ID!) { order(id: $id) { orderNo } }', { id: orderId });
    const told = partner.posts.map((post) => Partner.read(post, secret) as Answer);
    const goods = { ...paid, lines: [{ sku: { product: { name: 'Aurora' } } }] };
    expect(told).toContainEqual({
      type: 'order.paid',
      timestamp: expect.any(String),
      data: { type: 'ORDER_PAID', order: goods, payment: null },
    });
    expect(told).toContainEqual({
      type: 'payment.succeeded',
      timestamp: expect.any(String),
      data: { type: 'PAYMENT_SUCCEEDED', order: goods, payment: { amount: { amount: '65.00' } } },
    });
    await settles(admin, webhook.id, 'DELIVERED');
    await mutate(admin, 'deleteWebhook', 'id', { id: webhook.id });
  });

  test('refuses what cannot be read, with what the whole graph says against it', async () => {
    const admin = await staff(shop, 'ADMIN');
    for (const selection of [
      '{ order { nonsense } }',
      '{ order }',
      '{}',
      '{ type } { x',
      '{ type } mutation { x',
      '',
    ]) {
      const { webhook, userErrors } = await create(admin, partner.url, { selection });
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'selection'] }]);
      expect(webhook).toBeNull();
    }
    const { userErrors } = await create(admin, partner.url, { selection: '{ order { nonsense } }' });
    expect(userErrors[0].message).toContain('nonsense');
    expect((await admin.ask('{ webhooks { id } }')).webhooks).toEqual([]);
  });
});

test('the address of a webhook is public, unless the shop allows otherwise', async () => {
  const strict = await openShop('in-process', { PARTNER_WEBHOOK_PRIVATE_ADDRESSES: 'false' });
  const owner = await staff(strict, 'ADMIN');
  const bad = [
    'http://example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://0x7f.1/',
    'https://[::127.0.0.1]/',
    'https://[::ffff:0:7f00:1]/',
    'https://[::ffff:8.8.8.8]/',
  ];
  const worse = [
    'https://u:p@example.com/',
    'ftp://example.com/',
    'nonsense',
    'https://example.com:6379/',
    'https://8.8.8.8:22/',
    '',
    `https://example.com/${'x'.repeat(500)}`,
  ];
  for (const url of [...bad, ...worse, 'https://169.254.169.254/latest/meta-data', 'https://10.0.0.1:5432/']) {
    expect((await create(owner, url)).userErrors, url).toMatchObject([{ code: 'INVALID_INPUT' }]);
  }
  // A name that resolves to a private address is refused when it is used, with the same error as a name without address.
  const { webhook: hook } = await create(owner, 'https://localhost.localdomain:443/');
  const one = await buyer(strict);
  const orderId = await order(strict, one);
  await mutate(owner, 'testWebhook', 'delivery { id }', { input: { id: hook.id, type: 'ORDER_PAID', orderId } });
  const { attempts } = await settles(owner, hook.id, 'DEAD');
  expect(attempts[0].error).toBe('There was no answer (NOT_OF_THE_INTERNET).');
  await strict.stop();
});

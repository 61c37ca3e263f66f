import { type Answer, type GraphQLClient, queuesIdle, startChromium } from '@minijd/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { ImportSellersDocument } from '../src/calls/users.generated.ts';
import { shopViewer } from '../src/import/shop-viewer.ts';
import { SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { Partner } from './partner.ts';
import { pageOf } from './people/page-buyer.ts';
import { buyer, type ClientBuyer, staff } from './people/people.ts';
import { SHAPES, type Shape, type ShapeName, startShape } from './shape/shape.ts';

/** A day of retries in three seconds, posted to a partner on this machine, which production refuses. */
const HURRIED = {
  ...{ NODE_ENV: 'test', PARTNER_WEBHOOK_PRIVATE_ADDRESSES: 'true' },
  WEBHOOK_PACE: '0.01',
  WEBHOOK_GIVE_UP_HOURS: String(3 / 3600),
};
const REFUSALS = 'userErrors { code message field }';
const WEBHOOK = 'id url events selection active failures pausedUntil';
const DELIVERY = 'id type status body nextAttemptAt attempts { status error tookMs }';
const ORDER = `{ type order { id orderNo status lines { quantity sku { code product { name ratingSummary { count } } } } } }`;

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open();
});
afterAll(() => partner.close());
beforeEach(() => {
  partner.posts.length = 0;
  partner.answers.length = 0;
  partner.headers = {};
});

async function openShop(name: ShapeName, env: Record<string, string> = {}, pages = false): Promise<Shape> {
  const shop = await startShape(name, { pages, env: { ...HURRIED, ...env } });
  await sell(shop, [{ slug: 'aurora', name: bilingual('极光 | Aurora'), skus: [sku('aurora', { stock: 100 })] }]);
  return shop;
}

async function mutate(client: GraphQLClient, call: string, fields: string, variables: object = {}): Promise<Answer> {
  const declared = Object.keys(variables).map((name) => `$${name}: ${TYPES[call]}`);
  const args = Object.keys(variables).map((name) => `${name}: $${name}`);
  const text = `mutation(${declared}) { done: ${call}(${args}) { ${fields} ${REFUSALS} } }`;
  return (await client.ask(text, variables as Record<string, unknown>)).done;
}

const TYPES: Record<string, string> = {
  createWebhook: 'CreateWebhookInput!',
  updateWebhook: 'UpdateWebhookInput!',
  testWebhook: 'TestWebhookInput!',
  dryRunWebhook: 'DryRunWebhookInput!',
  rotateWebhookSecret: 'ID!',
  deleteWebhook: 'ID!',
  replayWebhookDeliveries: 'ID!',
};

const create = (client: GraphQLClient, input: object = {}) =>
  mutate(client, 'createWebhook', `webhook { ${WEBHOOK} } secret`, {
    input: { url: partner.url, events: ['ORDER_PAID'], selection: ORDER, ...input },
  });

async function order(shop: Shape, ann: ClientBuyer): Promise<string> {
  const { aurora } = await skuIds(shop.client(), 'aurora');
  return (await ann.buys(aurora!)).id;
}

async function pay(ann: ClientBuyer, orderId: string): Promise<void> {
  await ann.pay(orderId);
  await ann.reaches(orderId, 'PAID');
}

const posted = (count: number) =>
  vi.waitFor(() => expect(partner.posts).toHaveLength(count), { timeout: 15_000, interval: 20 });

async function deliveriesOf(client: GraphQLClient, id: string): Promise<Answer[]> {
  const text = `query($id: ID!) { webhook(id: $id) { ${WEBHOOK} deliveries { nodes { ${DELIVERY} } } } }`;
  return (await client.ask(text, { id })).webhook.deliveries.nodes;
}

const settles = (client: GraphQLClient, id: string, status: string) =>
  vi.waitFor(
    async () => {
      const [delivery] = await deliveriesOf(client, id);
      expect(delivery?.status).toBe(status);
      return delivery!;
    },
    { timeout: 15_000, interval: 50 },
  );

describe.each(SHAPES)('a shop as %s', (name) => {
  let shop: Shape;
  beforeAll(async () => {
    shop = await openShop(name);
  });
  afterAll(() => shop?.stop());

  test('tells a partner what they select of an event, signed, with their own rights', async () => {
    const [ann, admin] = await Promise.all([buyer(shop), staff(shop, 'ADMIN')]);
    const { webhook, secret, userErrors } = await create(admin, {
      events: ['ORDER_PAID', 'PAYMENT_SUCCEEDED', 'ORDER_PAID'],
      selection: '{ type order { orderNo lines { sku { product { name } } } } payment { amount { amount } } }',
    });
    expect(userErrors).toEqual([]);
    expect(webhook.events).toEqual(['ORDER_PAID', 'PAYMENT_SUCCEEDED']);

    const orderId = await order(shop, ann);
    await pay(ann, orderId);
    await posted(2);

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
      const { webhook, userErrors } = await create(admin, { selection });
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'selection'] }]);
      expect(webhook).toBeNull();
    }
    const { userErrors } = await create(admin, { selection: '{ order { nonsense } }' });
    expect(userErrors[0].message).toContain('nonsense');
    expect((await admin.ask('{ webhooks { id } }')).webhooks).toEqual([]);
  });
});

describe('a webhook', () => {
  let shop: Shape;
  let ann: ClientBuyer;
  let admin: GraphQLClient;
  let seller: GraphQLClient;
  let other: GraphQLClient;
  beforeAll(async () => {
    shop = await openShop('in-process', {}, true);
    ann = await buyer(shop);
    admin = await staff(shop, 'ADMIN');
    seller = await staff(shop, 'SELLER', SELLER);
    const harbor = { slug: 'harbor', nameEn: 'Harbor', rating: 4 };
    await shop.calls.call('users', ImportSellersDocument, { input: [harbor] }, shopViewer);
    other = await staff(shop, 'SELLER', 'harbor');
  });
  afterAll(() => shop?.stop());

  /** A webhook of one order that has been paid; it is removed at the end. */
  async function webhook(input: object = {}, owner = admin): Promise<Answer> {
    const made = await create(owner, input);
    expect(made.userErrors).toEqual([]);
    return made;
  }

  const remove = (id: string) => mutate(admin, 'deleteWebhook', 'id', { id });

  test('that is down gets the same body again until it accepts it, with a new time and signature', async () => {
    const { webhook: hook, secret } = await webhook();
    partner.answers.push(500, -1, 302, 404);
    const id = await order(shop, ann);
    await pay(ann, id);
    const delivery = await settles(admin, hook.id, 'DELIVERED');

    expect(delivery.attempts.map(({ status }: Answer) => status)).toEqual([500, null, 302, 404, 204]);
    expect(delivery.attempts[0].error).toBe('The partner answered 500. no, thank you');
    expect(partner.posts).toHaveLength(5);
    expect(new Set(partner.posts.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    expect(partner.posts[0]?.id).toBe(delivery.id);
    expect(partner.posts[0]?.body).toBe(delivery.body);
    for (const post of partner.posts) expect(Partner.read(post, secret)).toMatchObject({ type: 'order.paid' });
    await remove(hook.id);
  });

  test('that nobody answers for a day is given up, and can be replayed', async () => {
    const { webhook: hook } = await webhook();
    partner.answers.push(...Array(100).fill(503));
    await pay(ann, await order(shop, ann));
    const dead = await settles(admin, hook.id, 'DEAD');
    expect(dead).toMatchObject({ nextAttemptAt: null });
    expect(dead.attempts.length).toBeGreaterThan(3);
    const { webhook: tired } = await admin.ask(`query($id: ID!) { webhook(id: $id) { ${WEBHOOK} } }`, { id: hook.id });
    expect(tired.failures).toBe(dead.attempts.length);

    partner.answers.length = 0;
    const calls = partner.posts.length;
    const replay = () => mutate(admin, 'replayWebhookDeliveries', 'count', { webhookId: hook.id });
    expect(await replay()).toEqual({ count: 1, userErrors: [] });
    const { body } = await settles(admin, hook.id, 'DELIVERED');
    expect(partner.posts.slice(calls).map((post) => [post.id, post.body])).toEqual([[dead.id, body]]);
    expect(await replay()).toEqual({ count: 0, userErrors: [] });
    await remove(hook.id);
  });

  test('that fails repeatedly is paused: its waiting deliveries are not attempted one by one', async () => {
    const { webhook: hook } = await webhook({ events: ['ORDER_PLACED'] });
    partner.answers.push(...Array(1000).fill(503));
    for (let count = 0; count < 20; count++) await order(shop, ann);
    await settles(admin, hook.id, 'DEAD');
    await queuesIdle(shop.database);
    // Without the pause 20 deliveries would have had 8 attempts each.
    expect(partner.posts.length).toBeLessThan(100);
    await remove(hook.id);
  });

  test('says by 410 that it is gone, and by Retry-After when to come back', async () => {
    const { webhook: hook } = await webhook();
    partner.answers.push(429);
    partner.headers = { 'retry-after': '1' };
    await pay(ann, await order(shop, ann));
    await posted(2);
    expect(partner.posts[1]!.at - partner.posts[0]!.at).toBeGreaterThanOrEqual(900);

    partner.answers.push(410);
    await pay(ann, await order(shop, ann));
    await settles(admin, hook.id, 'DEAD');
    const { webhook: gone } = await admin.ask(`query($id: ID!) { webhook(id: $id) { ${WEBHOOK} } }`, { id: hook.id });
    expect(gone.active).toBe(false);
    await pay(ann, await order(shop, ann));
    expect(await deliveriesOf(admin, hook.id)).toHaveLength(2);
    await remove(hook.id);
  });

  test('of a slow partner delays no other', async () => {
    const slow = await Partner.open();
    slow.answers.push(0);
    const hooks = [
      await webhook({ url: slow.url, events: ['ORDER_PLACED'] }),
      await webhook({ events: ['ORDER_PLACED'] }),
    ];
    const start = Date.now();
    for (let count = 0; count < 5; count++) await order(shop, ann);
    await posted(5);
    expect(Date.now() - start).toBeLessThan(8000);
    expect(slow.posts).toHaveLength(1);
    for (const { webhook: hook } of hooks) await remove(hook.id);
    await slow.close();
  });

  test('signs with its new secret and, for a day, the one before', async () => {
    const { webhook: hook, secret } = await webhook();
    const rotated = await mutate(admin, 'rotateWebhookSecret', 'secret', { id: hook.id });
    expect(rotated.secret).not.toBe(secret);
    await pay(ann, await order(shop, ann));
    await posted(1);
    for (const known of [secret, rotated.secret]) {
      expect(Partner.read(partner.posts[0]!, known)).toMatchObject({ type: 'order.paid' });
    }
    await mutate(admin, 'rotateWebhookSecret', 'secret', { id: hook.id });
    await pay(ann, await order(shop, ann));
    await posted(2);
    expect(() => Partner.read(partner.posts[1]!, secret)).toThrow();
    await remove(hook.id);
  });

  test('of a seller is notified of their own orders, as far as they may see them', async () => {
    const money = await create(seller, { events: ['PAYMENT_SUCCEEDED', 'ORDER_PAID'] });
    expect(money.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'events'] }]);
    const { webhook: others } = await webhook({}, other);

    const { webhook: hook } = await webhook({ selection: '{ order { id payments { id } } payment { id } }' }, seller);
    const id = await order(shop, ann);
    await pay(ann, id);
    await posted(1);
    const { data } = JSON.parse(partner.posts[0]!.body);
    expect(data).toMatchObject({ order: { id }, payment: null });
    for (const stranger of [other, ann.client]) {
      const answer = await stranger.send({ query: `{ webhook(id: "${hook.id}") { id } }` });
      expect(answer.body.data?.webhook ?? null).toBeNull();
    }
    expect(await deliveriesOf(admin, others.id)).toEqual([]);
    await remove(others.id);
    await remove(hook.id);
  });

  test('can be tried: dry, and with a real post', async () => {
    const id = await order(shop, ann);
    const occasion = { type: 'ORDER_COMPLETED', orderId: id };
    const dry = await mutate(seller, 'dryRunWebhook', 'body', {
      input: { ...occasion, selection: '{ type order { id } }' },
    });
    expect(JSON.parse(dry.body)).toMatchObject({
      type: 'order.completed',
      data: { type: 'ORDER_COMPLETED', order: { id } },
    });
    expect(partner.posts).toEqual([]);
    const nobodys = { ...occasion, orderId: crypto.randomUUID(), selection: '{ type }' };
    expect((await mutate(admin, 'dryRunWebhook', 'body', { input: nobodys })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'orderId'] },
    ]);

    const { webhook: hook, secret } = await webhook({ selection: '{ order { id } }' });
    const tested = await mutate(admin, 'testWebhook', 'delivery { id status }', {
      input: { ...occasion, id: hook.id },
    });
    expect(tested.delivery.status).toBe('PENDING');
    await posted(1);
    expect(Partner.read(partner.posts[0]!, secret)).toMatchObject({ type: 'order.completed', data: { order: { id } } });
    await remove(hook.id);
  });

  test('is made, looked after and removed on a page', { timeout: 60_000 }, async () => {
    const browser = await startChromium();
    const page = await pageOf(browser, seller);
    await page.goto(`${shop.url}/seller/webhooks`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    await page.getByLabel('Address').fill(partner.url);
    await page.getByLabel('What is sent').fill('{ order { nonsense } }');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Cannot query field "nonsense"').waitFor();
    await page.getByLabel('What is sent').fill('{ order { orderNo } }');
    await page.getByRole('button', { name: 'Save' }).click();
    const secret = (await page.getByText(/^whsec_/).textContent()) ?? '';
    await page.getByRole('button', { name: 'I have kept it' }).click();

    partner.answers.push(410);
    await pay(ann, await order(shop, ann));
    await posted(1);
    expect(Partner.read(partner.posts[0]!, secret)).toMatchObject({ type: 'order.paid' });
    await expect.poll(async () => (await seller.ask('{ webhooks { active } }')).webhooks).toEqual([{ active: false }]);
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Deliveries' }).click();
    await page.getByText('The partner answered 410.').waitFor();
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    await posted(2);
    expect(partner.posts[1]).toMatchObject({ id: partner.posts[0]?.id, body: partner.posts[0]?.body });
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No address is notified yet.').waitFor();
    await browser.close();
  });

  test('has a public address, unless the shop allows otherwise', async () => {
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
      expect((await create(owner, { url })).userErrors, url).toMatchObject([{ code: 'INVALID_INPUT' }]);
    }
    // A name that resolves to a private address is refused when it is used, with the same error as a name without address.
    const { webhook: hook } = await create(owner, { url: 'https://localhost.localdomain:443/' });
    const one = await buyer(strict);
    const orderId = await order(strict, one);
    await mutate(owner, 'testWebhook', 'delivery { id }', { input: { id: hook.id, type: 'ORDER_PAID', orderId } });
    const { attempts } = await settles(owner, hook.id, 'DEAD');
    expect(attempts[0].error).toBe('There was no answer (NOT_OF_THE_INTERNET).');
    await strict.stop();
  });

  test('is limited in number, and nobody else can touch it', async () => {
    const made = await Promise.all(Array.from({ length: 25 }, () => create(seller)));
    const hooks = made.flatMap((one) => one.webhook ?? []);
    expect(hooks).toHaveLength(20);
    expect(made.flatMap((one) => one.userErrors).map(({ code }) => code)).toEqual(Array(5).fill('LIMIT_REACHED'));
    const [{ id }] = hooks;
    for (const [call, variables] of Object.entries({
      updateWebhook: { input: { id, active: false } },
      rotateWebhookSecret: { id },
      deleteWebhook: { id },
      testWebhook: { input: { id, type: 'ORDER_PAID', orderId: id } },
    })) {
      expect((await mutate(other, call, '__typename', variables)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect((await seller.ask('{ webhooks { id active } }')).webhooks).toHaveLength(20);
    for (const hook of hooks) await remove(hook.id);
  });
});

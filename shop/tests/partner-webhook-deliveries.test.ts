import { type Answer, type GraphQLClient, queuesIdle, startChromium } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportSellersDocument } from '../src/calls/users.generated.ts';
import { shopViewer } from '../src/import/shop-viewer.ts';
import { SELLER } from './goods/goods.ts';
import { OneTrace } from './one-trace.ts';
import { Partner } from './partner.ts';
import { pageOf } from './people/page-buyer.ts';
import { buyer, type ClientBuyer, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';
import {
  create,
  deliveriesOf,
  mutate,
  openShop,
  order,
  pay,
  posted,
  settles,
  usePartner,
  WEBHOOK,
} from './webhook-driver.ts';

let partner: Partner;
usePartner((own) => {
  partner = own;
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
    const made = await create(owner, partner.url, input);
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

  test('is told in the trace of the purchase, which has its requests, statements, events, jobs and letter', async () => {
    const { webhook: hook } = await webhook();
    const trace = new OneTrace(ann.client);
    await pay(ann, await order(shop, ann));
    await settles(admin, hook.id, 'DELIVERED');
    await queuesIdle(shop.database);
    const { headers } = await ann.client.send({ query: '{ me { id } }' });
    trace.end();

    const ordered = 'mutation other > fetch orders > orders';
    const told = `${ordered} > orders.answerFromSandbox > orders.deliverWebhook`;
    expect(headers.get('traceparent')).toContain(trace.id);
    expect(trace.paths.filter((path) => path.includes('?'))).toEqual([]);
    expect(trace.paths).toContain(`${ordered} > COMMIT`);
    expect(trace.paths).toContain(`${ordered} > catalog > COMMIT`);
    expect(trace.paths).toContain(`${ordered} > orders.order.placed.users > users.sendLetter > send letter`);
    expect(trace.paths).toContain(`${told} > fetch catalog > catalog > SELECT`);
    expect(trace.paths.filter((path) => path.endsWith('deliver webhook'))).toEqual([`${told} > deliver webhook`]);
    const jobs = trace.spans.filter(({ kind }) => kind === 'consumer');
    expect(jobs.filter(({ link, parentId }) => link?.spanId !== parentId)).toEqual([]);
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
    await posted(partner, 2);
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
    await posted(partner, 5);
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
    await posted(partner, 1);
    for (const known of [secret, rotated.secret]) {
      expect(Partner.read(partner.posts[0]!, known)).toMatchObject({ type: 'order.paid' });
    }
    await mutate(admin, 'rotateWebhookSecret', 'secret', { id: hook.id });
    await pay(ann, await order(shop, ann));
    await posted(partner, 2);
    expect(() => Partner.read(partner.posts[1]!, secret)).toThrow();
    await remove(hook.id);
  });

  test('of a seller is notified of their own orders, as far as they may see them', async () => {
    const money = await create(seller, partner.url, { events: ['PAYMENT_SUCCEEDED', 'ORDER_PAID'] });
    expect(money.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'events'] }]);
    const { webhook: others } = await webhook({}, other);

    const { webhook: hook } = await webhook({ selection: '{ order { id payments { id } } payment { id } }' }, seller);
    const id = await order(shop, ann);
    await pay(ann, id);
    await posted(partner, 1);
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
    await posted(partner, 1);
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
    await posted(partner, 1);
    expect(Partner.read(partner.posts[0]!, secret)).toMatchObject({ type: 'order.paid' });
    await expect.poll(async () => (await seller.ask('{ webhooks { active } }')).webhooks).toEqual([{ active: false }]);
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Deliveries' }).click();
    await page.getByText('The partner answered 410.').waitFor();
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    await posted(partner, 2);
    expect(partner.posts[1]).toMatchObject({ id: partner.posts[0]?.id, body: partner.posts[0]?.body });
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No address is notified yet.').waitFor();
    await browser.close();
  });

  test('is limited in number, and nobody else can touch it', async () => {
    const made = await Promise.all(Array.from({ length: 25 }, () => create(seller, partner.url)));
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

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listen } from './shop/listening.ts';
import { runGateway, type Shape, type TestGateway } from './shop/running-gateway.ts';
import { type TinyShop, tinyShop } from './shop/tiny-shop.ts';

const STOCK = 'subscription ($ids: [ID!]!) { stockChanged(ids: $ids) { available product { name reviewCount } } }';
const P1 = { variables: { ids: ['p1'] } };
const p1 = (available: number) => ({
  data: { stockChanged: { available, product: { name: 'Product p1', reviewCount: 2 } } },
});

describe.each<Shape>(['in process', 'services'])('subscriptions, subgraphs %s', (shape) => {
  let shop: TinyShop;
  let gateway: TestGateway;
  beforeAll(async () => {
    shop = await tinyShop();
    gateway = await runGateway(shop, shape);
  });
  afterAll(() => gateway.stop());
  beforeEach(() => {
    for (const subgraph of Object.values(shop.subgraphs)) {
      subgraph.requests.length = 0;
      subgraph.subscriptions = 0;
    }
  });

  /** Publishes until somebody listens: subscribing is not acknowledged. */
  const publishUntil = (received: () => unknown, message: { id: string; available: number }) =>
    expect
      .poll(async () => {
        await shop.topics.publish(`stock.${message.id}`, message);
        return received();
      })
      .toBeTruthy();

  test('an event brings fields of another subgraph', async () => {
    const received = listen(gateway.url, STOCK, P1);
    await publishUntil(() => received.results.length > 0, { id: 'p1', available: 3 });
    expect(received.results[0]).toEqual(p1(3));
    await received.leave();
  });

  test('events are answered afresh, with aliases, conditions and lists', async () => {
    const query = `subscription ($author: Boolean!) {
      change: stockChanged(ids: ["p2"]) { left: available product { reviews { text: body author @include(if: $author) { name } } } }
    }`;
    const received = listen(gateway.url, query, { variables: { author: true } });
    await publishUntil(() => received.results.length > 1, { id: 'p2', available: 1 });
    const review = { text: 'Slow.', author: { name: 'User u1' } };
    expect(received.results[1]).toEqual({ data: { change: { left: 1, product: { reviews: [review] } } } });
    await received.leave();
  });

  test('people who listen to the same thing share one source', async () => {
    const listeners = Array.from({ length: 5 }, () => listen(gateway.url, STOCK, P1));
    const other = listen(gateway.url, 'subscription { stockChanged(ids: ["p1"]) { available } }');
    await publishUntil(() => [...listeners, other].every(({ results }) => results.length > 0), {
      id: 'p1',
      available: 4,
    });
    expect(shop.subgraphs.catalog.subscriptions).toBe(2);
    await Promise.all([...listeners, other].map((one) => one.leave()));
  });

  test('the source is closed when the last listener leaves', async () => {
    const [first, second] = [listen(gateway.url, STOCK, P1), listen(gateway.url, STOCK, P1)];
    await publishUntil(() => first.results.length > 0 && second.results.length > 0, { id: 'p1', available: 5 });
    await first.leave();
    expect(shop.subgraphs.catalog.open).toBe(1);
    await second.leave();
    await expect.poll(() => shop.subgraphs.catalog.open).toBe(0);
  });

  test('a refusal of a subgraph is passed on, with its own message only when that is meant for clients', async () => {
    const received = listen(gateway.url, 'subscription { refused }');
    await expect.poll(() => received.results.length).toBe(1);
    expect(received.results[0]?.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(received.results)).not.toContain('not for you');
    await received.leave();
  });
});

describe('the life of a subscription', () => {
  let shop: TinyShop;
  let gateway: TestGateway;
  beforeAll(async () => {
    shop = await tinyShop();
    gateway = await runGateway(shop, 'in process');
  });
  afterAll(() => gateway.stop());

  const codes = (results: readonly { errors?: readonly { extensions?: { code?: unknown } }[] }[]) =>
    results.map(({ errors }) => errors?.[0]?.extensions?.code);

  test('it ends with a name when the token expires', async () => {
    const token = await shop.token({ expiresIn: 2 });
    const received = listen(gateway.url, STOCK, { ...P1, connectionParams: { authorization: `Bearer ${token}` } });
    await expect.poll(() => codes(received.results), { timeout: 4000 }).toEqual(['SUBSCRIPTION_TOKEN_EXPIRED']);
    await expect.poll(received.ended).toBe(true);
    await received.leave();
  });

  test('it ends when the session is revoked', async () => {
    const token = await shop.token({ sid: 's9' });
    const received = listen(gateway.url, STOCK, { ...P1, headers: { cookie: `minijd_access=${token}` } });
    await expect.poll(() => shop.subgraphs.catalog.open).toBe(1);
    await shop.topics.publish('users.session.revoked', { sessionId: 's9' });
    await expect.poll(() => codes(received.results)).toEqual(['SUBSCRIPTION_SESSION_REVOKED']);
    await received.leave();
  });

  test('it ends when the schema changes, and can be had again', async () => {
    const received = listen(gateway.url, STOCK, P1);
    await expect.poll(() => shop.subgraphs.catalog.open).toBe(1);
    await gateway.gateway.reload(shop.supergraphSdl.replace('reviewCount: Int', '"How many." reviewCount: Int'));
    await expect.poll(() => codes(received.results)).toEqual(['SUBSCRIPTION_SCHEMA_RELOAD']);
    expect(shop.subgraphs.catalog.open).toBe(0);

    const again = listen(gateway.url, STOCK, P1);
    // The new planning thread has to start first.
    await expect.poll(() => shop.subgraphs.catalog.open, { timeout: 10_000 }).toBe(1);
    await shop.topics.publish('stock.p1', { id: 'p1', available: 8 });
    await expect.poll(() => again.results).toEqual([p1(8)]);
    await Promise.all([received.leave(), again.leave()]);
  });

  test('a wrong token closes the socket', async () => {
    const received = listen(gateway.url, STOCK, { ...P1, connectionParams: { authorization: 'Bearer nonsense' } });
    await expect.poll(received.failure).toMatchObject({ code: 4401, reason: 'UNAUTHENTICATED' });
  });

  test('pages of other sites cannot open a socket', async () => {
    const received = listen(gateway.url, STOCK, { ...P1, headers: { origin: 'https://evil.example' } });
    await expect.poll(() => String((received.failure() as Error | undefined)?.message)).toContain('403');
  });

  test.each([
    ['a condition at the root', 'subscription { stockChanged(ids: []) @include(if: true) { available } }'],
    ['two root fields', 'subscription { stockChanged(ids: []) { available } refused }'],
    ['an unknown field', 'subscription { nothing }'],
  ])('%s is refused', async (_what, query) => {
    const received = listen(gateway.url, query);
    await expect.poll(() => codes(received.results)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    await received.leave();
  });

  test('a missing variable is refused', async () => {
    const received = listen(gateway.url, STOCK);
    await expect.poll(() => codes(received.results)).toEqual(['BAD_USER_INPUT']);
    await received.leave();
  });

  test('queries and mutations run on the socket too', async () => {
    const asked = listen(gateway.url, '{ product(id: "p1") { name reviewCount } }');
    await expect.poll(() => asked.results).toEqual([{ data: { product: { name: 'Product p1', reviewCount: 2 } } }]);
    const changed = listen(gateway.url, 'mutation { touch }');
    await expect.poll(() => changed.results[0]?.extensions?.guestToken).toMatch(/^[0-9a-f-]{36}\./);
    await Promise.all([asked.leave(), changed.leave()]);
  });
});

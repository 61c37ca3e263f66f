import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runGateway, type Shape, type TestGateway } from './shop/running-gateway.ts';
import { type TinyShop, tinyShop } from './shop/tiny-shop.ts';

describe.each<Shape>(['in process', 'services'])('queries, subgraphs %s', (shape) => {
  let shop: TinyShop;
  let gateway: TestGateway;
  beforeAll(async () => {
    shop = await tinyShop();
    gateway = await runGateway(shop, shape);
  });
  afterAll(() => gateway.stop());
  beforeEach(() => {
    for (const subgraph of Object.values(shop.subgraphs)) subgraph.requests.length = 0;
  });

  test('one query joins fields of three subgraphs', async () => {
    const { body } = await gateway.query('{ products { name reviews { body author { name } } } }');
    expect(body.errors).toBeUndefined();
    expect(body.data.products).toEqual([
      {
        name: 'Product p1',
        reviews: [
          { body: 'Good.', author: { name: 'User u1' } },
          { body: 'Fine.', author: { name: 'User u2' } },
        ],
      },
      { name: 'Product p2', reviews: [{ body: 'Slow.', author: { name: 'User u1' } }] },
    ]);
  });

  test('equal entities are asked for once', async () => {
    await gateway.query('{ products { reviews { author { name } } } }');
    const [request] = shop.subgraphs.users.requests;
    expect(request?.variables?.representations).toEqual([
      { __typename: 'User', id: 'u1' },
      { __typename: 'User', id: 'u2' },
    ]);
  });

  test('equal entity fetches of two places go out as one', async () => {
    const { body } = await gateway.query(
      '{ a: product(id: "p1") { reviews { author { name } } } b: product(id: "p2") { reviews { author { name } } } }',
    );
    expect(body.data.b.reviews).toEqual([{ author: { name: 'User u1' } }]);
    expect(shop.subgraphs.reviews.requests).toHaveLength(1);
    expect(shop.subgraphs.users.requests).toHaveLength(1);
  });

  test('requests of two people are never merged', async () => {
    const query = '{ products { reviews { author { name } } } }';
    const token = await shop.token();
    await Promise.all([gateway.query(query), gateway.query(query, { authorization: `Bearer ${token}` })]);
    const asked = shop.subgraphs.reviews.requests.map(({ viewer }) => viewer.userId);
    expect(asked.sort()).toEqual(['u1', undefined]);
  });

  test('an error of a shared entity is told at every place that asked for it', async () => {
    const { body } = await gateway.query(
      '{ a: product(id: "p1") { reviewCount } b: product(id: "p2") { reviewCount } c: product(id: "p2") { reviewCount } }',
    );
    expect(body.data).toEqual({ a: { reviewCount: 2 }, b: { reviewCount: null }, c: { reviewCount: null } });
    expect(body.errors.map((error: { path: string[] }) => error.path)).toEqual([
      ['b', 'reviewCount'],
      ['c', 'reviewCount'],
    ]);
  });

  test('unexpected errors are masked and name the request', async () => {
    const { status, body } = await gateway.query('{ failure }', { 'x-request-id': 'my-request' });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/hunter2|stack|catalog/);
    expect(body.errors[0]).toMatchObject({
      path: ['failure'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'my-request' },
    });
  });

  test('cookies of a subgraph reach the browser, and the tokens of sessions and devices only users', async () => {
    const { headers, body } = await gateway.query('mutation { signIn seenRefreshToken seenRefreshToken2 }', {
      cookie: 'minijd_refresh=r%20t; minijd_device=d',
    });
    expect(headers.getSetCookie()).toContain('minijd_access=a%20b; Max-Age=900; Path=/; HttpOnly; SameSite=Lax');
    expect(body.extensions).toBeUndefined();
    expect(body.data).toMatchObject({ seenRefreshToken: 'r t d', seenRefreshToken2: null });
  });

  test('readiness names every subgraph', async () => {
    const response = await fetch(`${gateway.url}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', subgraphs: { users: true, catalog: true, reviews: true } });
  });
});

describe('a subgraph that does not answer', () => {
  let shop: TinyShop;
  beforeAll(async () => {
    shop = await tinyShop();
  });
  /** The answer of Apollo's executor, and of the compiled operation. */
  const twice = async (query: string, away: keyof TinyShop['subgraphs']) => {
    const subgraphs = { ...shop.subgraphs, [away]: { url: 'http://127.0.0.1:9' } };
    const gateway = await runGateway(shop, 'in process', { subgraphs });
    const [planned, compiled] = [await gateway.query(query), await gateway.query(query)];
    const ready = await fetch(`${gateway.url}/readyz`);
    const readiness = { status: ready.status, body: await ready.json() };
    await gateway.stop();
    expect(compiled.body).toEqual(planned.body);
    return { ...compiled, readiness };
  };
  const unavailableAt = (...path: (string | number)[]) =>
    expect.objectContaining({ path, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });

  test('costs its own fields only, and the gateway goes on', async () => {
    const { body, readiness } = await twice('{ products { name reviewCount count: reviewCount } }', 'reviews');
    const nothing = { reviewCount: null, count: null };
    expect(body.data.products).toEqual([
      { name: 'Product p1', ...nothing },
      { name: 'Product p2', ...nothing },
    ]);
    expect(body.errors).toEqual([
      unavailableAt('products', 0, 'reviewCount'),
      unavailableAt('products', 0, 'count'),
      unavailableAt('products', 1, 'reviewCount'),
      unavailableAt('products', 1, 'count'),
    ]);
    const subgraphs = { users: true, catalog: true, reviews: false };
    expect(readiness).toEqual({ status: 200, body: { status: 'degraded', subgraphs } });
  });

  test('is told once, where the null is, when a field that must not be null takes others along', async () => {
    const { body } = await twice('{ product(id: "p1") { name reviews { id body author { id name } } } }', 'users');
    expect(body.data).toEqual({ product: null });
    expect(body.errors).toEqual([unavailableAt('product')]);
  });

  test('leaves other root fields alone; without the catalog a gateway takes no traffic', async () => {
    const { body, readiness } = await twice('{ me { name } one: product(id: "p1") { name } failure }', 'catalog');
    expect(body.data).toEqual({ me: null, one: null, failure: null });
    expect(body.errors).toEqual([unavailableAt('one'), unavailableAt('failure')]);
    expect(readiness).toMatchObject({ status: 503, body: { status: 'unavailable' } });
  });
});

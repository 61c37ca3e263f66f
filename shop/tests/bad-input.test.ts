import { createHash, randomUUID } from 'node:crypto';
import { type Answer, type GraphQLClient, queuesIdle } from '@minijd/testkit';
import { getIntrospectionQuery } from 'graphql';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { codeOf, expectClear } from './clear-answer.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { buyer, type ClientBuyer } from './people/people.ts';
import { fingerprint } from './shape/fingerprint.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const UNKNOWN = '0199f000-0000-7000-8000-000000000000';
const NONSENSE = ['nonsense', '', UNKNOWN, `${UNKNOWN}'; drop table product; --`, '😀', '9'.repeat(400)];
describe.each(SHAPES)('a shop as %s', (name) => {
  let shop: Shape;
  let ann: ClientBuyer;
  let bo: ClientBuyer;
  let skuId: string;
  let orderOfBo: Answer;
  let before: Record<string, string>;
  beforeAll(async () => {
    shop = await startShape(name);
    await sell(shop, [{ slug: 'aurora-phone', name: bilingual('极光手机 | Aurora Phone'), skus: [sku('aurora')] }]);
    [ann, bo] = await Promise.all([buyer(shop), buyer(shop)]);
    skuId = (await skuIds(ann.client, 'aurora-phone')).aurora!;
    orderOfBo = await bo.buys(skuId);
    await queuesIdle(shop.database);
  });
  afterAll(() => shop?.stop());
  beforeEach(async () => {
    before = await fingerprint(shop);
  });
  afterEach(async () => expect(await fingerprint(shop)).toEqual(before));

  /** The error code of the answer; throws when the message is not clear. */
  async function code(client: GraphQLClient, query: string, variables: object = {}): Promise<unknown> {
    const answer = await client.send({ query, variables });
    expectClear(answer);
    return codeOf(answer);
  }

  test('finds nothing under ids and slugs that are not there', async () => {
    for (const id of NONSENSE) {
      const query = `query($id: ID!, $slug: String!, $ids: [ID!]!) {
        product(id: $id) { id } bySlug: product(slug: $slug) { id } category(slug: $slug) { id }
        skus(ids: $ids) { id } order(id: $id) { id } address(id: $id) { id }
      }`;
      const answer = await ann.client.send({ query, variables: { id, slug: id, ids: [id] } });
      expectClear(answer);
      expect(answer.body).toEqual({
        data: { product: null, bySlug: null, category: null, skus: [], order: null, address: null },
      });
    }
  });

  test.each([
    ['addToCart(input: { skuId: $id, quantity: 1 })', 'UNAVAILABLE'],
    ['changeCartLine(input: { skuId: $id, quantity: 1 })', 'NOT_FOUND'],
    ['payOrder(input: { orderId: $id, method: CARD, idempotencyKey: "k" })', 'NOT_FOUND'],
    ['cancelOrder(input: { orderId: $id })', 'NOT_FOUND'],
    ['confirmReceipt(orderId: $id)', 'NOT_FOUND'],
    ['submitReview(input: { orderLineId: $id, rating: 5, content: "Very good indeed." })', 'NOT_PURCHASED'],
    ['removeAddress(id: $id)', 'NOT_FOUND'],
    ['addFavorite(productId: $id)', 'NOT_FOUND'],
  ])('refuses %s for ids that are not there', async (field, expected) => {
    const query = `mutation($id: ID!) { ${field} { userErrors { code message } } }`;
    for (const id of NONSENSE) expect([id, await code(ann.client, query, { id })]).toEqual([id, expected]);
  });

  test.each([
    ['0', 'INVALID_QUANTITY'],
    ['-1', 'INVALID_QUANTITY'],
    ['1000000', 'INVALID_QUANTITY'],
    ['2147483648', 'GRAPHQL_VALIDATION_FAILED'],
    ['1.5', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses the quantity %s', async (quantity, expected) => {
    const cart = `mutation { addToCart(input: { skuId: "${skuId}", quantity: ${quantity} }) { userErrors { code message } } }`;
    const order = `mutation { placeOrder(input: {
      addressId: "${ann.addressId}", idempotencyKey: "q${quantity}", lines: [{ skuId: "${skuId}", quantity: ${quantity} }]
    }) { userErrors { code message } } }`;

    expect([await code(ann.client, cart), await code(ann.client, order)]).toEqual([expected, expected]);
  });

  test('keeps the orders, addresses and carts of others to themselves', async () => {
    const id = orderOfBo.id;
    const mutation = (field: string) => `mutation($id: ID!) { ${field} { userErrors { code message } } }`;
    const refused = await Promise.all([
      code(ann.client, mutation('payOrder(input: { orderId: $id, method: CARD, idempotencyKey: "k" })'), { id }),
      code(ann.client, mutation('cancelOrder(input: { orderId: $id })'), { id }),
      code(ann.client, mutation('confirmReceipt(orderId: $id)'), { id }),
      code(ann.client, mutation('removeAddress(id: $id)'), { id: bo.addressId }),
      code(
        ann.client,
        mutation(
          `placeOrder(input: { addressId: $id, idempotencyKey: "k", lines: [{ skuId: "${skuId}", quantity: 1 }] })`,
        ),
        { id: bo.addressId },
      ),
    ]);
    const seen = await ann.client.ask(
      'query($id: ID!, $address: ID!) { order(id: $id) { id } address(id: $address) { id } }',
      {
        ...{ id, address: bo.addressId },
      },
    );

    expect(refused).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'ADDRESS_REQUIRED']);
    expect(seen).toEqual({ order: null, address: null });
    const events = await ann.client.listen('subscription($id: ID!) { orderStatusChanged(orderId: $id) { status } }', {
      id,
    });
    await events.ended;
    expect(events.events).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });

  test('asks guests to sign in and buyers to leave the work of the shop alone', async () => {
    const guest = shop.client();
    const ship = `mutation { shipOrder(input: { orderId: "${orderOfBo.id}", carrier: "a", trackingNo: "b" }) { order { id } userErrors { code } } }`;
    const place = `mutation { placeOrder(input: { addressId: "${bo.addressId}", idempotencyKey: "k" }) { userErrors { code message } } }`;

    expect(await code(guest, place)).toBe('UNAUTHENTICATED');
    expect(await code(guest, '{ orders { totalCount } }')).toBe('UNAUTHENTICATED');
    expect(await code(ann.client, ship)).toBe('FORBIDDEN');
    expect(await code(ann.client, `mutation { recordDelivery(orderId: "${orderOfBo.id}") { order { id } } }`)).toBe(
      'FORBIDDEN',
    );
    expect(await code(ann.client, '{ _keySet }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('refuses tokens that are forged, foreign or expired', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const signed = (seconds: number) =>
      new SignJWT({ role: 'ADMIN' })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(UNKNOWN)
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(privateKey);
    const [head, , signature] = ann.client.headers.authorization!.slice('Bearer '.length).split('.');
    const claims = Buffer.from(JSON.stringify({ sub: UNKNOWN, role: 'ADMIN', exp: 9_999_999_999 })).toString(
      'base64url',
    );
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const tokens = [
      await signed(900),
      await signed(-900),
      `${head}.${claims}.${signature}`,
      `${none}.${claims}.`,
      'x',
      '😀',
    ];

    for (const token of tokens) {
      const answer = await shop
        .client()
        .send({ query: '{ me { id } }' }, { authorization: `Bearer ${encodeURI(token)}` });
      expectClear(answer);
      expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    }
    const forgedGuest = await shop
      .client()
      .send({ query: '{ cart { lines { id } } }' }, { 'x-guest-token': `${UNKNOWN}.x` });
    expect(forgedGuest.body).toEqual({ data: { cart: { lines: [] } } });
  });

  test.each([
    ['ten megabytes', `{"query":"${'x'.repeat(10_000_000)}"}`, 413, 'BODY_TOO_LARGE'],
    ['half a body', '{"query": ', 400, 'BAD_REQUEST'],
    ['a list', '[{"query":"{ me { id } }"}]', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['no GraphQL', '{"query":"{ me { id "}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ nothing }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'variables of the wrong type',
      '{"query":"query($n: Int!) { brands(first: $n) { id } }","variables":{"n":"x"}}',
      400,
      'BAD_USER_INPUT',
    ],
    ['a document never stored', '{"documentId":"sha256:00"}', 200, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('answers %s with what is wrong', async (_what, body, status, expected) => {
    const answer = await shop.client().send(body);
    expectClear(answer);
    expect([answer.status, codeOf(answer)]).toEqual([status, expected]);
  });

  test('takes operations as JSON only', async () => {
    const answer = await shop.client().send({ query: '{ me { id } }' }, { 'content-type': 'text/plain' });
    expectClear(answer);
    expect([answer.status, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('refuses deep, wide and endless operations, but shows its schema', async () => {
    const deep = `{ category(slug: "phones") ${'{ parent '.repeat(16)} { id } ${'}'.repeat(16)} }`;
    const wide = `{ ${Array.from({ length: 61 }, (_, index) => `a${index}: me { id }`).join(' ')} }`;
    const circle = '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }';
    const codes = await Promise.all([deep, wide, circle].map((query) => code(shop.client(), query)));
    const schema = await shop.client().ask(getIntrospectionQuery());

    expect(codes).toEqual(['OPERATION_TOO_LARGE', 'OPERATION_TOO_LARGE', 'GRAPHQL_VALIDATION_FAILED']);
    expect(JSON.stringify(schema)).not.toContain('_importCatalog');
    expect(await code(shop.client(), '{ products(first: 101) { totalCount } }')).toBe('BAD_USER_INPUT');
    expect(await code(shop.client(), '{ products(first: -1) { totalCount } }')).toBe('BAD_USER_INPUT');
    expect(await code(shop.client(), '{ products(after: "😀") { totalCount } }')).toBe('BAD_USER_INPUT');
  });

  test('learns a document that comes with its hash, and none with a wrong one', async () => {
    // Another one each time: shops that share Redis know each other's.
    const query = `{ categories { slug } } # ${randomUUID()}`;
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const client = shop.client();

    expect(codeOf(await client.send({ extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await client.send({ query: '{ me { id } }', extensions })).status).toBe(400);
    expect((await client.send({ query, extensions })).body.data).toBeDefined();
    expect((await client.send({ extensions })).body.data).toEqual({ categories: [{ slug: 'electronics' }] });
  });

  test.each(['\u0000', 'a\u0000b', '\ud800'])('refuses %j, which no database keeps, wherever it is', async (text) => {
    const places = [
      ...[
        'orders(search: $) { totalCount }',
        'order(id: $) { id }',
        'product(slug: $) { id }',
        'skus(ids: [$]) { id }',
      ],
      ...[
        'products(after: $) { totalCount }',
        'search(input: { brands: [$] }) { total }',
        'suggestions(text: $) { text }',
      ],
    ];
    for (const place of places) {
      const given = place.replace('$', '$text');
      const type = /id/.test(place.split(')')[0]!) ? 'ID!' : 'String!';
      expect([place, await code(ann.client, `query($text: ${type}) { ${given} }`, { text })]).toEqual([
        place,
        'BAD_USER_INPUT',
      ]);
      const written = await code(ann.client, `{ ${place.replace('$', JSON.stringify(text))} }`);
      expect([place, written]).toEqual([place, expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_PARSE_FAILED)$/)]);
    }
    const rename =
      'mutation($text: String!) { updateProfile(input: { displayName: $text }) { userErrors { code message } } }';
    expect(await code(ann.client, rename, { text })).toBe('BAD_USER_INPUT');
  });

  test.each([
    ...['2026-02-30T00:00:00Z', '2026-11-26T08:00:00', '2026-11-26', '1', '12/11/2026', '2026-11-26T23:59:60Z'],
    ...['0000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '2026-11-26T08:00:00+25:00', 1_764_400_000_000],
  ])('takes %j for no moment, sent or written', async (moment) => {
    for (const field of ['orders(placedFrom: $) { totalCount }', 'orderStatistics(placedBefore: $) { orders }']) {
      const sent = `query($at: DateTime) { ${field.replace('$', '$at')} }`;
      expect([field, await code(ann.client, sent, { at: moment })]).toEqual([field, 'BAD_USER_INPUT']);
      const written = await code(ann.client, `{ ${field.replace('$', JSON.stringify(moment))} }`);
      expect([field, written]).toEqual([field, 'BAD_USER_INPUT']);
    }
    const days = `query($day: LocalDate) { managedOrders(placedFrom: $day) { totalCount } }`;
    expect(['BAD_USER_INPUT', 'FORBIDDEN']).toContain(await code(ann.client, days, { day: moment }));
  });

  test.each(['2026-11-26T08:00:00+08:00', '1000-01-01t00:00:00z', '9999-12-31T23:59:59.9999999Z'])(
    'takes %s for a moment',
    async (at) => {
      const query = `query($at: DateTime) { orders(placedFrom: $at) { totalCount } before: orders(placedBefore: $at) { totalCount } }`;
      expect(await code(ann.client, query, { at })).toBeUndefined();
    },
  );

  test.each([
    "'; drop table catalog.product; --",
    '%_\\',
    '😀🛒',
    '<script>alert(1)</script>',
    '\u0001',
    '手'.repeat(5000),
  ])('takes %j for a text to search for', async (text) => {
    const query =
      'query($text: String!) { search(input: { text: $text }) { total } suggestions(text: $text) { text } }';
    const answer = await shop.client().send({ query, variables: { text } });
    expectClear(answer);
    expect(answer.body.errors).toBeUndefined();
  });
});

import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

const STORED = 'query Names { products { name } }';
const UNKNOWN = 'query Ids { products { id } }';
const COOKIE = { cookie: 'minijd_locale=en' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } });

let strict: TestGateway;
let watching: TestGateway;
const lines: string[] = [];
const logged = () => lines.map((line) => JSON.parse(line)).filter(({ hash }) => hash !== undefined);
beforeAll(async () => {
  const shop = await tinyShop();
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const persistedOperations = { [sha256(STORED)]: STORED };
  const unknownOperations = { storefront: 'refuse', other: 'log' } as const;
  strict = await runGateway(shop, 'in process', { persistedOperations, unknownOperations });
  watching = await runGateway(shop, 'in process', {
    ...{ persistedOperations, log, unknownOperations: { storefront: 'log', other: 'refuse' } },
  });
});
afterAll(() => Promise.all([strict, watching].map((gateway) => gateway?.stop())));

/** What a browser sends from a page of the shop, an older one without Sec-Fetch-Site. */
const pages = () => [
  { ...COOKIE, 'sec-fetch-site': 'same-origin' },
  { ...COOKIE, origin: strict.url },
];

describe('a page of the shop', () => {
  test('runs stored operations and no other, by text, by hash, and by a text with its hash', async () => {
    for (const page of pages()) {
      for (const sent of [
        { query: STORED },
        { documentId: sha256(STORED) },
        byHash(STORED),
        { query: STORED, ...byHash(STORED) },
      ]) {
        expect(await strict.send(sent, page)).toMatchObject({ status: 200, body: { data: { products: [{}, {}] } } });
      }
      for (const sent of [
        { query: UNKNOWN },
        { query: UNKNOWN, documentId: sha256(STORED) },
        { query: UNKNOWN, ...byHash(UNKNOWN) },
        byHash(UNKNOWN),
        { query: `${STORED} ` },
        { query: '{ __schema { types { name } } }' },
        { query: 'mutation { signOut }' },
      ]) {
        const { status, body } = await strict.send(sent, page);
        expect([sent, status, body.errors[0].extensions.code]).toEqual([sent, 403, 'PERSISTED_QUERY_NOT_IN_LIST']);
      }
      expect(await strict.send({}, page)).toMatchObject({ status: 400 });
    }
  });

  test('cannot by a hash that another client registered', async () => {
    await strict.send({ query: UNKNOWN, ...byHash(UNKNOWN) });
    expect(await strict.send(byHash(UNKNOWN))).toMatchObject({ status: 200 });
    expect(await strict.send(byHash(UNKNOWN), pages()[0])).toMatchObject({ status: 403 });
  });

  test('cannot over server-sent events either', async () => {
    const text = async (query: string) => {
      const headers = { ...pages()[0], accept: 'text/event-stream' };
      return (await fetch(`${strict.url}/graphql?query=${encodeURIComponent(query)}`, { headers })).text();
    };
    expect(await text(UNKNOWN)).toContain('PERSISTED_QUERY_NOT_IN_LIST');
    expect(await text(STORED)).toContain('Product p1');
  });

  test('is any other client without cookies, and so is another site', async () => {
    expect(await strict.send({ query: UNKNOWN }, { 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 });
    expect(await strict.send({ query: UNKNOWN }, { ...COOKIE, origin: 'https://other.example' })).toMatchObject({
      status: 200,
    });
  });
});

test('where they are logged, each is logged once, however often it runs', async () => {
  const page = { ...COOKIE, 'sec-fetch-site': 'same-origin', 'apollographql-client-name': 'web' };
  for (const query of [UNKNOWN, STORED, UNKNOWN, 'query More { viewer }']) {
    expect(await watching.send({ query }, page)).toMatchObject({ status: 200 });
  }
  expect(logged()).toMatchObject([
    { hash: sha256(UNKNOWN), kind: 'storefront', clientName: 'web', text: UNKNOWN },
    { hash: sha256('query More { viewer }') },
  ]);
});

test('other clients are refused where that is set, pages rendered by the shop are not', async () => {
  expect(await watching.send({ query: UNKNOWN })).toMatchObject({ status: 403 });
  expect(await watching.send({ query: STORED })).toMatchObject({ status: 200 });
  const { result } = await watching.gateway.execute({ query: UNKNOWN, headers: {} });
  expect(result.errors).toBeUndefined();
});

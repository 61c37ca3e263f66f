import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

const LARGE = '{ __schema { types { name fields { name type { name } } } } }';
const SMALL = '{ product(id: "p1") { name } }';
const TOKEN = 'long '.repeat(500).trim();

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(await tinyShop(), 'in process', { explorer: 'bundled' });
});
afterAll(() => gateway.stop());

interface Answer {
  encoding: string | undefined;
  vary: string | undefined;
  length: number;
  body: Buffer;
}

/** The raw response: `fetch` would decompress it. */
function ask(query: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const sent = request(`${gateway.url}/graphql`, options, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      const { vary, 'content-encoding': encoding, 'content-length': length } = answer.headers;
      resolve({ encoding, vary, length: Number(length), body });
    });
    sent.on('error', reject).end(JSON.stringify({ query }));
  });
}

test.each([
  ['gzip', 'gzip', gunzipSync],
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['br;q=0, gzip;q=0.1', 'gzip', gunzipSync],
  ['*', 'br', brotliDecompressSync],
])('who accepts %s gets the result of a query as %s, a third as long', async (accepted, encoding, decompress) => {
  const plain = await ask(LARGE, {});
  expect(plain).toMatchObject({ encoding: undefined, vary: 'accept, accept-encoding' });
  const answer = await ask(LARGE, { 'accept-encoding': accepted });
  expect(answer).toMatchObject({ encoding, vary: 'accept, accept-encoding', length: answer.body.length });
  expect(decompress(answer.body)).toEqual(plain.body);
  expect(answer.length).toBeLessThan(plain.length / 3);
});

test.each(['identity', 'gzip;q=0', 'deflate', ''])('who accepts %j gets it as it is', async (accepted) => {
  const { encoding, body } = await ask(LARGE, { 'accept-encoding': accepted });
  expect([encoding, JSON.parse(String(body)).errors]).toEqual([undefined, undefined]);
});

test('what fits into one packet is left alone', async () => {
  expect(await ask(SMALL, { 'accept-encoding': 'br' })).toMatchObject({ encoding: undefined });
});

test('tokens are not compressed, whose length would tell of them', async () => {
  const cookie = `minijd_refresh=${encodeURIComponent(TOKEN)}`;
  const { encoding, body } = await ask('mutation { seenRefreshToken }', { cookie, 'accept-encoding': 'br, gzip' });
  expect(encoding).toBeUndefined();
  expect(String(body)).toContain(TOKEN);
});

test('streams are not compressed, which would hold their events back', async () => {
  for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0']) {
    const { encoding, body } = await ask(LARGE, { accept, 'accept-encoding': 'br, gzip' });
    expect(encoding).toBeUndefined();
    expect(String(body)).toContain('"__schema"');
  }
});

test('the explorer is compressed too', async () => {
  const { headers } = await fetch(`${gateway.url}/explorer/explorer.js`, { headers: { 'accept-encoding': 'gzip' } });
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(headers.get('vary')).toBe('accept-encoding');
  expect(Number(headers.get('content-length'))).toBeLessThan(2_000_000);
});

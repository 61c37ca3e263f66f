import { composeServices } from '@apollo/composition';
import { Topics } from '@minijd/events';
import { trustedProxies } from '@minijd/http-server';
import { OwnRedis, testRedis } from '@minijd/testkit';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { log } from './shop/tiny-shop.ts';
import { TinySubgraph } from './shop/tiny-subgraph.ts';

const TYPES = `
  extend schema @link(url: "https://minijd.dev/rateLimit/v0.1", import: ["@rateLimit"])
    @federation__composeDirective(name: "@rateLimit")
  directive @rateLimit(max: Int!, seconds: Int!) on FIELD_DEFINITION
  type Query { search(text: String): Int @rateLimit(max: 3, seconds: 60) free: Int }
  type Mutation { signIn: Int @rateLimit(max: 5, seconds: 60) }`;

const { missing } = testRedis();
const limits = { guestOperations: 0, personOperations: 0, fields: true };

let shop: Parameters<typeof runGateway>[0];
let gateway: TestGateway;
beforeAll(async () => {
  const catalog = new TinySubgraph('catalog', TYPES, {
    Query: { search: () => 1, free: () => 1 },
    Mutation: { signIn: () => 1 },
  });
  const composed = composeServices([{ name: 'catalog', typeDefs: parse(catalog.sdl), url: 'http://catalog.invalid' }]);
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  shop = { topics: Topics.start({ log }), subgraphs: { catalog }, supergraphSdl: composed.supergraphSdl };
  gateway = await runGateway(shop, 'in process', { limits, trustedProxies: trustedProxies('1') });
});
afterAll(() => gateway.stop());

const from = (network: number) => ({ 'x-forwarded-for': `203.0.113.${network}` });

test('a network asks so often for a field as the schema says, others and other fields are not concerned', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => gateway.query(`{ search(text: "${n}") }`, from(1))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  const refused = await gateway.query('{ free search }', from(1));
  expect(refused).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } });
  expect(refused.headers.get('ratelimit-policy')).toBe('"Query.search";q=3;w=60');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(await gateway.query('{ free }', from(1))).toMatchObject({ status: 200 });
  expect(await gateway.query('{ search }', from(2))).toMatchObject({ status: 200 });
});

test.each([
  ['aliases', `mutation { ${Array.from({ length: 6 }, (_, n) => `a${n}: signIn`).join(' ')} }`],
  [
    'fragments',
    'mutation { ...a b: signIn ... { c: signIn } } fragment a on Mutation { d: signIn e: signIn f: signIn g: signIn }',
  ],
])('%s are no way around it', async (what, query) => {
  expect(await gateway.query(query, from(what.length))).toMatchObject({ status: 429 });
  expect(await gateway.query('mutation { signIn }', from(what.length))).toMatchObject({ status: 200 });
});

test('two gateways count together with Redis, and each alone while it is away', async (context) => {
  context.skip(missing !== undefined, missing);
  const redis = await OwnRedis.start();
  const both = await Promise.all(
    [1, 2].map(() =>
      runGateway(shop, 'in process', { limits, trustedProxies: trustedProxies('1'), redisUrl: redis.url }),
    ),
  );
  onTestFinished(async () => {
    for (const one of both) await one.stop();
    await redis.stop();
  });
  const served = async (network: number) => {
    const asked = Array.from({ length: 20 }, (_, n) => both[n % 2]!.query('{ search }', from(network)));
    return (await Promise.all(asked)).filter(({ status }) => status === 200).length;
  };
  expect(await served(50)).toBe(3);
  await redis.stop();
  let network = 51;
  await expect.poll(() => served(network++)).toBe(6);
});

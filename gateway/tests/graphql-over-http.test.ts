import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(await tinyShop(), 'in process');
});
afterAll(() => gateway.stop());

test('the audit of GraphQL over HTTP finds nothing to say', async () => {
  const results = await Promise.all(serverAudits({ url: `${gateway.url}/graphql` }).map(({ fn }) => fn()));
  const found = results.filter(({ status }) => status !== 'ok');
  const told = found.map((one) => `${one.status} ${one.id} ${one.name}: ${'reason' in one ? one.reason : ''}`);
  expect(told).toEqual([]);
  expect(results.length).toBeGreaterThan(55);
});

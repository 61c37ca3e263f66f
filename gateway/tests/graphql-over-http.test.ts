import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(await tinyShop(), 'in process');
});
afterAll(() => gateway.stop());

/** A GET without a header that only programs and pages of the shop can set may come from a page of another site. */
const CROSS_SITE = 'needs apollo-require-preflight';
/** What the specification allows ("MAY") and this gateway does not do. */
const NOTICES = {
  '5A70': CROSS_SITE,
  D6D5: CROSS_SITE,
  '6A70': CROSS_SITE,
};

test('the audit of GraphQL over HTTP finds no error and no warning', async () => {
  const results = await Promise.all(serverAudits({ url: `${gateway.url}/graphql` }).map(({ fn }) => fn()));
  const found = results.filter(({ status }) => status !== 'ok');
  const told = found.map((one) => `${one.status} ${one.id} ${one.name}: ${'reason' in one ? one.reason : ''}`);
  expect(told.filter((line) => !line.startsWith('notice'))).toEqual([]);
  expect(found.map(({ id }) => id).sort()).toEqual(Object.keys(NOTICES).sort());
  expect(results.length).toBeGreaterThan(55);
});

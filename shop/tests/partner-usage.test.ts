import { type Answer, GraphQLClient as Client, testRedis } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOperations } from '../src/check-operations.ts';
import { readContracts } from '../src/contracts.ts';
import { CATEGORIES, PartnerDesk, publish, SALES, soon, withChangedApi } from './partner-driver.ts';
import { staff } from './people/people.ts';
import { openTwoDoors, type TwoDoors } from './two-doors.ts';

let shop: TwoDoors;
let desk: PartnerDesk;
beforeAll(async () => {
  shop = await openTwoDoors({ redisUrl: testRedis().url });
  desk = new PartnerDesk(shop, await staff(shop, 'ADMIN'));
});
afterAll(() => shop?.stop());

test('what programs use is counted by version, and a schema is checked against it', async () => {
  const { client, secret } = await desk.partner();
  await publish(client, JSON.stringify({ mine: CATEGORIES, sales: SALES }), '1.0');
  await expect.poll(() => desk.run(secret, 'mine'), soon).toMatchObject({ status: 200 });
  const named = { 'apollographql-client-name': 'erp', 'apollographql-client-version': '1.0' };
  const authorization = `Bearer ${secret}`;
  for (const documentId of ['mine', 'mine', 'sales', 'nothing']) {
    await new Client(shop.other).send({ documentId }, { authorization, ...named });
  }
  await desk.run(secret, 'sales', shop.url);
  const [menuId] = Object.entries((await readContracts()).persistedOperations).find(([, one]) =>
    one.startsWith('query MegaMenu '),
  )!;
  for (const sent of [{ documentId: menuId }, { documentId: menuId }, { query: '{ categories { id } }' }]) {
    expect((await new Client(shop.other).send(sent)).status).toBe(200);
  }
  const text = `{ me { partner { apiKeys { lastUsedAt } usage {
    clientName clientVersion operationId operationName calls errors p95 cost lastUsedAt } } } }`;
  const used = async () => (await client.ask(text)).me.partner;
  await expect.poll(async () => (await used()).usage.length, { timeout: 15_000, interval: 200 }).toBe(4);
  const { usage, apiKeys } = await used();
  const counted = usage.map((one: Answer) => `${one.clientName} ${one.clientVersion} ${one.operationId} ${one.calls}`);
  expect(counted.sort()).toEqual(['  mine 1', '  sales 1', 'erp 1.0 mine 2', 'erp 1.0 sales 1'].sort());
  expect(usage[0]).toMatchObject({ errors: 0, p95: expect.any(Number), cost: expect.any(Number) });
  expect(apiKeys[0].lastUsedAt).toEqual(expect.any(String));

  const ofShop = 'select sum(calls) as calls from users.operation_usage where partner_id is null';
  const counts = async () => Number((await shop.database.sql<{ calls: string }>(ofShop))[0]?.calls);
  await expect.poll(counts, { timeout: 15_000, interval: 200 }).toBe(2);
  const lines: string[] = [];
  expect(await checkOperations(shop.calls, undefined, (line) => lines.push(line))).toBe(true);
  expect(await withChangedApi((path) => checkOperations(shop.calls, path, (line) => lines.push(line)))).toBe(false);
  expect(lines.find((line) => line.startsWith('broken: Cloud ERP Categories: '))).toContain(
    '3 calls by erp 1.0, last ',
  );
  expect(lines.some((line) => line.startsWith('broken: storefront '))).toBe(true);
  const menu = lines.find((line) => line.startsWith('broken: storefront MegaMenu: '));
  expect(menu).toMatch(/2 calls by the storefront, last /);
  expect(lines.some((line) => line.startsWith('deprecated: Cloud ERP Sales: '))).toBe(true);
});

const WIDE = 'query Wide($n: Int!) { products(first: $n) { nodes { id } } }';
const MANIFEST = JSON.stringify({ mine: CATEGORIES, wide: WIDE });

describe('the quota of a partner', () => {
  test.skipIf(testRedis().missing !== undefined)(
    'of 100 lets exactly 100 of 400 requests through at two gateways, and more when it is raised',
    async () => {
      const { client, id, secret } = await desk.partner();
      await publish(client, MANIFEST, '1');
      await desk.limit(id, { requestsPerMinute: 100 });
      const doors = [shop.url, shop.other];
      const answers = await Promise.all(
        Array.from({ length: 400 }, (_, index) => desk.run(secret, 'mine', doors[index % 2])),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(100);
      expect(statuses.filter((status) => status === 429)).toHaveLength(300);

      const { url } = await shop.third();
      const refused = await desk.answer(secret, { documentId: 'mine' }, url);
      expect(refused).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } });
      expect(refused.headers.get('ratelimit')).toMatch(/^"requests-minute";r=0;t=\d+, "cost-minute";r=\d+;/);
      expect(refused.headers.get('ratelimit-policy')).toContain('"requests-minute";q=100;w=60');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      await desk.limit(id, { requestsPerMinute: 200 });
      await expect.poll(() => desk.run(secret, 'mine'), soon).toMatchObject({ status: 200 });
    },
  );

  test('counts cost by what variables ask for, and answers say what is left', async () => {
    const { client, id, secret } = await desk.partner();
    await publish(client, MANIFEST, '1');
    await desk.limit(id, { costPerMinute: 100 });
    const ask = async (n: number) => desk.answer(secret, { documentId: 'wide', variables: { n } });
    expect(await ask(100)).toMatchObject({ status: 429 });
    const { body } = await ask(50);
    expect(body.extensions?.cost).toMatchObject({ requested: 51, actual: 1, remaining: 49 });
    expect(await ask(50)).toMatchObject({ status: 429 });
    expect(await ask(20)).toMatchObject({ status: 200 });
  });

  test('is refused outside of its bounds', async () => {
    const { id } = await desk.partner();
    const { userErrors } = await desk.limit(id, { costPerDay: 0, requestsPerDay: -1 });
    expect(userErrors.map(({ field }: { field: string[] }) => field[2]).sort()).toEqual([
      'costPerDay',
      'requestsPerDay',
    ]);
  });
});

test('partners are refused, people are served, while Redis is away', async () => {
  const { client, secret } = await desk.partner();
  await publish(client, MANIFEST, '1');
  const door = await shop.third('redis://127.0.0.1:1');
  expect(await desk.answer(secret, { documentId: 'mine' }, door.url)).toMatchObject({
    ...{ status: 503, body: { errors: [{ extensions: { code: 'GATEWAY_UNAVAILABLE' } }] } },
  });
  expect(await new Client(door.url).send({ query: CATEGORIES })).toMatchObject({ status: 200 });
});

test('the keys of somebody who is suspended are refused everywhere within a second', async () => {
  const { client, secret } = await desk.partner();
  await publish(client, MANIFEST, '1');
  await expect.poll(() => desk.run(secret, 'mine'), soon).toMatchObject({ status: 200 });
  const { me } = await client.ask('{ me { id } }');
  const suspend = 'mutation($input: SuspendUserInput!) { suspendUser(input: $input) { userErrors { code } } }';
  const answer = await desk.admin.ask(suspend, { input: { userId: me.id, reason: 'COMPROMISED' } });
  expect(answer.suspendUser.userErrors).toEqual([]);
  await expect.poll(() => desk.run(secret, 'mine'), soon).toMatchObject({ status: 401 });
  await expect.poll(() => desk.run(secret, 'mine', shop.url), soon).toMatchObject({ status: 401 });
});

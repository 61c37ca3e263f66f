import { GraphQLClient as Client } from '@minijd/testkit';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  APPLICATION,
  apply,
  CATEGORIES,
  createKey,
  PartnerDesk,
  publish,
  revokeKey,
  rotateKey,
  SALES,
  sha256,
  soon,
} from './partner-driver.ts';
import { proven, staff } from './people/people.ts';
import { openTwoDoors, type TwoDoors } from './two-doors.ts';

let shop: TwoDoors;
let desk: PartnerDesk;
beforeAll(async () => {
  shop = await openTwoDoors();
  desk = new PartnerDesk(shop, await staff(shop, 'ADMIN'));
});
afterAll(() => shop?.stop());

test('somebody applies, is sent back, corrects it, is approved, and their program runs what it registered', async () => {
  const mei = await proven(shop, 'Mei');
  const wrong = await apply(mei, { ...APPLICATION, website: 'http://erp.example', contact: 'x', scopes: [] });
  expect(wrong.userErrors.map(({ field }: { field: string[] }) => field[1]).sort()).toEqual([
    'contact',
    'scopes',
    'website',
  ]);
  const { id } = (await apply(mei, APPLICATION)).partner;
  expect((await apply(mei, APPLICATION)).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  expect((await createKey(mei, ['CATALOG_READ'])).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  await desk.decline('rejectPartner', id, 'For what?');
  expect((await mei.ask('{ me { partner { status reason } } }')).me.partner).toEqual({
    status: 'REJECTED',
    reason: 'For what?',
  });
  await apply(mei, APPLICATION);
  expect((await desk.decide('approvePartner', id)).partner.status).toBe('APPROVED');

  expect((await createKey(mei, ['REVIEWS_READ'])).userErrors).toMatchObject([{ field: ['input', 'scopes'] }]);
  const { apiKey, secret } = await createKey(mei, APPLICATION.scopes);
  expect(secret).toMatch(/^mjd_[a-z0-9]{8}_[\w-]{43}$/);
  expect(secret.startsWith(apiKey.prefix)).toBe(true);
  const [row] = await shop.database.sql<Record<string, string>>('select * from users.api_key where id = $1', [
    apiKey.id,
  ]);
  expect(JSON.stringify(row)).not.toContain(secret.slice(13));

  expect((await desk.withKey(secret, { query: CATEGORIES })).code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
  const manifest = JSON.stringify({ [sha256(CATEGORIES)]: CATEGORIES, sales: SALES });
  const input = { clientName: 'erp', clientVersion: '1.0', manifest };
  const published = await desk.withKey(secret, { documentId: 'PublishOperations', variables: { input } }, shop.url);
  expect(published.data).toMatchObject({ registerOperations: { release: { operationCount: 2 }, problems: [] } });
  await expect
    .poll(() => desk.run(secret, sha256(CATEGORIES)), soon)
    .toMatchObject({ status: 200, data: { categories: [] } });
  expect(await desk.run(secret, 'sales')).toMatchObject({ status: 200, data: { sellerOrders: { nodes: [] } } });
  const hashed = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(SALES) } } };
  expect(await desk.withKey(secret, { ...hashed, query: SALES })).toMatchObject({ status: 200 });
  const third = await shop.third();
  expect(await desk.run(secret, 'sales', third.url)).toMatchObject({ status: 200 });
});

describe('a manifest', () => {
  test('is registered as a whole or, with every problem of every operation named, not at all', async () => {
    const { client, secret } = await desk.partner();
    const bad = {
      good: CATEGORIES,
      a: 'query A { categories { nonsense also } }',
      b: 'query B { me { email } cart { id } }',
      [sha256('other')]: 'query C { categories { id } }',
      d: 'query D { __schema { types { name } } }',
      e: '{ categories { id } }',
      f: `query F { ${Array.from({ length: 70 }, (_, index) => `c${index}: categories { id }`).join(' ')} }`,
      g: 'mutation G($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
      h: 'query H { categories',
    };
    const { release, problems, userErrors } = await publish(client, JSON.stringify(bad), '1');
    expect(release).toBeNull();
    expect(userErrors).toHaveLength(1);
    const named = problems.map(({ operation, code }: { operation: string; code: string }) => `${operation} ${code}`);
    expect(named.toSorted()).toEqual([
      ...['A INVALID', 'A INVALID', 'B MISSING_SCOPE', 'B MISSING_SCOPE', 'B NOT_FOR_PARTNERS', 'B NOT_FOR_PARTNERS'],
      ...['C WRONG_HASH', 'D NOT_FOR_PARTNERS', 'D NOT_FOR_PARTNERS', 'D NOT_FOR_PARTNERS', 'F TOO_LARGE'],
      ...['G MISSING_SCOPE', 'G NOT_FOR_PARTNERS', 'e INVALID', 'h INVALID'],
    ]);
    expect((await desk.run(secret, 'good')).code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
    const [left] = await shop.database.sql<{ count: string }>(
      "select count(*) from users.registered_operation where operation_id = 'good'",
    );
    expect(Number(left!.count)).toBe(0);
  });

  test('may be that of Apollo or plain GraphQL, and nothing else', async () => {
    const { client, secret } = await desk.partner();
    const body = CATEGORIES;
    const apollo = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: sha256(body), name: 'Categories', type: 'query', body }],
    };
    expect(await publish(client, JSON.stringify(apollo), '1')).toMatchObject({
      release: { operationCount: 1 },
      userErrors: [],
    });
    const plain =
      'query One { categories { ...F } } fragment F on Category { id ...G } fragment G on Category { name } query Two { categories { id } }';
    expect(await publish(client, plain, '2')).toMatchObject({ release: { operationCount: 2 }, problems: [] });
    const { me } = await client.ask(
      '{ me { partner { releases { clientVersion } operations { totalCount nodes { operationId name text cost requires } } } } }',
    );
    expect(me.partner.releases).toHaveLength(2);
    expect(me.partner.operations.nodes.map(({ name }: { name: string }) => name)).toEqual(['Categories', 'One', 'Two']);
    const one = me.partner.operations.nodes[1];
    expect(one).toMatchObject({ requires: ['catalog:read'], cost: expect.any(Number) });
    await expect.poll(() => desk.run(secret, one.operationId), soon).toMatchObject({ status: 200 });
    for (const manifest of [
      '',
      '{}',
      '[]',
      '{"a":1}',
      '{"format":"x","version":1,"operations":[]}',
      'nonsense',
      '{"a":"query"',
    ]) {
      expect((await publish(client, manifest, '3')).problems).toMatchObject([{ operation: null, code: 'UNREADABLE' }]);
    }
    const huge = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`o${index}`, CATEGORIES]));
    expect((await publish(client, JSON.stringify(huge), '3')).problems).toMatchObject([{ code: 'UNREADABLE' }]);
    expect((await publish(client, `"${'x'.repeat(241 * 1024)}"`, '3')).userErrors).toMatchObject([
      { field: ['input', 'manifest'] },
    ]);
  });

  test('of a version does not change, also when two are published at once', async () => {
    const { client } = await desk.partner();
    const [one, two] = [{ x: CATEGORIES }, { x: 'query Categories { categories { id } }' }].map((given) =>
      JSON.stringify(given),
    );
    const both = await Promise.all([publish(client, one!, '1'), publish(client, two!, '1')]);
    expect(both.filter(({ release }) => release)).toHaveLength(1);
    expect(both.flatMap(({ problems }) => problems)).toMatchObject([{ code: 'ID_TAKEN' }]);
    const kept = both[0]!.release ? one! : two!;
    expect(await publish(client, kept, '1')).toMatchObject({ release: { clientVersion: '1' }, problems: [] });
    expect((await publish(client, JSON.stringify({ y: CATEGORIES }), '1')).problems).toMatchObject([
      { code: 'VERSION_TAKEN' },
    ]);
  });
});

describe('a key', () => {
  test('runs nothing but operations of its own partner, over every transport', async () => {
    const [one, two] = [await desk.partner(), await desk.partner()];
    await publish(one.client, JSON.stringify({ mine: CATEGORIES, sales: SALES }), '1');
    await publish(two.client, JSON.stringify({ theirs: 'query Theirs { categories { id } }' }), '1');
    const refused = { status: 403, code: 'PERSISTED_QUERY_NOT_IN_LIST', data: undefined };
    await expect.poll(() => desk.run(one.secret, 'mine'), soon).toMatchObject({ status: 200 });
    expect(await desk.run(one.secret, 'theirs')).toMatchObject(refused);
    expect(await desk.withKey(one.secret, { query: '{ me { email } }' })).toMatchObject(refused);
    expect(await desk.withKey(one.secret, { query: '{ me { email } }', documentId: 'mine' })).toMatchObject(refused);
    expect(await desk.withKey(one.secret, { query: 'mutation M { signOut { userErrors { code } } }' })).toMatchObject(
      refused,
    );
    expect(await desk.withKey(one.secret, [{ documentId: 'mine' }])).toMatchObject({ status: 400 });
    expect(await desk.withKey(one.secret, { documentId: 'mine', operationName: 'Other' })).toMatchObject({
      status: 200,
    });

    const client = new Client(shop.other);
    const authorization = `Bearer ${one.secret}`;
    const get = (search: string, accept = 'application/json') =>
      client.fetch(`/graphql?${search}`, { headers: { authorization, accept, 'apollo-require-preflight': '1' } });
    expect((await get('documentId=mine')).status).toBe(200);
    expect((await client.fetch('/graphql/schema.graphql', { headers: { authorization } })).status).toBe(403);
    expect((await get(`query=${encodeURIComponent('{ me { email } }')}`)).text).toContain('NOT_IN_LIST');
    for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0']) {
      expect((await get(`query=${encodeURIComponent('{ me { email } }')}`, accept)).text).toContain('NOT_IN_LIST');
    }
    const cookie = `minijd_access=${desk.admin.headers.authorization!.slice(7)}`;
    expect((await client.send({ query: '{ me { email } }' }, { authorization, cookie })).text).toContain('NOT_IN_LIST');
  });

  test('opens sockets, which run the same and end when it is revoked', async () => {
    const { client, secret, keyId } = await desk.partner();
    await publish(client, JSON.stringify({ mine: CATEGORIES }), '1');
    await expect.poll(() => desk.run(secret, 'mine'), soon).toMatchObject({ status: 200 });
    let opened: () => void;
    const connected = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const closed = new Promise<number>((resolve) => {
      const socket = createClient({
        ...{
          url: `${shop.other.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          lazy: false,
          retryAttempts: 0,
        },
        connectionParams: { authorization: `Bearer ${secret}` },
        onNonLazyError: () => {},
        on: { connected: () => opened(), closed: (event) => resolve((event as { code: number }).code) },
      });
      void connected.then(async () => {
        for await (const { errors } of socket.iterate({ query: '{ me { email } }' })) {
          expect(errors?.[0]?.extensions?.code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
        }
        for await (const { data } of socket.iterate({ query: CATEGORIES })) expect(data).toEqual({ categories: [] });
        await revokeKey(client, keyId);
      });
    });
    expect(await closed).toBe(4401);
  });

  test('is refused everywhere within a second when it is revoked, expires, or its partner is suspended', async () => {
    const { client, id, secret, keyId } = await desk.partner();
    await publish(client, JSON.stringify({ mine: CATEGORIES }), '1');
    const answers = async (key = secret) => [
      (await desk.run(key, 'mine', shop.url)).status,
      (await desk.run(key, 'mine')).status,
    ];
    await expect.poll(() => answers(), soon).toEqual([200, 200]);
    await desk.decline('suspendPartner', id, 'A key leaked.');
    await expect.poll(() => answers(), soon).toEqual([401, 401]);
    expect((await createKey(client, ['CATALOG_READ'])).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
    await desk.decide('restorePartner', id);
    await expect.poll(() => answers(), soon).toEqual([200, 200]);

    const rotate = (overlapHours: number) => rotateKey(client, keyId, overlapHours);
    const next = await rotate(1);
    expect(await answers(next.secret)).toEqual([200, 200]);
    expect(await answers()).toEqual([200, 200]);
    await rotate(0);
    await expect.poll(() => answers(), soon).toEqual([401, 401]);
    await revokeKey(client, next.apiKey.id);
    await expect.poll(() => answers(next.secret), soon).toEqual([401, 401]);
  });

  test('with another secret, another prefix or too few scopes is refused, and no answer repeats it', async () => {
    const { client, secret } = await desk.partner();
    await publish(client, JSON.stringify({ mine: CATEGORIES, sales: SALES }), '1');
    const few = (await createKey(client, ['CATALOG_READ'])).secret;
    await expect.poll(() => desk.run(few, 'mine'), soon).toMatchObject({ status: 200 });
    expect(await desk.run(few, 'sales')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const other = `${secret.slice(0, -4)}AAAA`;
    for (const key of [
      other,
      secret.replace(/^mjd_.{8}/, 'mjd_aaaaaaaa'),
      `${secret}x`,
      'mjd_',
      `mjd_${'x'.repeat(9000)}`,
    ]) {
      const { status, code, text } = await desk.withKey(key, { query: 'mutation { signOut { userErrors { code } } }' });
      expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(text).not.toContain(key);
    }
    const stranger = await desk.partner();
    const [{ id }] = (await client.ask('{ me { partner { apiKeys { id } } } }')).me.partner.apiKeys;
    expect((await revokeKey(stranger.client, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

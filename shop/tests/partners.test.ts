import { createHash } from 'node:crypto';
import type { Answer, GraphQLClient } from '@minijd/testkit';
import { GraphQLClient as Client } from '@minijd/testkit';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { proven, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';
import { openTwoDoors, type TwoDoors } from './two-doors.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const CATEGORIES = 'query Categories { categories { id name } }';
const SALES = 'query Sales { sellerOrders: orders(first: 5) { nodes { id orderNo } } }';
const PUBLISH = `mutation($input: RegisterOperationsInput!) { registerOperations(input: $input) {
  release { id clientVersion operationCount } problems { operation code message } userErrors { code field } } }`;

let shop: TwoDoors;
let admin: GraphQLClient;
beforeAll(async () => {
  shop = await openTwoDoors();
  admin = await staff(shop as unknown as Shape, 'ADMIN');
});
afterAll(() => shop?.stop());

const APPLICATION = {
  ...{ name: 'Cloud ERP', website: 'https://erp.example', contact: 'api@erp.example' },
  ...{ purpose: 'Ships the orders of its sellers.', scopes: ['CATALOG_READ', 'ORDERS_READ', 'OPERATIONS_WRITE'] },
};

async function mutate(client: GraphQLClient, name: string, args: string, values: object, selection: string) {
  const types = args.replace(/^(\w+): .*/, '$1: $$$1');
  const data = await client.ask(
    `mutation($${args}) { ${name}(${types}) { ${selection} userErrors { code field } } }`,
    values as Record<string, unknown>,
  );
  return data[name];
}
const apply = (client: GraphQLClient, input: object) =>
  mutate(client, 'applyAsPartner', 'input: PartnerInput!', { input }, 'partner { id status }');
const decide = (name: string, partnerId: string) =>
  mutate(admin, name, 'partnerId: ID!', { partnerId }, 'partner { id status suspendedAt }');
const decline = (name: string, partnerId: string, reason: string) =>
  mutate(admin, name, 'input: DeclinePartnerInput!', { input: { partnerId, reason } }, 'partner { id status }');
const KEY = 'apiKey { id prefix name scopes revokedAt } secret';
const createKey = (client: GraphQLClient, scopes: string[], more: object = {}) =>
  mutate(client, 'createApiKey', 'input: CreateApiKeyInput!', { input: { name: 'ERP', scopes, ...more } }, KEY);
const publish = async (client: GraphQLClient, manifest: string, clientVersion: string): Promise<Answer> =>
  (await client.ask(PUBLISH, { input: { clientName: 'erp', clientVersion, manifest } })).registerOperations;

/** An approved partner with a key for all it may. */
async function partner() {
  const client = await proven(shop as unknown as Shape, 'Mei');
  const { id } = (await apply(client, APPLICATION)).partner;
  await decide('approvePartner', id);
  const { apiKey, secret } = await createKey(client, APPLICATION.scopes);
  return { client, id, keyId: apiKey.id as string, secret: secret as string };
}

/** A request with a key, at the second gateway unless it is said otherwise. */
async function withKey(secret: string, body: unknown, url = shop.other) {
  const client = new Client(url);
  const { status, body: answer } = await client.send(body, { authorization: `Bearer ${secret}` });
  const code = answer.errors?.[0]?.extensions?.code;
  return { status, code, data: answer.data, text: JSON.stringify(answer) };
}
const run = (secret: string, id: string, url?: string) => withKey(secret, { documentId: id }, url);
const soon = { timeout: 1000, interval: 25 };

test('somebody applies, is sent back, corrects it, is approved, and their program runs what it registered', async () => {
  const mei = await proven(shop as unknown as Shape, 'Mei');
  const wrong = await apply(mei, { ...APPLICATION, website: 'http://erp.example', contact: 'x', scopes: [] });
  expect(wrong.userErrors.map(({ field }: { field: string[] }) => field[1]).sort()).toEqual([
    'contact',
    'scopes',
    'website',
  ]);
  const { id } = (await apply(mei, APPLICATION)).partner;
  expect((await apply(mei, APPLICATION)).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  expect((await createKey(mei, ['CATALOG_READ'])).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  await decline('rejectPartner', id, 'For what?');
  expect((await mei.ask('{ me { partner { status reason } } }')).me.partner).toEqual({
    status: 'REJECTED',
    reason: 'For what?',
  });
  await apply(mei, APPLICATION);
  expect((await decide('approvePartner', id)).partner.status).toBe('APPROVED');

  expect((await createKey(mei, ['REVIEWS_READ'])).userErrors).toMatchObject([{ field: ['input', 'scopes'] }]);
  const { apiKey, secret } = await createKey(mei, APPLICATION.scopes);
  expect(secret).toMatch(/^mjd_[a-z0-9]{8}_[\w-]{43}$/);
  expect(secret.startsWith(apiKey.prefix)).toBe(true);
  const [row] = await shop.database.sql<Record<string, string>>('select * from users.api_key where id = $1', [
    apiKey.id,
  ]);
  expect(JSON.stringify(row)).not.toContain(secret.slice(13));

  // Published by the program itself, at one gateway, and run at the other.
  expect((await withKey(secret, { query: CATEGORIES })).code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
  const manifest = JSON.stringify({ [sha256(CATEGORIES)]: CATEGORIES, sales: SALES });
  const input = { clientName: 'erp', clientVersion: '1.0', manifest };
  const published = await withKey(secret, { documentId: 'PublishOperations', variables: { input } }, shop.url);
  expect(published.data).toMatchObject({ registerOperations: { release: { operationCount: 2 }, problems: [] } });
  await expect
    .poll(() => run(secret, sha256(CATEGORIES)), soon)
    .toMatchObject({ status: 200, data: { categories: [] } });
  expect(await run(secret, 'sales')).toMatchObject({ status: 200, data: { sellerOrders: { nodes: [] } } });
  const hashed = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(SALES) } } };
  expect(await withKey(secret, { ...hashed, query: SALES })).toMatchObject({ status: 200 });
  const third = await shop.third();
  expect(await run(secret, 'sales', third.url)).toMatchObject({ status: 200 });
});

describe('a manifest', () => {
  test('is registered as a whole or, with every problem of every operation named, not at all', async () => {
    const { client, secret } = await partner();
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
    expect((await run(secret, 'good')).code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
    const [left] = await shop.database.sql<{ count: string }>(
      "select count(*) from users.registered_operation where operation_id = 'good'",
    );
    expect(Number(left!.count)).toBe(0);
  });

  test('may be that of Apollo or plain GraphQL, and nothing else', async () => {
    const { client, secret } = await partner();
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
    await expect.poll(() => run(secret, one.operationId), soon).toMatchObject({ status: 200 });
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
    const { client } = await partner();
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
    const [one, two] = [await partner(), await partner()];
    await publish(one.client, JSON.stringify({ mine: CATEGORIES, sales: SALES }), '1');
    await publish(two.client, JSON.stringify({ theirs: 'query Theirs { categories { id } }' }), '1');
    const refused = { status: 403, code: 'PERSISTED_QUERY_NOT_IN_LIST', data: undefined };
    await expect.poll(() => run(one.secret, 'mine'), soon).toMatchObject({ status: 200 });
    expect(await run(one.secret, 'theirs')).toMatchObject(refused);
    expect(await withKey(one.secret, { query: '{ me { email } }' })).toMatchObject(refused);
    expect(await withKey(one.secret, { query: '{ me { email } }', documentId: 'mine' })).toMatchObject(refused);
    expect(await withKey(one.secret, { query: 'mutation M { signOut { userErrors { code } } }' })).toMatchObject(
      refused,
    );
    expect(await withKey(one.secret, [{ documentId: 'mine' }])).toMatchObject({ status: 400 });
    expect(await withKey(one.secret, { documentId: 'mine', operationName: 'Other' })).toMatchObject({ status: 200 });

    const client = new Client(shop.other);
    const authorization = `Bearer ${one.secret}`;
    const get = (search: string, accept = 'application/json') =>
      client.fetch(`/graphql?${search}`, { headers: { authorization, accept, 'apollo-require-preflight': '1' } });
    expect((await get('documentId=mine')).status).toBe(200);
    expect((await get(`query=${encodeURIComponent('{ me { email } }')}`)).text).toContain('NOT_IN_LIST');
    for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0']) {
      expect((await get(`query=${encodeURIComponent('{ me { email } }')}`, accept)).text).toContain('NOT_IN_LIST');
    }
    // A cookie beside a key counts for nothing.
    const cookie = `minijd_access=${admin.headers.authorization!.slice(7)}`;
    expect((await client.send({ query: '{ me { email } }' }, { authorization, cookie })).text).toContain('NOT_IN_LIST');
  });

  test('opens sockets, which run the same and end when it is revoked', async () => {
    const { client, secret, keyId } = await partner();
    await publish(client, JSON.stringify({ mine: CATEGORIES }), '1');
    await expect.poll(() => run(secret, 'mine'), soon).toMatchObject({ status: 200 });
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
        await mutate(client, 'revokeApiKey', 'id: ID!', { id: keyId }, KEY);
      });
    });
    expect(await closed).toBe(4401);
  });

  test('is refused everywhere within a second when it is revoked, expires, or its partner is suspended', async () => {
    const { client, id, secret, keyId } = await partner();
    await publish(client, JSON.stringify({ mine: CATEGORIES }), '1');
    const answers = async (key = secret) => [
      (await run(key, 'mine', shop.url)).status,
      (await run(key, 'mine')).status,
    ];
    await expect.poll(() => answers(), soon).toEqual([200, 200]);
    await decline('suspendPartner', id, 'A key leaked.');
    await expect.poll(() => answers(), soon).toEqual([401, 401]);
    expect((await createKey(client, ['CATALOG_READ'])).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
    await decide('restorePartner', id);
    await expect.poll(() => answers(), soon).toEqual([200, 200]);

    const rotate = (overlapHours: number) =>
      mutate(client, 'rotateApiKey', 'input: RotateApiKeyInput!', { input: { id: keyId, overlapHours } }, KEY);
    const next = await rotate(1);
    expect(await answers(next.secret)).toEqual([200, 200]);
    expect(await answers()).toEqual([200, 200]);
    await rotate(0);
    await expect.poll(() => answers(), soon).toEqual([401, 401]);
    await mutate(client, 'revokeApiKey', 'id: ID!', { id: next.apiKey.id }, KEY);
    await expect.poll(() => answers(next.secret), soon).toEqual([401, 401]);
  });

  test('with another secret, another prefix or too few scopes is refused, and no answer repeats it', async () => {
    const { client, secret } = await partner();
    await publish(client, JSON.stringify({ mine: CATEGORIES, sales: SALES }), '1');
    const few = (await createKey(client, ['CATALOG_READ'])).secret;
    await expect.poll(() => run(few, 'mine'), soon).toMatchObject({ status: 200 });
    expect(await run(few, 'sales')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const other = `${secret.slice(0, -4)}AAAA`;
    for (const key of [
      other,
      secret.replace(/^mjd_.{8}/, 'mjd_aaaaaaaa'),
      `${secret}x`,
      'mjd_',
      `mjd_${'x'.repeat(9000)}`,
    ]) {
      const { status, code, text } = await withKey(key, { query: 'mutation { signOut { userErrors { code } } }' });
      expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(text).not.toContain(key);
    }
    // Somebody else cannot revoke or replace it.
    const stranger = await partner();
    const [{ id }] = (await client.ask('{ me { partner { apiKeys { id } } } }')).me.partner.apiKeys;
    expect((await mutate(stranger.client, 'revokeApiKey', 'id: ID!', { id }, KEY)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});

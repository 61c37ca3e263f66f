import { setTimeout as delay } from 'node:timers/promises';
import { serveSubgraph, signViewer, VIEWER_HEADER, type Viewer } from '@minijd/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GuestTokens } from '../src/identity/guest-token.ts';
import { listen } from './shop/listening.ts';
import { runGateway, SECRET, type TestGateway } from './shop/running-gateway.ts';
import { log, type TinyShop, tinyShop } from './shop/tiny-shop.ts';

const GATEWAY = { secret: SECRET, audience: 'gateway' };

let shop: TinyShop;
let gateway: TestGateway;
beforeAll(async () => {
  shop = await tinyShop();
  gateway = await runGateway(shop, 'in process');
});
afterAll(() => gateway.stop());

async function viewerWith(headers: Record<string, string>) {
  const { body } = await gateway.query('{ viewer }', headers);
  return JSON.parse(body.data.viewer);
}

test('a token in the header or in the cookie says who asks', async () => {
  const token = await shop.token({ sub: 'u2', sid: 's2' });
  expect(await viewerWith({ authorization: `Bearer ${token}` })).toMatchObject({ userId: 'u2', role: 'USER' });
  expect(await viewerWith({ cookie: `minijd_access=${token}` })).toMatchObject({ userId: 'u2', sessionId: 's2' });
});

test('a forged or expired token in the header is refused', async () => {
  for (const token of ['nonsense', await shop.token({ expiresIn: -10 }), `${await shop.token()}x`]) {
    const { status, body } = await gateway.query('{ viewer }', { authorization: `Bearer ${token}` });
    expect(status).toBe(401);
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(body.data).toBeUndefined();
  }
});

describe('a token that does not count', () => {
  /** Each as an app may still have it. */
  const tokens = async () => ({
    expired: await shop.token({ expiresIn: -10, sid: 'expired' }),
    revoked: await shop.token({ sid: 'revoked-before-start' }),
    forged: `${await shop.token()}x`,
    nonsense: 'nonsense',
  });
  const withToken = (token: string) => ({ authorization: `Bearer ${token}` });

  test('lets its owner sign in, sign up, renew the session and sign out, as an auth link does', async () => {
    for (const token of Object.values(await tokens())) {
      const among = { query: 'mutation M { again: signIn } query Q { viewer }', operationName: 'M' };
      for (const operation of [{ query: 'mutation { again: signIn }' }, among]) {
        const { status, body } = await gateway.send(operation, withToken(token));
        expect([status, body]).toEqual([200, { data: { again: true } }]);
      }
      const inFragments = 'mutation { ...F ... { ...F } } fragment F on Mutation { signUp refreshSession __typename }';
      const { body } = await gateway.query(inFragments, withToken(token));
      expect(body.data).toEqual({ signUp: 'nobody', refreshSession: 'nobody', __typename: 'Mutation' });
    }
  });

  test.each<[string, string, string?]>([
    ['anything beside it', 'mutation { signIn touch }'],
    ['anything under its name', 'mutation { signIn: touch }'],
    ['anything in a fragment', 'mutation { signIn ...F } fragment F on Mutation { ... { touch } }'],
    ['a query', '{ viewer }'],
    ['a query of nothing', '{ __typename }'],
    ['a subscription', 'subscription { stockChanged(ids: ["p1"]) { available } }'],
    ['what is not valid', '{ nothing }'],
    ['another operation of the document', 'mutation S { signIn } mutation M { touch }', 'M'],
  ])('does not allow %s', async (...[, query, operationName]) => {
    for (const token of Object.values(await tokens())) {
      for (const accept of ['application/graphql-response+json', 'text/event-stream', '*/*']) {
        const { status, headers, body } = await gateway.send({ query, operationName }, { ...withToken(token), accept });
        expect([status, body.errors[0].extensions.code, body.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
        expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
      }
    }
  });

  test('names the session it was of, and nobody, for signing out; a forged one names none', async () => {
    const seenBy = async (token: string) => {
      await gateway.query('mutation { signOut }', withToken(token));
      const { viewer } = shop.subgraphs.users.requests.findLast(({ query }) => query.includes('signOut'))!;
      return { userId: viewer.userId, role: viewer.role, sessionId: viewer.sessionId };
    };
    const { expired, forged } = await tokens();
    const good = await shop.token({ expiresIn: 1, sid: 'used' });
    expect(await seenBy(good)).toMatchObject({ userId: 'u1', sessionId: 'used' });
    await delay(1100);
    for (const [token, sessionId] of [
      [expired, 'expired'],
      [good, 'used'],
      [forged, undefined],
    ] as const) {
      expect(await seenBy(token)).toEqual({ userId: undefined, role: undefined, sessionId });
    }
  });

  test('opens no socket', async () => {
    for (const authorization of Object.values(await tokens()).map((token) => `Bearer ${token}`)) {
      const received = listen(gateway.url, 'mutation { signIn }', { connectionParams: { authorization } });
      await expect.poll(received.failure).toMatchObject({ code: 4401 });
    }
  });
});

test.each([
  ['of another issuer', { issuer: 'minijd/reviews' }],
  ['for another audience', { audience: 'minijd/partner' }],
  ['of nobody for nobody', { issuer: '', audience: '' }],
])('a token %s is refused, whoever signed it', async (_, claims) => {
  const token = await shop.token(claims);
  expect((await gateway.query('{ viewer }', { authorization: `Bearer ${token}` })).status).toBe(401);
});

test('an expired cookie leaves a guest, and tells the browser to refresh', async () => {
  const token = await shop.token({ expiresIn: -10 });
  const { status, headers, body } = await gateway.query('{ me { id } }', { cookie: `minijd_access=${token}` });
  expect(status).toBe(200);
  expect(body).toEqual({ data: { me: null } });
  expect(headers.get('x-session')).toBe('expired');
});

test('a browser that has only its refresh token left is told to refresh too', async () => {
  const { headers } = await gateway.query('{ me { id } }', { cookie: 'minijd_refresh=r' });
  expect(headers.get('x-session')).toBe('expired');
});

test('the answer that renews the session does not ask for it again', async () => {
  const { headers } = await gateway.query('mutation { signIn }', { cookie: 'minijd_refresh=r' });
  expect(headers.get('x-session')).toBeNull();
});

test('a service that asks for somebody has their permissions, not its own', async () => {
  const viewer: Viewer = { userId: 'u9', role: 'SELLER', service: 'orders', locale: 'en', requestId: 'r' };
  const seen = await viewerWith({ [VIEWER_HEADER]: signViewer(viewer, GATEWAY) });
  expect(seen).toMatchObject({ userId: 'u9', role: 'SELLER', locale: 'en' });
  expect(seen.service).toBeUndefined();
  expect((await gateway.gateway.executeFor({ query: '{ viewer }', viewer })).data).toEqual({
    viewer: expect.not.stringContaining('service'),
  });
});

test('who signs a viewer without the secret of the services is refused', async () => {
  const viewer: Viewer = { userId: 'u9', role: 'ADMIN', locale: 'en', requestId: 'r' };
  const old = signViewer(viewer, GATEWAY, Date.now() - 120_000);
  for (const signed of ['', 'nonsense', 'a.b', signViewer(viewer, { ...GATEWAY, secret: 'another secret' }), old]) {
    const { status, body } = await gateway.query('{ viewer }', { [VIEWER_HEADER]: signed });
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  }
});

test('tokens are good for one purpose and one service, though one secret signs them all', async () => {
  const viewer: Viewer = { userId: 'u9', role: 'ADMIN', locale: 'en', requestId: 'r' };
  const forCatalog = signViewer(viewer, { secret: SECRET, audience: 'catalog' });
  const guest = new GuestTokens(SECRET).issue(crypto.randomUUID());
  for (const signed of [forCatalog, guest, await shop.token()]) {
    expect((await gateway.query('{ viewer }', { [VIEWER_HEADER]: signed })).status).toBe(401);
  }
  for (const token of [forCatalog, signViewer(viewer, GATEWAY), await shop.token()]) {
    expect((await viewerWith({ 'x-guest-token': token })).guestId).toBeUndefined();
  }
  for (const token of [forCatalog, guest]) {
    expect((await gateway.query('{ viewer }', { authorization: `Bearer ${token}` })).status).toBe(401);
  }
});

test('a revoked session ends at once, whether it was revoked before or after the gateway started', async () => {
  const early = await shop.token({ sid: 'revoked-before-start' });
  expect((await gateway.query('{ viewer }', { authorization: `Bearer ${early}` })).status).toBe(401);

  const authorization = `Bearer ${await shop.token({ sid: 's3' })}`;
  expect((await gateway.query('{ viewer }', { authorization })).status).toBe(200);
  await shop.topics.publish('users.session.revoked', { sessionId: 's3' });
  await expect.poll(async () => (await gateway.query('{ viewer }', { authorization })).status).toBe(401);
});

test('a guest gets an id with the first change and keeps it', async () => {
  const first = await gateway.query('mutation { touch }');
  const [cookie] = first.headers.getSetCookie();
  expect(cookie).toMatch(/^minijd_guest=[0-9a-f-]{36}\.[\w-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);

  const token = first.headers.get('x-guest-token') ?? '';
  expect(first.body.data.touch).toBe(token.split('.')[0]);
  const again = await gateway.query('mutation { touch }', { 'x-guest-token': token });
  expect(again.body).toEqual(first.body);
  expect(again.headers.getSetCookie()).toEqual([]);
});

test('a guest id that the shop did not sign is ignored', async () => {
  const guestId = crypto.randomUUID();
  expect(await viewerWith({ 'x-guest-token': `${guestId}.AAAA` })).not.toHaveProperty('guestId');
});

test('reading makes nobody a guest', async () => {
  const { headers } = await gateway.query('{ viewer }');
  expect(headers.getSetCookie()).toEqual([]);
});

test.each([
  [{}, 'zh-CN'],
  [{ 'accept-language': 'fr, en;q=0.8, zh;q=0.5' }, 'en'],
  [{ 'accept-language': 'fr' }, 'zh-CN'],
  [{ 'accept-language': 'en', cookie: 'minijd_locale=zh-CN' }, 'zh-CN'],
])('the language of %o is %s', async (headers, locale) => {
  expect(await viewerWith({ 'accept-language': '*', ...headers })).toMatchObject({ locale });
});

test('pages rendered in this process ask as their visitor and get his cookies', async () => {
  const token = await shop.token();
  const asked = await gateway.gateway.execute({
    query: 'mutation { signIn touch }',
    headers: { cookie: `minijd_access=${token}` },
    secure: true,
  });
  expect(asked.result.data).toEqual({ signIn: true, touch: 'u1' });
  expect(asked.setCookies).toEqual(['minijd_access=a%20b; Max-Age=900; Path=/; HttpOnly; Secure; SameSite=Lax']);
  expect(asked.sessionExpired).toBe(false);
});

test('a subgraph answers over HTTP only who signs for it with the secret', async () => {
  const secret = 'one secret';
  const served = await serveSubgraph(shop.subgraphs.catalog, { port: 0, secret, log });
  const ask = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    return (await fetch(`${served.url}/graphql`, { method: 'POST', body, headers })).status;
  };
  const signed = (audience: string) => signViewer({ locale: 'en', requestId: 'r' }, { secret, audience });

  expect(await ask({})).toBe(401);
  expect(await ask({ [VIEWER_HEADER]: signed('reviews') })).toBe(401);
  expect(await ask({ [VIEWER_HEADER]: signed('gateway') })).toBe(401);
  expect(await ask({ [VIEWER_HEADER]: signed('catalog') })).toBe(200);
  await served.close();
});

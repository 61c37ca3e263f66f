import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { processLog } from '@minijd/http-server';
import { expect, test } from 'vitest';
import type { ExecutorRequest, GraphQLExecutor } from './executor.ts';
import { Visitor } from './visitor.ts';

const REFRESH = {
  refreshSession: { documentId: 'refresh', operationName: 'RefreshSession', variables: {} },
  log: processLog('web', { LOG_LEVEL: 'silent' }),
};
const PAGE = { documentId: 'page', operationName: 'Page', variables: {} };

function request(cookie: string): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers: { cookie, 'accept-language': 'en' } });
}

/** A fake gateway that refreshes sessions and records operations. */
function gateway() {
  const asked: ExecutorRequest[] = [];
  const expiry = Buffer.from(JSON.stringify({ exp: 1_800_000_000 })).toString('base64url');
  const execute: GraphQLExecutor = async (operation) => {
    asked.push(operation);
    const renews = operation.documentId === 'refresh';
    return { result: { data: {} }, setCookies: renews ? [`minijd_access=x.${expiry}.y; Path=/`] : [] };
  };
  return { asked, execute };
}

test('a session whose access token ended is renewed before the page is rendered', async () => {
  const { asked, execute } = gateway();

  const visitor = await Visitor.arrive(execute, request('minijd_refresh=r1'), REFRESH);
  await visitor.execute(PAGE);

  expect(asked.map(({ operationName }) => operationName)).toEqual(['RefreshSession', 'Page']);
  expect(asked[1]?.headers.cookie).toContain('minijd_access=x.');
  expect(visitor.setCookies).toHaveLength(1);
  expect(visitor.settings({ graphqlPath: '/graphql', sandbox: [] })).toMatchObject({
    signedIn: true,
    sessionExpiresAt: 1_800_000_000_000,
  });
});

test('whoever was suspended meanwhile is told why by the page they load', async () => {
  const userErrors = [{ code: 'ACCOUNT_SUSPENDED', message: 'Until Friday.' }];
  const refused: GraphQLExecutor = async () => ({
    result: { data: { refreshSession: { accessTokenExpiresAt: null, userErrors } } },
    setCookies: [],
  });
  const visitor = await Visitor.arrive(refused, request('minijd_refresh=r1'), REFRESH);
  expect(visitor.settings({ graphqlPath: '/graphql', sandbox: [] })).toMatchObject({
    signedIn: false,
    sessionRefusal: 'Until Friday.',
  });
});

test('a guest is asked nothing and known by the cart cookie', async () => {
  const { asked, execute } = gateway();

  const visitor = await Visitor.arrive(execute, request('minijd_guest=g; minijd_theme=dark'), REFRESH);

  expect(asked).toEqual([]);
  expect(visitor.settings({ graphqlPath: '/graphql', sandbox: [] })).toMatchObject({
    signedIn: false,
    hasCart: true,
    theme: 'dark',
    locale: 'en',
  });
});

test('a visitor over the rate limit is told when to retry', async () => {
  const errors = [{ message: 'Too many requests', extensions: { code: 'RATE_LIMITED', retryAfter: 7 } }];
  const visitor = await Visitor.arrive(async () => ({ result: { errors }, setCookies: [] }), request(''), REFRESH);
  expect(visitor.retryAfter).toBeUndefined();
  await visitor.execute(PAGE);
  expect(visitor.retryAfter).toBe(7);
});

test('a gateway that does not answer leaves a failure in place of data', async () => {
  const broken: GraphQLExecutor = () => Promise.reject(new Error('connection refused'));
  const visitor = await Visitor.arrive(broken, request(''), REFRESH);
  expect((await visitor.execute(PAGE)).errors?.[0]?.extensions?.code).toBe('GATEWAY_UNAVAILABLE');
});

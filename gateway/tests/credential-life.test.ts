import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readStream } from './shop/listening.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { type Claims, type TinyShop, tinyShop } from './shop/tiny-shop.ts';

let shop: TinyShop;
let gateway: TestGateway;
beforeAll(async () => {
  shop = await tinyShop();
  gateway = await runGateway(shop, 'in process');
});
afterAll(() => gateway.stop());

const revoke = (sessionId: string) => shop.topics.publish('users.session.revoked', { sessionId });
const STOCK = 'subscription { stockChanged(ids: ["p1"]) { available } }';

interface Closed {
  code: number;
  reason: string;
  at: number;
}

/** A socket for one operation after another. */
async function openSocket(claims: Claims) {
  const closed: Closed[] = [];
  const token = await shop.token(claims);
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
  const open = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  client.on('closed', (event) => {
    const { code, reason } = event as { code: number; reason: string };
    closed.push({ code, reason, at: performance.now() });
  });
  await open;
  const ask = async (query: string) => {
    for await (const result of client.iterate({ query })) return result;
    return undefined;
  };
  return { ask, closed, leave: async () => client.dispose() };
}

describe('a socket does not outlive its credentials', () => {
  test('after revocation it is refused everything, and closed with 4401 within a second', async () => {
    const socket = await openSocket({ sub: 'u1', sid: 'socket-1' });
    expect(await socket.ask('{ me { id } }')).toEqual({ data: { me: { id: 'u1' } } });
    const revokedAt = performance.now();
    await revoke('socket-1');
    for (const query of ['{ me { id } }', 'mutation { touch }', STOCK]) {
      expect(await socket.ask(query).catch((error: unknown) => error)).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
    await expect.poll(() => socket.closed).toMatchObject([{ code: 4401, reason: 'REVOKED' }]);
    expect(socket.closed[0]!.at - revokedAt).toBeLessThan(1000);
    await socket.leave();
  });

  test('an idle one is closed when its token expires', async () => {
    const socket = await openSocket({ sid: 'socket-2', expiresIn: 2 });
    await expect.poll(() => socket.closed, { timeout: 4000 }).toMatchObject([{ code: 4401, reason: 'EXPIRED' }]);
    await socket.leave();
  });

  test('those of other sessions and of guests stay', async () => {
    const socket = await openSocket({ sub: 'u2', sid: 'socket-3' });
    await revoke('socket-4');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await socket.ask('{ me { id } }')).toEqual({ data: { me: { id: 'u2' } } });
    expect(socket.closed).toEqual([]);
    await socket.leave();
  });
});

test.each(['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'])(
  'a stream as %s ends when its session is revoked',
  async (accept) => {
    const sid = `stream ${accept}`;
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json', authorization: `Bearer ${await shop.token({ sid })}` },
      body: JSON.stringify({ query: STOCK }),
    });
    let text = '';
    const ended = readStream(response, (part) => {
      text += part;
    });
    await revoke(sid);
    await ended;
    expect(text).toContain('SUBSCRIPTION_SESSION_REVOKED');
  },
);

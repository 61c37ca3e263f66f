import { once } from 'node:events';
import { trustedProxies } from '@minijd/http-server';
import { signViewer, VIEWER_HEADER } from '@minijd/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { listen } from './shop/listening.ts';
import { runGateway, SECRET, type TestGateway } from './shop/running-gateway.ts';
import { type TinyShop, tinyShop } from './shop/tiny-shop.ts';

const LIMITS = {
  ...{ guestOperations: 3, personOperations: 5 },
  ...{ socketsPerNetwork: 20, streamsPerNetwork: 10, operationsPerSocket: 5 },
};
/** Of ten seconds. */
const GUEST_SHARE = 30;
const PERSON_SHARE = 50;
const NEW_TEXTS = 12;

let shop: TinyShop;
let gateway: TestGateway;
let networks = 0;
let mallory: Record<string, string>;
let ann: Record<string, string>;
beforeAll(async () => {
  shop = await tinyShop();
  gateway = await runGateway(shop, 'in process', { limits: LIMITS, trustedProxies: trustedProxies('1') });
});
beforeEach(() => {
  [mallory, ann] = [address(), address()] as const;
});
afterAll(() => gateway.stop());

/** Addresses as the proxy in front of the gateway reports them, each in another network. */
function address(): Record<string, string> {
  networks += 1;
  return { 'x-forwarded-for': `203.0.113.${networks}` };
}

const statuses = (answers: { status: number }[]) => {
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  return { served: count(200), refused: count(429) };
};
const flood = (count: number, headers: Record<string, string>) =>
  Promise.all(Array.from({ length: count }, () => gateway.query('{ me { id } }', headers)));

describe('operations', () => {
  test('a guest over the rate limit is refused with 429 and told when to retry, while others are served', async () => {
    expect(statuses(await flood(GUEST_SHARE + 15, mallory))).toEqual({ served: GUEST_SHARE, refused: 15 });
    const { status, headers, body } = await gateway.query('{ me { id } }', mallory);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(11);
    expect(body.errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(statuses(await flood(5, ann))).toEqual({ served: 5, refused: 0 });
  });

  test('an IPv6 network is one client, however many addresses it has', async () => {
    const from = (host: number) => ({ 'x-forwarded-for': `2001:db8:0:${networks}::${host.toString(16)}` });
    const answers = await Promise.all(
      Array.from({ length: GUEST_SHARE + 10 }, (_, host) => gateway.query('{ me { id } }', from(host + 1))),
    );
    expect(statuses(answers)).toEqual({ served: GUEST_SHARE, refused: 10 });
  });

  test('who is signed in has a share of their own, from wherever they ask', async () => {
    await flood(GUEST_SHARE + 1, mallory);
    const authorization = `Bearer ${await shop.token({ sub: 'ann', sid: 'limits-ann' })}`;
    const half = PERSON_SHARE / 2;
    const answers = [
      ...(await flood(half, { ...mallory, authorization })),
      ...(await flood(half + 5, { ...ann, authorization })),
    ];
    expect(statuses(answers)).toEqual({ served: PERSON_SHARE, refused: 5 });
  });

  test('wrong tokens count for the network that tries them', async () => {
    const answers = await flood(GUEST_SHARE + 5, { ...mallory, authorization: 'Bearer nonsense' });
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(GUEST_SHARE);
    expect(statuses(answers).refused).toBe(5);
  });

  test('GET, sockets and rendered pages count as well', async () => {
    await flood(GUEST_SHARE - 4, mallory);
    const get = () =>
      fetch(`${gateway.url}/graphql?query={me{id}}`, { headers: { ...mallory, 'apollo-require-preflight': '1' } });
    expect((await get()).status).toBe(200);
    const page = () =>
      gateway.gateway.execute({
        ...{ query: '{ me { id } }', headers: {}, remoteAddress: mallory['x-forwarded-for'] },
      });
    expect((await page()).result.errors).toBeUndefined();
    const received = listen(gateway.url, '{ me { id } }', { headers: mallory });
    await expect.poll(() => received.results.length).toBe(1);

    expect((await get()).status).toBe(429);
    expect((await page()).result.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    const again = listen(gateway.url, '{ me { id } }', { headers: mallory });
    await expect.poll(again.failure).toMatchObject({ code: 4429, reason: 'RATE_LIMITED' });
    await Promise.all([received.leave(), again.leave()]);
  });

  test('what services of ours ask for somebody counts for nobody', async () => {
    const viewer = { userId: 'bo', role: 'USER', locale: 'en', requestId: 'r' } as const;
    const answers = await flood(PERSON_SHARE + 10, {
      ...mallory,
      [VIEWER_HEADER]: signViewer(viewer, { secret: SECRET, audience: 'gateway' }),
    });
    expect(statuses(answers)).toEqual({ served: PERSON_SHARE + 10, refused: 0 });
  });
});

describe('floods', () => {
  test('refusals of one network come one after another, the rest is dropped, and others do not wait', async () => {
    await flood(GUEST_SHARE, mallory);
    const leaving = new AbortController();
    let dropped = 0;
    const ask = async () => {
      const query = { method: 'POST', body: '[]', headers: { ...mallory, 'content-type': 'application/json' } };
      await fetch(`${gateway.url}/graphql`, { ...query, signal: leaving.signal }).catch(() => {
        if (!leaving.signal.aborted) dropped += 1;
      });
    };
    const flooding = Promise.all(Array.from({ length: 200 }, ask));
    await expect.poll(() => dropped).toBeGreaterThan(80);
    expect(statuses(await flood(5, ann))).toEqual({ served: 5, refused: 0 });
    leaving.abort();
    await flooding;
  });

  test('new texts of one network wait for their turn, those that are known and those of others do not', async () => {
    let answered = 0;
    const texts = Array.from({ length: NEW_TEXTS }, async (_, n) => {
      await gateway.query(`{ me { id a${n}: id } }`, mallory);
      answered += 1;
    });
    expect((await gateway.query('{ me { id } }', mallory)).status).toBe(200);
    expect((await gateway.query('{ me { id b: id } }', ann)).status).toBe(200);
    expect(answered).toBeLessThan(NEW_TEXTS);
    await Promise.all(texts);
  });

  test('a socket whose client goes on after refusals is closed', async () => {
    const socket = (await openSocket(ann)) as WebSocket;
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const payload = { query: 'subscription { stockChanged(ids: ["p1"]) { available } }' };
    for (let id = 1; id <= 100; id += 1) socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
    const [code, reason] = await once(socket, 'close');
    expect({ code, reason: String(reason) }).toEqual({ code: 4429, reason: 'RATE_LIMITED' });
  });
});

describe('connections', () => {
  test('of 500 sockets of one network those above its share are refused; closing one makes room', async () => {
    const opened = await Promise.all(Array.from({ length: 500 }, () => openSocket(mallory)));
    const sockets = opened.filter((socket) => socket !== undefined);
    expect(sockets).toHaveLength(LIMITS.socketsPerNetwork);
    const other = await openSocket(ann);
    expect(other).toBeDefined();

    sockets[0]!.terminate();
    let again: WebSocket | undefined;
    await expect
      .poll(async () => {
        again = await openSocket(mallory);
        return again;
      })
      .toBeDefined();
    expect(await openSocket(mallory)).toBeUndefined();
    for (const socket of [...sockets, other, again]) socket?.terminate();
  });

  test('of 800 streams of one network those above its share are refused; ending one makes room', async () => {
    const generous = await runGateway(shop, 'in process', {
      limits: { ...LIMITS, guestOperations: 0 },
      trustedProxies: trustedProxies('1'),
    });
    const open = (headers: Record<string, string>, signal?: AbortSignal) =>
      fetch(`${generous.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, accept: 'multipart/mixed;subscriptionSpec=1.0', 'content-type': 'application/json' },
        body: '{"query":"subscription { stockChanged(ids: [\\"p1\\"]) { available } }"}',
        signal: signal ?? null,
      });
    const leaving = new AbortController();
    const answers = await Promise.all(Array.from({ length: 800 }, () => open(mallory, leaving.signal)));
    expect(statuses(answers)).toEqual({ served: LIMITS.streamsPerNetwork, refused: 800 - LIMITS.streamsPerNetwork });
    const other = await open(ann);
    expect(other.status).toBe(200);

    leaving.abort();
    await expect.poll(async () => (await open(mallory, AbortSignal.timeout(1000))).status).toBe(200);
    await other.body?.cancel();
    await generous.stop();
  });

  test('a socket runs only so many operations at once', async () => {
    const socket = (await openSocket(ann)) as WebSocket;
    const messages: { id?: string; type: string; payload?: [{ extensions: { code: string } }] }[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(String(data))));
    socket.send('{"type":"connection_init"}');
    await expect.poll(() => messages.length).toBe(1);
    for (let id = 1; id <= LIMITS.operationsPerSocket + 1; id += 1) {
      const payload = { query: 'subscription { stockChanged(ids: ["p1"]) { available } }' };
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
    }
    await expect
      .poll(() => messages.find(({ type }) => type === 'error'))
      .toMatchObject({
        id: String(LIMITS.operationsPerSocket + 1),
        payload: [{ extensions: { code: 'RATE_LIMITED' } }],
      });
    socket.terminate();
  });
});

/** An open socket, or undefined when it is refused with 429. */
function openSocket(headers: Record<string, string>): Promise<WebSocket | undefined> {
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', (error) => (error.message.includes('429') ? resolve(undefined) : reject(error)));
  });
}

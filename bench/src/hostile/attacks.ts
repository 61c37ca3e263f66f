import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** Where an attack goes; all attackers are one network. */
export interface Target {
  url: string;
  signal: AbortSignal;
}

/** What became of what was sent, by status. */
export type Told = Record<string, number>;

const FROM = { 'x-forwarded-for': '203.0.113.66' };
const AT_ONCE = 20;
const DOCUMENTS = 10_000;
const SUBSCRIPTIONS = 1000;

/** Sends bodies by some connections, each the next as soon as it has its answer. */
function flood(body: (n: number) => string, most = Number.POSITIVE_INFINITY) {
  return async ({ url, signal }: Target): Promise<Told> => {
    const told: Told = {};
    let sent = 0;
    const client = async () => {
      while (!signal.aborted && sent < most) {
        sent += 1;
        const status = await post(url, body(sent));
        told[status] = (told[status] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    return told;
  };
}

async function post(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', ...FROM };
  try {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return String(response.status);
  } catch {
    return 'closed';
  }
}

const asBody = (query: string) => JSON.stringify({ query });
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (levels: number) =>
  `{ products(first: 1) { nodes { ${'seller { products(first: 1) { nodes { '.repeat(levels)} id ${'} } } '.repeat(levels)} } } }`;

/** Each fragment spreads the next one twice. */
const fragments = (levels: number) =>
  `{ products(first: 1) { nodes { ...f0 } } } ${times(levels, (n) => `fragment f${n} on Product { ...f${n + 1} ...f${n + 1} }`)} fragment f${levels} on Product { id }`;

async function slowBodies({ url, signal }: Target): Promise<Told> {
  const { hostname, port } = new URL(url);
  const told: Told = {};
  const sockets = Array.from({ length: 300 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      told.closed = (told.closed ?? 0) + 1;
    });
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: shop\r\nx-forwarded-for: 203.0.113.66\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n',
    );
    return socket;
  });
  while (!signal.aborted) {
    for (const socket of sockets) socket.write('{');
    await delay(200);
  }
  told.open = sockets.filter(({ destroyed }) => !destroyed).length;
  for (const socket of sockets) socket.destroy();
  return told;
}

async function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: FROM });
  socket.on('error', () => undefined);
  await Promise.race([once(socket, 'open'), once(socket, 'close')]);
  return socket;
}

async function oversizedFrames({ url, signal }: Target): Promise<Told> {
  const told: Told = {};
  const frame = 'x'.repeat(2 * 1024 * 1024);
  while (!signal.aborted) {
    const socket = await openSocket(url);
    if (socket.readyState === WebSocket.OPEN) {
      socket.send(frame);
      const [code] = (await once(socket, 'close')) as [number];
      told[code] = (told[code] ?? 0) + 1;
    } else await delay(10);
  }
  return told;
}

async function subscriptions({ url, signal }: Target): Promise<Told> {
  const told: Told = {};
  while (!signal.aborted) {
    const socket = await openSocket(url);
    if (socket.readyState !== WebSocket.OPEN) {
      await delay(100);
      continue;
    }
    socket.on('message', (data) => {
      const { type } = JSON.parse(data.toString()) as { type: string };
      told[type] = (told[type] ?? 0) + 1;
    });
    socket.send('{"type":"connection_init"}');
    await Promise.race([once(socket, 'message'), once(socket, 'close')]);
    if (socket.readyState !== WebSocket.OPEN) continue;
    const query = 'subscription { stockChanged(skuIds: ["0199f000-0000-7000-8000-000000000000"]) { __typename } }';
    for (let n = 0; n < SUBSCRIPTIONS; n += 1)
      socket.send(JSON.stringify({ id: String(n), type: 'subscribe', payload: { query } }));
    await Promise.race([once(socket, 'close'), delay(2000)]);
    socket.terminate();
  }
  return told;
}

const PAGE = 'nodes { id name }';

export const ATTACKS: Readonly<Record<string, (target: Target) => Promise<Told>>> = {
  aliases: flood(() => asBody(`{ ${times(1000, (n) => `a${n}: products(first: 100) { ${PAGE} }`)} }`)),
  depth: flood(() => asBody(nested(30))),
  directives: flood(() => asBody(`{ __typename ${'@skip(if: false) '.repeat(4000)} }`)),
  batch: flood(() => `[${times(1000, () => asBody(`{ products(first: 100) { ${PAGE} } }`)).replaceAll('} {', '},{')}]`),
  fragments: flood(() => asBody(fragments(40))),
  introspection: flood(() =>
    asBody(`{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`),
  ),
  'queries of 1 MB': flood((n) => asBody(`{ a${n}: __typename # ${'x'.repeat(1024 * 1024)}\n }`)),
  'slow bodies': slowBodies,
  'oversized frames': oversizedFrames,
  '1,000 subscriptions on a socket': subscriptions,
  '10,000 distinct documents': flood((n) => asBody(`{ a${n}: products(first: 1) { ${PAGE} } }`), DOCUMENTS),
};

import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How a client misbehaves after sending. */
export const MANNERS = ['resets', 'half-closes', 'stalls'] as const;
export type Manner = (typeof MANNERS)[number];

const UPGRADE = [
  'GET /graphql HTTP/1.1',
  'Host: shop',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol: graphql-transport-ws',
  '\r\n',
].join('\r\n');

const post = (path: string, headers: string[], body: string, length = Buffer.byteLength(body)) =>
  [`POST ${path} HTTP/1.1`, 'Host: shop', ...headers, `Content-Length: ${length}`, '', body].join('\r\n');
const get = (path: string, ...headers: string[]) =>
  [`GET ${path} HTTP/1.1`, 'Host: shop', ...headers, '\r\n'].join('\r\n');

const JSON_TYPE = 'Content-Type: application/json';
const QUERY = JSON.stringify({ query: '{ categories { name } }' });
const SUBSCRIPTION = JSON.stringify({
  query: 'subscription { stockChanged(skuIds: ["00000000-0000-7000-8000-000000000000"]) { available } }',
});

/** What each kind of client has sent before it misbehaves, by stage. */
export function stages({ authorization, picture }: { authorization: string; picture: string }): Record<string, string> {
  const person = `Authorization: ${authorization}`;
  return {
    connected: '',
    'within the headers': 'GET /graphql HTTP/1.1\r\nHost: sh',
    'within a body': post('/graphql', [JSON_TYPE], '{"que', 100),
    'within a chunked body': `POST /graphql HTTP/1.1\r\nHost: shop\r\n${JSON_TYPE}\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{"q`,
    'within an upload': post('/media/uploads', ['Content-Type: image/png', person], 'PNG', 100_000),
    'during an answer': post('/graphql', [JSON_TYPE], QUERY),
    'many at once': post('/graphql', [JSON_TYPE], QUERY).repeat(5),
    'during a page': get('/'),
    'during a compressed page': get('/', 'Accept-Encoding: br'),
    'during a picture': get(picture),
    'during events': post('/graphql', [JSON_TYPE, 'Accept: text/event-stream'], SUBSCRIPTION),
    'during parts': post('/graphql', [JSON_TYPE, 'Accept: multipart/mixed;subscriptionSpec=1.0'], SUBSCRIPTION),
    'a handshake': UPGRADE,
    'half a handshake': UPGRADE.slice(0, -20),
    'a refused handshake': UPGRADE.replace('Host: shop', 'Host: shop\r\nOrigin: https://evil.example'),
    'a handshake and half a frame': `${UPGRADE}\x81\xfe`,
    'a handshake and no frame': `${UPGRADE}${'\xff'.repeat(64)}`,
  };
}

/** Opens a socket, sends `text`, waits a moment and misbehaves; resolves with the sockets that stay open. */
export async function misbehave(url: string, text: string, manner: Manner, waitMs: number): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => {});
  socket.write(text, 'latin1');
  await delay(waitMs);
  if (manner === 'resets') socket.resetAndDestroy();
  else if (manner === 'half-closes') socket.end();
  else socket.pause();
  return socket;
}

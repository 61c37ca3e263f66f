import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(await tinyShop(), 'in process');
});
afterAll(() => gateway.stop());

const UPGRADE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';

/** Sends raw bytes, which `fetch` would not; returns the response when the server closes. */
function sendRaw(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}

test.each([
  ['two slashes', '//', 400],
  ['no address', 'http://[', 400],
])('%s: an answer, and the gateway goes on', async (_what, path, status) => {
  expect(await sendRaw(`GET ${path} HTTP/1.1`, 'Host: shop', 'Connection: close')).toContain(`HTTP/1.1 ${status}`);
});

test.each(['//', 'http://['])('a socket for %s is not taken', async (path) => {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: shop\r\n${UPGRADE}\r\n\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  expect((await gateway.query('{ viewer }')).status).toBe(200);
});

test('a visitor who resets a refused socket harms nobody', async () => {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  socket.write(`GET /graphql HTTP/1.1\r\nHost: shop\r\nOrigin: https://evil.example\r\n${UPGRADE}\r\n\r\n`);
  socket.resetAndDestroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await gateway.query('{ viewer }')).status).toBe(200);
});

test('a visitor who does not answer the closing handshake holds nobody up', async () => {
  const closing = await runGateway(await tinyShop(), 'in process');
  const socket = connect(Number(new URL(closing.url).port), '127.0.0.1');
  const opened = new Promise((resolve) => socket.once('data', resolve));
  const protocol = 'Sec-WebSocket-Protocol: graphql-transport-ws';
  socket.write(`GET /graphql HTTP/1.1\r\nHost: shop\r\n${protocol}\r\n${UPGRADE}\r\n\r\n`);
  await opened;
  const start = performance.now();
  await closing.stop();
  expect(performance.now() - start).toBeLessThan(3000);
  socket.destroy();
});

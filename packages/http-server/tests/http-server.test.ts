import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpServer } from '../src/index.ts';
import { rawSocket, sendRaw } from './raw-client.ts';
import { testServer } from './test-server.ts';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
};
const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n`;

let server: HttpServer;
beforeAll(async () => {
  server = await testServer({
    securityContact: 'mailto:security@shop.example',
    limits: { headersMs: 300, bodyMs: 400, uploadMs: 900, idleMs: 700 },
    isUpload: (request) => request.headers['content-type'] === 'image/png',
  });
});
afterAll(() => server.close());

test.each([
  ['a backslash', '/\\', 400],
  ['two slashes', '//', 400],
  ['a host in the path', '//evil.example/x', 400],
  ['an asterisk', '*', 400],
  ['another scheme', 'ftp://shop/', 400],
  ['NUL', '/a%00b', 400],
  ['half a character', '/%ED%A0%80', 400],
  ['a percent sign alone', '/%', 400],
  ['raw bytes', '/\xff\xfe', 400],
  ['no target', '', 400],
  ['a very long path', `/${'a'.repeat(20_000)}`, 431],
  ['a whole address', 'http://shop/', 200],
  ['an unknown path', '/nothing', 404],
  ['a failure', '/fails', 500],
  ['readiness', '/readyz', 200],
])('%s gets an answer with security headers', async (_what, target, status) => {
  const answer = await sendRaw(server.url, get(target));
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const [name, value] of Object.entries(HEADERS))
    expect(answer.toLowerCase()).toContain(`${name}: ${value.toLowerCase()}`);
});

test('what is no HTTP, and what expects too much, is refused with security headers', async () => {
  const answers = [
    await sendRaw(server.url, '\x16\x03\x01 hello\r\n\r\n'),
    await sendRaw(server.url, 'GET / HTTP/1.1\r\nHost: shop\r\nExpect: miracles\r\nConnection: close\r\n\r\n'),
    await sendRaw(server.url, 'GET /x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  ];
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['400', '417', '404']);
  for (const answer of answers) expect(answer).toContain('nosniff');
});

test('security.txt says whom to tell about vulnerabilities, and expires within a year', async () => {
  const answer = await fetch(`${server.url}/.well-known/security.txt`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const [contact, expires = ''] = (await answer.text()).split('\n');
  expect(contact).toBe('Contact: mailto:security@shop.example');
  const days = (Date.parse(expires.replace('Expires: ', '')) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(100);
  expect(days).toBeLessThan(365);
});

test('HSTS is told only over https', async () => {
  const plain = await fetch(server.url, { headers: { 'x-forwarded-proto': 'https' } });
  expect(plain.headers.has('strict-transport-security')).toBe(false);
  const behind = await testServer({ trustedProxies: () => true });
  const secure = await fetch(behind.url, {
    headers: { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
  });
  expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000');
  await behind.close(0);
});

test('a body that comes too slowly is cut off with 408, an upload has longer', async () => {
  const post = (type: string) =>
    `POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 9\r\n\r\nslow`;
  const began = performance.now();
  const [json, picture] = await Promise.all(
    ['application/json', 'image/png'].map(async (type) => {
      const socket = rawSocket(server.url).setEncoding('latin1');
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.write(post(type));
      // A byte from time to time, so that the socket is never idle.
      const drip = setInterval(() => socket.writable && socket.write('.'), 250);
      await once(socket, 'close');
      clearInterval(drip);
      return { answer, ms: performance.now() - began };
    }),
  );
  expect(json?.answer).toContain('HTTP/1.1 408');
  expect(json?.ms).toBeLessThan(800);
  expect(picture?.ms).toBeGreaterThan(800);
});

test('sockets that send no headers, or read nothing, do not stay', async () => {
  const silent = rawSocket(server.url);
  const half = rawSocket(server.url);
  half.write('GET / HTTP/1.1\r\nHos');
  const stalled = rawSocket(server.url);
  stalled.write('GET /stream HTTP/1.1\r\nHost: x\r\n\r\n');
  const ended = Promise.all([silent, half, stalled].map((socket) => once(socket.resume(), 'close')));
  expect(await Promise.race([ended.then(() => 'closed'), delay(5000, 'open')])).toBe('closed');
});

test('a taken port is told in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await expect(testServer({ port })).rejects.toThrow(
    `Cannot listen on 127.0.0.1:${port}: another process listens there; set PORT to a free one.`,
  );
  other.close();
});

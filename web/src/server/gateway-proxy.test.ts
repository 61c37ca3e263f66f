import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { type HttpServer, openHttpServer, processLog, trustedProxies } from '@minijd/http-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGatewayProxy, type GatewayProxy } from './gateway-proxy.ts';
import { httpExecutor } from './http-executor.ts';

const log = processLog('web', { LOG_LEVEL: 'silent' });
const UPGRADE = { connection: 'Upgrade', upgrade: 'websocket' };

/** The handler of the fake gateway. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const gateway = createServer((request, response) => answer(request, response));
let proxy: GatewayProxy;
let web: HttpServer;
beforeAll(async () => {
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  proxy = createGatewayProxy(gatewayUrl(), log);
  web = await openHttpServer({
    ...{ port: 0, host: '127.0.0.1', log, trustedProxies: trustedProxies('2') },
    ready: async () => ({ ready: true }),
    handle: proxy.handle,
    upgrade: proxy.upgrade,
    drain: proxy.drain,
  });
});
afterAll(async () => {
  await web.close(500);
  await proxy.close();
  gateway.closeAllConnections();
  gateway.close();
});

const gatewayUrl = () => `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/graphql`;
const echoHeaders = ({ headers }: IncomingMessage, response: ServerResponse) => response.end(JSON.stringify(headers));

/** Sends raw bytes; returns the response when the other side closes. */
async function raw(head: string[], body = ''): Promise<string> {
  const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  return String(Buffer.concat(await socket.toArray()));
}

test('the gateway is told the visitor that trusted proxies tell of, and nothing a visitor claims', async () => {
  answer = echoHeaders;
  const headers = {
    'x-forwarded-for': '8.8.8.8, 203.0.113.7, 10.0.0.2',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'shop.example',
    'x-real-ip': '8.8.8.8',
    forwarded: 'for=8.8.8.8',
  };
  const told = (await (await fetch(`${web.url}/graphql`, { headers })).json()) as Record<string, string>;
  expect(told).toMatchObject({
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'shop.example',
  });
  expect(Object.keys(told)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(forwarded|x-real-ip)$/)]));
});

test('pages ask the gateway as the visitor, with the same headers', async () => {
  answer = echoHeaders;
  const executor = httpExecutor(gatewayUrl());
  const { result } = await executor.execute({
    ...{ documentId: 'x', query: '{ a }', operationName: 'A', variables: {}, secure: true },
    ...{ headers: { 'x-forwarded-for': '8.8.8.8', cookie: 'a=b' }, remoteAddress: '203.0.113.7' },
  });
  await executor.close();
  expect(result).toMatchObject({ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https', cookie: 'a=b' });
});

test('headers between neighbours are not handed on, to either side', async () => {
  answer = (request, response) => {
    response.writeHead(200, { 'x-own': '1', connection: 'x-own', 'x-kept': '1', 'set-cookie': ['a=1', 'b=2'] });
    response.end(JSON.stringify(request.headers));
  };
  const text = await raw([
    'GET /graphql HTTP/1.1',
    'Host: shop',
    'Connection: close, X-Secret',
    'X-Secret: 1',
    'TE: trailers',
    'Keep-Alive: 5',
  ]);
  expect(text).toMatch(/x-kept: 1/i);
  expect(text.match(/set-cookie/gi)).toHaveLength(2);
  expect(text).not.toMatch(/x-own|x-secret|"te":|"keep-alive":/i);
});

test('a gateway that answers before the end of a body does not cut the visitor off', async () => {
  answer = (request, response) => {
    response.writeHead(413, { connection: 'close', 'content-length': 9 }).write('too large');
    request.once('end', () => response.end()).resume();
  };
  const body = 'x'.repeat(300_000);
  const text = await raw(['POST /graphql HTTP/1.1', 'Host: shop', `Content-Length: ${body.length}`], body);
  expect(text).toMatch(/^HTTP\/1.1 413 [\s\S]*too large/);
});

test('a gateway that breaks off is a 502 before its answer, and the end of the connection within it', async () => {
  answer = (request) => request.socket.resetAndDestroy();
  const before = await fetch(`${web.url}/graphql`, { method: 'POST', body: '{}' });
  expect([before.status, await before.json()]).toMatchObject([502, { errors: [{}] }]);
  const accept = 'application/graphql-response+json, application/json;q=0.9';
  const asked = await fetch(`${web.url}/graphql`, { method: 'POST', body: '{}', headers: { accept } });
  expect(asked.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  answer = (request, response) => {
    response.write('half', () => setTimeout(() => request.socket.resetAndDestroy(), 50));
  };
  await expect(fetch(`${web.url}/graphql`).then((within) => within.text())).rejects.toThrow();
});

test('a WebSocket the gateway refuses is refused with its status', async () => {
  gateway.once('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n'));
  const head = Object.entries(UPGRADE).map(([name, value]) => `${name}: ${value}`);
  expect(await raw(['GET /graphql HTTP/1.1', 'Host: shop', ...head])).toMatch(/^HTTP\/1.1 403 /);
});

test('a WebSocket whose visitor resets it before the gateway answers ends nothing but itself', async () => {
  const ended = new Promise<void>((resolve) => {
    gateway.once('upgrade', (_request, socket) => {
      socket.on('error', () => {}).once('close', resolve);
      setTimeout(() => socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\n\r\n'), 200);
      socket.once('end', () => socket.destroy()).resume();
    });
  });
  const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
  socket.write('GET /graphql HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  setTimeout(() => socket.resetAndDestroy(), 100);
  await ended;
  answer = (_request, response) => response.end('{}');
  expect((await fetch(`${web.url}/graphql`)).status).toBe(200);
});

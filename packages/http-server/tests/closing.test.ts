import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { rawSocket } from './raw-client.ts';
import { testServer } from './test-server.ts';

async function ask(url: string, agent: Agent): Promise<{ status: number; connection: string; body: string }> {
  const [answer] = (await once(request(url, { agent }).end(), 'response')) as [IncomingMessage];
  return { status: answer.statusCode!, connection: answer.headers.connection ?? '', body: await text(answer) };
}

test('a closing server says so at once, answers those it knows, and lets requests end', async () => {
  const server = await testServer();
  const agent = new Agent({ keepAlive: true });
  expect(await ask(`${server.url}/`, agent)).toMatchObject({ status: 200, connection: 'keep-alive' });
  const slow = fetch(`${server.url}/slow`).then((answer) => answer.text());
  const stream = fetch(`${server.url}/stream`).then((answer) => answer.text());
  await delay(100);

  const closed = server.close();

  expect(await ask(`${server.url}/readyz`, agent)).toMatchObject({ status: 503, connection: 'close' });
  expect(await ask(`${server.url}/`, agent)).toMatchObject({ status: 200, connection: 'close', body: 'home' });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  expect(await Promise.all([slow, stream])).toEqual(['done', 'firstlast']);
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
  agent.destroy();
});

test('whoever holds a socket open, of whatever protocol, is cut off in time', async () => {
  const server = await testServer({ upgrade: () => true, drain: () => {} });
  const sockets = [
    'GET /stream HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{',
    'GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ].map((head) => opened(server.url, head));
  const ended = Promise.all(sockets.map((socket) => once(socket, 'close')));
  await delay(100);

  const began = performance.now();
  await server.close(1000);

  expect(performance.now() - began).toBeLessThan(1500);
  await ended;
});

function opened(url: string, head: string) {
  const socket = rawSocket(url).resume();
  socket.write(head);
  return socket;
}

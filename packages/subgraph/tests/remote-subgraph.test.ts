import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, execute, parse } from 'graphql';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { RemoteSubgraph } from '../src/remote-subgraph.ts';
import { serveSubgraph } from '../src/serve-subgraph.ts';
import type { Subgraph } from '../src/start-subgraph.ts';
import type { Viewer } from '../src/viewer.ts';

const log = pino({ level: 'silent' });
const options = { secret: 'a secret that both know', log };
const viewer: Viewer = { locale: 'en', requestId: 'r1', userId: 'u1' };
const schema = buildSchema('type Query { asker: String }');

const echo: Pick<Subgraph, 'name' | 'schema' | 'execute' | 'subscribe' | 'ready'> = {
  name: 'echo',
  schema,
  execute: async ({ query, viewer }) =>
    execute({ schema, document: parse(query), rootValue: { asker: JSON.stringify(viewer) } }),
  subscribe: async () => ({ errors: [] }),
  ready: async () => true,
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function remote(url: string, secret = options.secret): Promise<RemoteSubgraph> {
  const subgraph = new RemoteSubgraph('echo', url, { secret, log });
  closing.push(() => subgraph.close());
  return subgraph;
}

/** A subgraph whose process drops the socket of every request but those in `answered`, counted from 1. */
async function unreliable(answered: number[]): Promise<{ url: string; requests: () => number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    if (answered.includes(requests)) response.end('{"data":{"ok":true}}');
    else request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests: () => requests };
}

test('the subgraph in the other process sees who asks', async () => {
  const served = await serveSubgraph(echo, { port: 0, ...options });
  closing.push(() => served.close());
  const { data } = await (await remote(served.url)).execute({ query: '{ asker }', viewer });
  expect(JSON.parse(String(data?.asker))).toEqual(viewer);
});

test('a caller with another secret is refused', async () => {
  const served = await serveSubgraph(echo, { port: 0, ...options });
  closing.push(() => served.close());
  const { data, errors } = await (await remote(served.url, 'a guess')).execute({ query: '{ asker }', viewer });
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

test('a read is repeated when its socket is dead, a change is not', async () => {
  const server = await unreliable([2]);
  const subgraph = await remote(server.url);
  expect((await subgraph.execute({ query: '{ ok }', viewer })).data).toEqual({ ok: true });
  const changed = await subgraph.execute({ query: 'mutation { ok }', viewer });
  expect(changed.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(server.requests()).toBe(3);
});

test('a subgraph that fails again and again is left alone for a while', async () => {
  const server = await unreliable([]);
  const subgraph = await remote(server.url);
  for (let i = 0; i < 8; i += 1) await subgraph.execute({ query: 'mutation { ok }', viewer });
  expect(server.requests()).toBe(5);
});

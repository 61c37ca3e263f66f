import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, type ExecutionResult, execute, parse } from 'graphql';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { RemoteSubgraph } from '../src/calls/remote-subgraph.ts';
import { serveSubgraph } from '../src/serving/serve-subgraph.ts';
import type { Subgraph } from '../src/serving/start-subgraph.ts';
import type { Viewer } from '../src/viewer/viewer.ts';

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

const LIMITS = { readMs: 200, changeMs: 600 };

async function remote(url: string, secret = options.secret): Promise<RemoteSubgraph> {
  const subgraph = new RemoteSubgraph('echo', url, { secret, log, limits: LIMITS });
  closing.push(() => subgraph.close());
  return subgraph;
}

/** A subgraph whose process drops the socket of every request but those in `answered`, counted from 1. */
async function unreliable(answered: number[]): Promise<{ url: string; requests: () => number }> {
  let requests = 0;
  const url = await server((request, response) => {
    requests += 1;
    if (answered.includes(requests)) response.end('{"data":{"ok":true}}');
    else request.socket.destroy();
  });
  return { url, requests: () => requests };
}

/** The address of a fake subgraph. */
async function server(answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        listening.close(resolve);
        listening.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const codeOf = ({ errors }: ExecutionResult) => errors?.[0]?.extensions.code;
const ask = { query: '{ ok }', viewer };

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

test('a subgraph that hangs is given up in time, left alone at once, and asked again when it says it is back', async () => {
  let hangs = true;
  let operations = 0;
  const url = await server((request, response) => {
    if (request.url === '/graphql') operations += 1;
    if (!hangs) response.end('{"data":{"ok":true}}');
  });
  const subgraph = await remote(url);
  const started = performance.now();
  const both = await Promise.all([subgraph.execute(ask), subgraph.execute(ask)]);
  expect(both.map(codeOf)).toEqual(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE']);
  expect(performance.now() - started).toBeGreaterThan(LIMITS.readMs - 20);
  expect(codeOf(await subgraph.execute(ask))).toBe('SUBGRAPH_UNAVAILABLE');
  expect(operations).toBe(2);

  hangs = false;
  await expect.poll(async () => (await subgraph.execute(ask)).data, { timeout: 5000 }).toEqual({ ok: true });
});

test('a change, and what a job asks, may take longer than what somebody waits for', async () => {
  const url = await server((_, response) => void setTimeout(() => response.end('{"data":{"ok":true}}'), 300));
  const subgraph = await remote(url);
  const [read, change, job] = await Promise.all([
    subgraph.execute(ask),
    subgraph.execute({ ...ask, query: 'mutation { ok }' }),
    subgraph.execute({ ...ask, unhurried: true }),
  ]);
  expect(codeOf(read)).toBe('SUBGRAPH_UNAVAILABLE');
  expect([change.data, job.data]).toEqual([{ ok: true }, { ok: true }]);
});

test('no more calls wait for a subgraph that hangs than fit into memory', async () => {
  const subgraph = await remote(await server(() => {}));
  const waiting = Array.from({ length: 1000 }, () => subgraph.execute(ask));
  const started = performance.now();
  expect(codeOf(await subgraph.execute(ask))).toBe('SUBGRAPH_UNAVAILABLE');
  expect(performance.now() - started).toBeLessThan(100);
  await Promise.all(waiting);
});

const GARBAGE: Record<string, RequestListener> = {
  'a page of HTML': (_, response) => response.setHeader('content-type', 'text/html').end('<h1>It works!</h1>'),
  nothing: (_, response) => response.end(),
  'a list': (_, response) => response.end('[{"data":{"ok":true}}]'),
  'data that is a text': (_, response) => response.end('{"data":"ok"}'),
  'neither data nor errors': (_, response) => response.end('{"data":null}'),
  'errors without messages': (_, response) => response.end('{"data":null,"errors":[{}]}'),
  'a failure of the server': (_, response) => response.writeHead(500).end('{"data":{"ok":true}}'),
  'half a body': (_, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('{"data":');
    setTimeout(() => response.destroy(), 20);
  },
  'a body without end': (_, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  'a body too large to hold': (_, response) => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  },
};

test.each(Object.entries(GARBAGE))('%s is no answer, and is never passed on', async (_, answer) => {
  let operations = 0;
  const url = await server((request, response) => {
    if (request.url === '/readyz') return void response.writeHead(503).end();
    operations += 1;
    answer(request, response);
  });
  const subgraph = await remote(url);
  for (let i = 0; i < 7; i += 1) {
    const result = await subgraph.execute(ask);
    expect(result.data).toBeUndefined();
    expect(codeOf(result)).toBe('SUBGRAPH_UNAVAILABLE');
  }
  expect(operations).toBeLessThanOrEqual(5);
});

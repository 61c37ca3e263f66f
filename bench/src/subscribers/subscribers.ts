import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@minijd/engines';
import { WebSocket } from 'ws';

const SUBSCRIBERS = Number(process.env.BENCH_SUBSCRIBERS ?? 10_000);
const CONNECTS = Number(process.env.BENCH_CONNECTS ?? 100_000);
const AT_ONCE = 200;
const EVENTS = 5;
const MEGABYTE = 1024 * 1024;
const SUBSCRIBE = {
  ...{ id: '1', type: 'subscribe' },
  payload: { query: 'subscription { stockChanged(skuId: "sku-1") }' },
};

interface State {
  /** Subscriptions of the gateway to the subgraph. */
  upstream: number;
  heap: number;
  rss: number;
}

/**
 * Subscribers of one thing over graphql-ws on one gateway process: how long after an event the last one has it, the
 * memory of each, and what 100,000 that came and left leave behind. `ours` is the median of the times in milliseconds.
 */
export async function subscribers(): Promise<object> {
  const port = await freePort();
  const script = join(import.meta.dirname, 'server.ts');
  const server = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', script, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  try {
    const event = async () => (await (await fetch(`http://127.0.0.1:${port}/event`)).json()) as State;
    const quiet = await event();
    let received = 0;
    let lastAt = 0;
    const sockets = await manySockets(port, SUBSCRIBERS, () => {
      received += 1;
      lastAt = performance.now();
    });
    const times: number[] = [];
    let state = quiet;
    // A subscription is not acknowledged: one event reaches all when all are in force.
    while (received < SUBSCRIBERS) {
      received = 0;
      state = await event();
      await delay(1000);
    }
    for (let turn = 0; turn < EVENTS; turn += 1) {
      received = 0;
      const began = performance.now();
      state = await event();
      await until(() => received >= SUBSCRIBERS);
      times.push(lastAt - began);
    }
    const kilobytes = (state.rss - quiet.rss) / SUBSCRIBERS / 1024;
    await closeAll(sockets);

    await delay(1000);
    const before = await event();
    for (let done = 0; done < CONNECTS; done += AT_ONCE) await closeAll(await manySockets(port, AT_ONCE, () => {}));
    await delay(1000);
    const after = await event();
    const [ours] = times.toSorted((a, b) => a - b).slice(Math.floor(EVENTS / 2));
    const figures = {
      'last served after (ms)': times.map(Math.round).join(', '),
      'subscriptions to the subgraph': state.upstream,
      'KB of each subscriber': Number(kilobytes.toFixed(1)),
      'heap before and after the connects (MB)': [before, after]
        .map(({ heap }) => (heap / MEGABYTE).toFixed(1))
        .join(', '),
    };
    console.table(figures);
    return { ours: Math.round(ours ?? 0), peer: 1000, kilobytes, leftMegabytes: (after.heap - before.heap) / MEGABYTE };
  } finally {
    server.kill();
  }
}

async function manySockets(port: number, count: number, onEvent: () => void): Promise<WebSocket[]> {
  const sockets: WebSocket[] = [];
  let left = count;
  const open = async () => {
    while (left-- > 0) sockets.push(await subscribed(port, onEvent));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  return sockets;
}

async function subscribed(port: number, onEvent: () => void): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.on('message', (data) => {
    const { type } = JSON.parse(String(data)) as { type: string };
    if (type === 'next') onEvent();
    else if (type !== 'ping' && type !== 'pong') throw new Error(String(data));
  });
  socket.send(JSON.stringify(SUBSCRIBE));
  return socket;
}

async function closeAll(sockets: WebSocket[]): Promise<void> {
  await Promise.all(
    sockets.map(async (socket) => {
      socket.close();
      await once(socket, 'close');
    }),
  );
}

async function until(reached: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!reached()) {
    if (Date.now() > deadline) throw new Error('not all subscribers had the event within 30 s');
    await delay(1);
  }
}

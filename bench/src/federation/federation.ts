import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { median } from '@minijd/testkit';
import { cpuMilliseconds } from '../cpu-time.ts';
import { DEEP, LIST, SUBGRAPHS } from './graph.ts';

const TURNS = Number(process.env.BENCH_TURNS ?? 7);
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 150);
const AT_ONCE = 4;
const SERVER = join(import.meta.dirname, 'server.ts');

interface Shape {
  url: string;
  gateway: ChildProcess;
  subgraphs: ChildProcess[];
}

interface Cost {
  /** CPU-ms per request. */
  gateway: number;
  subgraphs: number;
}

/**
 * A federated query over HTTP, in CPU-ms per request, gateway and subgraphs apart: the stock `@apollo/gateway` with
 * Apollo Server subgraphs, ours with our subgraphs, and ours in one process. Turns alternate; medians. Every shape
 * must give the same answer, uncompressed.
 */
export async function federation(): Promise<object> {
  const shapes = { stock: await services('stock-'), ours: await services(''), 'in process': await inProcess() };
  try {
    const list = await compare(shapes, LIST);
    const deep = await compare(shapes, DEEP);
    const total = ({ gateway, subgraphs }: Cost) => gateway + subgraphs;
    const ratio = (peer: number, ours: number) => Number((peer / ours).toFixed(2));
    return {
      gateway: ratio(deep.stock.gateway, deep.ours.gateway),
      services: ratio(total(list.stock), total(list.ours)),
      inProcess: ratio(total(list.stock), total(list['in process'])),
      ...{ ours: total(list.ours), peer: total(list.stock), ratio: ratio(total(list.stock), total(list.ours)) },
    };
  } finally {
    for (const { gateway, subgraphs } of Object.values(shapes)) {
      for (const child of [gateway, ...subgraphs]) child.kill();
    }
  }
}

async function compare<Name extends string>(shapes: Record<Name, Shape>, query: string) {
  const all = Object.entries<Shape>(shapes);
  const answers = new Set<string>();
  for (const [, { url }] of all) answers.add(await ask(url, query));
  if (answers.size > 1) throw new Error('the answers differ');
  for (const [, shape] of all) await costOf(shape, query);
  const costs = new Map<string, Cost[]>(all.map(([name]) => [name, []]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [name, shape] of all) costs.get(name)!.push(await costOf(shape, query));
  }
  const medians = Object.fromEntries(
    [...costs].map(([name, turns]) => {
      const of = (part: keyof Cost) => Number(median(turns.map((turn) => turn[part])).toFixed(2));
      return [name, { gateway: of('gateway'), subgraphs: of('subgraphs') }];
    }),
  ) as Record<Name, Cost>;
  console.log(`\n${([...answers][0]!.length / 1024).toFixed(0)} KB, CPU-ms per request, median of ${TURNS} turns`);
  console.table(medians);
  return medians;
}

async function costOf({ url, gateway, subgraphs }: Shape, query: string): Promise<Cost> {
  const used = (children: ChildProcess[]) => children.reduce((sum, { pid }) => sum + cpuMilliseconds(pid!), 0);
  const before = { gateway: used([gateway]), subgraphs: used(subgraphs) };
  let left = REQUESTS;
  const client = async () => {
    while (left-- > 0) await ask(url, query);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  return {
    gateway: (used([gateway]) - before.gateway) / REQUESTS,
    subgraphs: (used(subgraphs) - before.subgraphs) / REQUESTS,
  };
}

async function ask(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    // The stock gateway compresses nothing.
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: object; errors?: unknown };
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return JSON.stringify(data);
}

async function services(kind: 'stock-' | ''): Promise<Shape> {
  const names = Object.keys(SUBGRAPHS);
  const ports = await Promise.all(names.map(() => freePort()));
  const subgraphs = await Promise.all(names.map((name, index) => start(`${kind}subgraph`, ports[index]!, name)));
  const path = kind === 'stock-' ? '/' : '';
  const addresses = Object.fromEntries(names.map((name, index) => [name, `http://127.0.0.1:${ports[index]}${path}`]));
  const port = await freePort();
  const gateway = await start(`${kind}gateway`, port, JSON.stringify(addresses));
  return { url: `http://127.0.0.1:${port}`, gateway, subgraphs };
}

async function inProcess(): Promise<Shape> {
  const port = await freePort();
  return { url: `http://127.0.0.1:${port}`, gateway: await start('in-process', port, ''), subgraphs: [] };
}

async function start(kind: string, port: number, more: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER, kind, String(port), more], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${kind} ${more} ended`);
  });
  await Promise.race([once(child.stdout!, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}

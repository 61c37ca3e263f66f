import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startBenchShop } from '../bench-shop.ts';
import { cpuMilliseconds } from '../cpu-time.ts';
import { type Kind, loadGoods, ROUND, requestsOf, signUpBuyers } from './load-mix.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const WARM_UP_SECONDS = 10;
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 20);
/** What a machine may be filled to, so that it has air for peaks and for the loss of another one. */
const FILLED = 0.6;
const WANTED_PER_SECOND = 10_000;
/** Nobody buys so much by hand. */
const UNLIMITED = { UNPAID_ORDERS: '1000000', UNPAID_UNITS: '1000000', UNPAID_UNITS_PER_SKU: '1000000' };

/**
 * The shop under a realistic mix of browsing, searching, filling carts and ordering: throughput, times, errors, and the
 * CPU time of the shop and of PostgreSQL, from which the number of cores for 10,000 requests a second is computed.
 */
export async function load(): Promise<object> {
  const directory = await mkdtemp(join(tmpdir(), 'minijd-load-'));
  const shop = await startBenchShop(directory, { SAMPLE_SHOP: 'seed', ...UNLIMITED });
  try {
    const refused: Partial<Record<Kind, number>> = {};
    const examples: Partial<Record<Kind, string>> = {};
    const mix = {
      ...(await loadGoods(shop.url)),
      buyers: await signUpBuyers(shop.url, CONNECTIONS),
      onRefusal: (kind: Kind, body: string) => {
        refused[kind] = (refused[kind] ?? 0) + 1;
        examples[kind] ??= body.slice(0, 200);
      },
    };
    const run = (seconds: number, times?: Record<Kind, number[]>) => loaded(shop.url, mix, { seconds, times });
    await run(WARM_UP_SECONDS);
    for (const kind of Object.keys(refused) as Kind[]) delete refused[kind];
    const server = JSON.parse(await readFile(join(directory, 'postgres/server.json'), 'utf8')) as { pid: number };
    const cpu = () => ({ shop: cpuMilliseconds(shop.pid), postgres: treeMilliseconds(server.pid) });
    const before = cpu();
    const times: Record<Kind, number[]> = { browse: [], search: [], cart: [], order: [] };
    const result = await run(SECONDS, times);
    const after = cpu();
    console.table(
      Object.entries(times).map(([kind, found]) => ({
        kind,
        ...percentiles(found),
        refused: refused[kind as Kind] ?? 0,
      })),
    );
    for (const [kind, example] of Object.entries(examples)) console.log(`refused ${kind}: ${example}`);
    const total = result.requests.total;
    const perRequest = {
      shop: (after.shop - before.shop) / total,
      postgres: (after.postgres - before.postgres) / total,
    };
    const cores = ((perRequest.shop + perRequest.postgres) * WANTED_PER_SECOND) / 1000 / FILLED;
    return {
      'requests/s': Math.round(total / SECONDS),
      ...percentiles(Object.values(times).flat()),
      'not 200': result.non2xx + result.errors,
      'shop CPU ms/request': rounded(perRequest.shop),
      'PostgreSQL CPU ms/request': rounded(perRequest.postgres),
      'cores here': availableParallelism(),
      [`cores for ${WANTED_PER_SECOND}/s at ${FILLED * 100} %`]: Math.ceil(cores),
    };
  } finally {
    await shop.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

type Mix = Parameters<typeof requestsOf>[1];

async function loaded(
  url: string,
  mix: Mix,
  { seconds, times }: { seconds: number; times: Record<Kind, number[]> | undefined },
): Promise<autocannon.Result> {
  let connection = 0;
  const answered = new Map<object, number>();
  return new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: CONNECTIONS,
        duration: seconds,
        setupClient: (client) => client.setRequests(requestsOf(connection++, mix)),
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    run.on('response', (client, _status, _bytes, milliseconds) => {
      const number = answered.get(client) ?? 0;
      answered.set(client, number + 1);
      times?.[ROUND[number % ROUND.length]!].push(milliseconds);
    });
  });
}

/** Of a server and its processes, those that have ended included. */
function treeMilliseconds(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return [pid, ...children.map(Number)].reduce((sum, one) => sum + ownMilliseconds(one), endedMilliseconds(pid));
}

function ownMilliseconds(pid: number): number {
  try {
    return cpuMilliseconds(pid);
  } catch {
    return 0;
  }
}

/** The fields of /proc/<pid>/stat after the name. */
function statOf(pid: number | string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return undefined;
  }
}

function endedMilliseconds(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function percentiles(times: readonly number[]): Record<'p50 ms' | 'p95 ms' | 'p99 ms', number> {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) };
}

const rounded = (number: number) => Number(number.toFixed(2));

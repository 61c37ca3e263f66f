import { join } from 'node:path';
import autocannon from 'autocannon';
import { type BenchShop, startBenchShop } from '../bench-shop.ts';
import { residentMegabytes } from '../cpu-time.ts';
import { everythingIndexed } from '../reads/reads.ts';
import { mixedRequests } from './mixed-requests.ts';

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 100_000);
const ROUNDS = 10;
const CONNECTIONS = 20;
const BAR_MEGABYTES = 500;
const DIRECTORY = join(import.meta.dirname, '../../../.minijd/bench/memory');

/**
 * Memory of the in-process shop under 100,000 mixed requests of visitors. `ours` is its memory after the last of
 * them, `peer` the limit, both in MB of resident memory of the shop's Node process (PostgreSQL and Redis not counted).
 */
export async function memory(): Promise<object> {
  const shop = await startBenchShop(DIRECTORY);
  try {
    await everythingIndexed(shop.url);
    const afterStart = residentMegabytes(shop.pid);
    console.log(`${afterStart} MB after start`);
    const { table, most } = await loadInRounds(shop);
    console.table(table);
    const ours = table.at(-1)!['memory MB'];
    return { ours, peer: BAR_MEGABYTES, ratio: Number((ours / BAR_MEGABYTES).toFixed(2)), afterStart, most };
  } finally {
    await shop.stop();
  }
}

async function loadInRounds({ url, pid }: BenchShop) {
  const requests = await mixedRequests(url);
  const table: { requests: number; 'requests/s': number; 'p97.5 ms': number; 'memory MB': number }[] = [];
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid));
  }, 200);
  for (let round = 1; round <= ROUNDS; round++) {
    const { non2xx, errors, ...run } = await autocannon({
      ...{ url, requests, connections: CONNECTIONS, amount: REQUESTS / ROUNDS },
    });
    if (non2xx + errors > 0) throw new Error(`${non2xx} answers were not 200, ${errors} requests failed`);
    table.push({
      requests: (REQUESTS / ROUNDS) * round,
      'requests/s': Math.round(run.requests.average),
      'p97.5 ms': run.latency.p97_5,
      'memory MB': residentMegabytes(pid),
    });
  }
  clearInterval(watch);
  return { table, most };
}

import autocannon from 'autocannon';
import { cpuMilliseconds, residentMegabytes } from '../cpu-time.ts';
import type { BenchOperation } from './operations.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
/** A shop runs for days: code is measured once V8 has optimised it, which takes some thousand requests. */
const WARM_UP_SECONDS = 10;
const CONNECTIONS = 20;

export interface ReadFigures {
  operation: string;
  'requests/s': number;
  'p95 ms': number;
  'CPU ms/request': number;
  'memory MB': number;
}

const optionsOf = (url: string, { body }: BenchOperation) => ({
  url: `${url}/graphql`,
  method: 'POST' as const,
  headers: { 'content-type': 'application/json' },
  body,
  connections: CONNECTIONS,
});

export async function warmUp(url: string, operation: BenchOperation): Promise<void> {
  await autocannon({ ...optionsOf(url, operation), duration: WARM_UP_SECONDS });
}

/** Loads one operation over HTTP and measures its cost in the process `pid`. Throws when an answer is not 200. */
export async function load(url: string, pid: number, operation: BenchOperation): Promise<ReadFigures> {
  const options = optionsOf(url, operation);
  const times: number[] = [];
  const before = cpuMilliseconds(pid);
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ ...options, duration: SECONDS }, (error, done) => (error ? reject(error) : resolve(done)));
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const cpu = cpuMilliseconds(pid) - before;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${operation.name}: ${result.non2xx} answers were not 200`);
  return {
    operation: operation.name,
    'requests/s': Math.round(result.requests.average),
    'p95 ms': Number(percentile(times, 0.95).toFixed(1)),
    'CPU ms/request': Number((cpu / result.requests.total).toFixed(2)),
    'memory MB': residentMegabytes(pid),
  };
}

function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

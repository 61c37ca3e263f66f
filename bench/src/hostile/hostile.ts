import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startBenchShop } from '../bench-shop.ts';
import { ATTACKS } from './attacks.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const EVERY_MS = 50;
const LOWEST = 19;
const ROOT = join(import.meta.dirname, '../../..');
const ATTACKER = join(import.meta.dirname, 'attacker.ts');
const ORDINARY = JSON.stringify({
  query: '{ products(first: 20) { nodes { id name seller { name } } } }',
});

/**
 * What an ordinary client waits while somebody else attacks: the 95th percentile of a list of 20, asked for 20 times a
 * second, in turns with and without the attack. The shop has the limits of production, and both come from networks of
 * their own. Attackers are a process on the same cores, of the lowest priority: real ones have machines of their own.
 */
export async function hostile(): Promise<object> {
  const directory = join(ROOT, '.minijd/bench/sample');
  await mkdir(directory, { recursive: true });
  const limits = { GUEST_OPERATIONS_PER_SECOND: '50', GUEST_COST_PER_MINUTE: '5000000', FIELD_RATE_LIMITS: 'on' };
  const shop = await startBenchShop(directory, { ...limits, TRUSTED_PROXIES: '1', CACHE_MEGABYTES: '0' });
  const rows: Record<string, object> = {};
  let worst = 0;
  try {
    await ordinary(shop.url, 2 * SECONDS);
    for (const name of Object.keys(ATTACKS)) {
      const quiet = await ordinary(shop.url, SECONDS / 2);
      const { p95, failed, told } = await attacked(shop.url, name);
      const again = await ordinary(shop.url, SECONDS / 2);
      const ratio = p95 / ((quiet.p95 + again.p95) / 2);
      worst = Math.max(worst, ratio);
      rows[name] = {
        ...{ quiet: round(quiet.p95), attacked: round(p95), after: round(again.p95), ratio: round(ratio) },
        ...{ failed: failed + quiet.failed + again.failed, told },
      };
      console.log(name, rows[name]);
    }
  } finally {
    await shop.stop();
  }
  console.table(rows);
  return { ours: round(worst), peer: 1, ratio: round(worst) };
}

const round = (value: number) => Number(value.toFixed(2));

interface Waited {
  p95: number;
  /** Requests without a whole answer. */
  failed: number;
}

async function attacked(url: string, name: string): Promise<Waited & { told: string }> {
  const attacker = spawn(process.execPath, ['--import', 'tsx', ATTACKER, name, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  setPriority(attacker.pid!, LOWEST);
  let told = '';
  attacker.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  await once(attacker.stdout, 'data');
  const waited = await ordinary(url, SECONDS);
  attacker.kill('SIGTERM');
  const late = setTimeout(() => attacker.kill('SIGKILL'), 20_000);
  await once(attacker, 'exit');
  clearTimeout(late);
  return { ...waited, told: told.split('\n')[1] ?? '' };
}

/** The 95th percentile of the milliseconds until an answer; each is asked for at its time, however late others are. */
async function ordinary(url: string, seconds: number): Promise<Waited> {
  const waits: Promise<{ ms: number; failed: boolean }>[] = [];
  for (let left = (seconds * 1000) / EVERY_MS; left > 0; left -= 1) {
    waits.push(wait(url));
    await delay(EVERY_MS);
  }
  const answers = (await Promise.all(waits)).toSorted((a, b) => a.ms - b.ms);
  const { ms } = answers[Math.floor(answers.length * 0.95)]!;
  return { p95: ms, failed: answers.filter(({ failed }) => failed).length };
}

async function wait(url: string): Promise<{ ms: number; failed: boolean }> {
  const began = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
    body: ORDINARY,
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  return { ms: performance.now() - began, failed: !response.ok || errors !== undefined };
}

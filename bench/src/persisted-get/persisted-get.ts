import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { get } from 'node:http';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startBenchShop } from '../bench-shop.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const TURNS = 3;
const CONNECTIONS = 20;
const ROOT = join(import.meta.dirname, '../../..');
const DATA = join(ROOT, '.minijd/bench/sample');
const PERSISTED = join(ROOT, 'schema/operations/persisted.json');

interface Figures {
  page: string;
  'bytes as they are': number;
  'ours/s': number;
  'bare/s': number;
  ratio: number;
}

/**
 * Guests read the home page and a list by persisted GET, as it is and compressed, beside a bare node:http server that
 * sends the same bytes. They take turns, so that other load on the machine affects both; the better of three turns each.
 */
export async function persistedGet(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  const shop = await startBenchShop(DATA);
  try {
    const [model] = cpus();
    console.log(`${availableParallelism()} cores, ${model?.model}`);
    const figures: Figures[] = [];
    for (const page of pagesOf(shop.url)) figures.push(await measure(page));
    console.table(figures);
    const least = figures.reduce((one, other) => (other.ratio < one.ratio ? other : one));
    return { ours: least['ours/s'], peer: least['bare/s'], ratio: least.ratio, pages: figures };
  } finally {
    await shop.stop();
  }
}

interface Page {
  name: string;
  url: string;
  encoding?: string;
}

function pagesOf(shop: string): Page[] {
  const address = (name: string, variables: object) =>
    `${shop}/graphql?${new URLSearchParams({ documentId: idOf(name), variables: JSON.stringify(variables) })}`;
  const home = address('HomePage', {});
  const list = address('BestSellers', { first: 24 });
  return [
    { name: 'home', url: home },
    { name: 'home, br', url: home, encoding: 'br' },
    { name: 'list of 24', url: list },
    { name: 'list of 24, br', url: list, encoding: 'br' },
  ];
}

async function measure({ name, url: ours, encoding }: Page): Promise<Figures> {
  const headers = { 'accept-encoding': encoding ?? 'identity' };
  const body = await bytesOf(ours, headers);
  const bare = await startBare(body);
  const best = { ours: 0, bare: 0 };
  try {
    await requests(ours, headers, 3);
    for (let turn = 0; turn < TURNS; turn++) {
      best.ours = Math.max(best.ours, await requests(ours, headers, SECONDS));
      best.bare = Math.max(best.bare, await requests(bare.url, headers, SECONDS));
    }
  } finally {
    bare.stop();
  }
  return {
    page: name,
    'bytes as they are': body.length,
    'ours/s': best.ours,
    'bare/s': best.bare,
    ratio: Number((best.ours / best.bare).toFixed(2)),
  };
}

/** Throws when an answer is not 200. */
async function requests(url: string, headers: Record<string, string>, duration: number): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 200`);
  return Math.round(result.requests.average);
}

/** The body as it is sent, not unpacked. */
async function bytesOf(url: string, headers: Record<string, string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  const [response] = (await once(get(url, { headers }), 'response')) as [AsyncIterable<Buffer>];
  for await (const part of response) parts.push(part);
  return Buffer.concat(parts);
}

async function startBare(body: Buffer): Promise<{ url: string; stop(): void }> {
  const script = join(import.meta.dirname, 'bare-server.ts');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(body);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}/graphql`, stop: () => child.kill() };
}

function idOf(name: string): string {
  const stored = Object.entries(JSON.parse(readFileSync(PERSISTED, 'utf8')) as Record<string, string>);
  const found = stored.find(([, text]) => text.startsWith(`query ${name}`));
  if (!found) throw new Error(`the storefront has no operation ${name}`);
  return found[0];
}

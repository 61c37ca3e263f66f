import { execFile, spawnSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@minijd/engines';
import { folderStore } from '@minijd/media';
import { GraphQLClient, TestProcess } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawMostPictures } from './drawn-pictures.ts';
import { buyer } from './people/people.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const METRICS_PAGE = join(ROOT, 'docs/operations/metrics.md');
const SERVICES = ['users', 'catalog', 'cart', 'orders', 'reviews', 'search', 'gateway', 'web'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let port: number;
let shop: TestProcess;
beforeAll(async () => {
  folder = await temporaryFolder();
  // The services run as another account where the test is root, which keeps its files in a folder of its own.
  await chmod(folder.path, 0o711);
  const files = process.getuid?.() === 0 ? join(folder.path, 'services/files') : folder.path;
  await drawMostPictures(folderStore(join(files, 'media')));
  await promisify(execFile)('chmod', ['-R', 'a+rwX', files]);
  port = await freePort();
  shop = new TestProcess({
    script: join(ROOT, 'scripts/run.mjs'),
    args: ['services'],
    cwd: ROOT,
    env: {
      ...{ PORT: String(port), HOST: '127.0.0.1', MINIJD_DIRECTORY: folder.path },
      METRICS_PORT: String(await freePorts(SERVICES.length)),
    },
  });
  await vi.waitFor(opened, { timeout: 180_000, interval: 200 });
}, 200_000);
afterAll(async () => {
  if (shop?.running) await shop.stop();
  await folder.remove();
});

/** The first of so many free ports in a row, below those that systems give to whoever asks. */
async function freePorts(count: number): Promise<number> {
  const first = 20_000 + Math.floor(Math.random() * 10_000);
  const ports = Array.from({ length: count }, (_, index) => first + index);
  const taken = await Promise.all(ports.map((one) => listens(`http://127.0.0.1:${one}`)));
  return taken.includes(true) ? freePorts(count) : first;
}

function opened(): void {
  expect(shop.running, shop.output).toBe(true);
  expect(shop.output).toContain('Ctrl-C stops everything');
}

/** The address and the process of a service. */
async function service(name: string): Promise<{ url: string; pid: number }> {
  return JSON.parse(await readFile(join(folder.path, 'services', name, 'server.json'), 'utf8'));
}

function listens(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

const isReady = async (url: string) => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok ?? false;

test('one command opens a filled shop of eight processes without Docker, and tells where each is and how to sign in', async () => {
  for (const name of SERVICES) expect(shop.output).toContain(`${name.padEnd(10)} http://127.0.0.1:`);
  const password = /Sign in {4}password (\S+)/.exec(shop.output)?.[1];
  const client = new GraphQLClient(`http://127.0.0.1:${port}`);
  const { products } = await client.ask('{ products(first: 1) { totalCount nodes { media { url } } } }');
  const page = await client.fetch('/');
  const picture = await client.fetch(`${products.nodes[0].media[0].url}?w=480`);
  const { signIn } = await client.ask(
    'mutation($input: SignInInput!) { signIn(input: $input) { user { email } userErrors { code } } }',
    { input: { email: 'buyer@minijd.example', password } },
  );

  expect(products.totalCount).toBeGreaterThan(190);
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('<html lang="en">')]);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\//)]);
  expect(signIn).toEqual({ user: { email: 'buyer@minijd.example' }, userErrors: [] });
});

test('somebody new buys there', async () => {
  const ann = await buyer({ client: () => new GraphQLClient(`http://127.0.0.1:${port}`) });
  const { products } = await ann.client.ask('{ products(first: 1) { nodes { defaultSku { id } } } }');
  await ann.paid(products.nodes[0].defaultSku.id);
});

test('each of them serves metrics by the conventions of Prometheus, which the documentation lists', async () => {
  const urls = new Map([...shop.output.matchAll(/(\w+) +\S+ +metrics: (\S+)/g)].map(([, name, url]) => [name!, url!]));
  expect([...urls.keys()].sort()).toEqual(SERVICES.toSorted());
  const documented = [...(await readFile(METRICS_PAGE, 'utf8')).matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!);
  for (const [name, url] of urls) {
    const text = await (await fetch(url)).text();
    const ours = [...text.matchAll(/^# TYPE ((?:minijd|http)_\w+) /gm)].map(([, metric]) => metric!);
    expect([name, ours.toSorted()]).toEqual([name, documented.toSorted()]);
    expect([name, complaints(text)]).toEqual([name, []]);
    expect([name, text.match(/^http_server_request_duration_seconds_count\{.*\} [1-9]/m)?.length]).toEqual([name, 1]);
  }
  const of = async (name: string) => (await fetch(urls.get(name)!)).text();
  expect(await of('orders')).toMatch(/^minijd_orders_paid_total [1-9]/m);
  expect(await of('gateway')).toMatch(/^minijd_graphql_operations_total\{.*outcome="ok"\} [1-9]/m);
  expect(await of('search')).toMatch(/^minijd_search_index_lag_seconds \d/m);
});

/** What promtool has to say about our metrics; names of prom-client's own are not ours to choose. */
function complaints(text: string): string[] {
  const { stdout, stderr, error } = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
  if (error && process.env.CI !== 'true') return [];
  const said = `${error ?? ''}${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  return said.filter((line) => !/^(nodejs|process)_/.test(line));
}

test('a process that is killed is started again where it was', async () => {
  const before = await service('reviews');
  process.kill(before.pid, 'SIGKILL');
  await expect
    .poll(async () => (await service('reviews').catch(() => before)).pid, { timeout: 20_000 })
    .not.toBe(before.pid);
  await expect.poll(() => isReady(before.url), { timeout: 20_000 }).toBe(true);
});

test('SIGTERM ends them all and leaves nothing behind', async () => {
  const running = await Promise.all(SERVICES.map(service));
  await shop.stop();
  expect(await Promise.all(running.map(({ url }) => listens(url)))).toEqual(SERVICES.map(() => false));
});

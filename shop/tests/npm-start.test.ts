import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { GraphQLClient, TestProcess } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './shape/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let port: number;
beforeAll(async () => {
  folder = await temporaryFolder();
  port = await freePort();
});
afterAll(() => folder.remove());

/** What `npm start` runs, in a data directory of its own: embedded PostgreSQL, the sample shop, the built storefront. */
async function start(): Promise<TestProcess> {
  const shop = new TestProcess({
    script: join(ROOT, 'scripts/run.mjs'),
    args: ['start'],
    cwd: ROOT,
    env: {
      ...{ NODE_ENV: 'production', ALLOW_SANDBOX: 'true' },
      ...{ PORT: String(port), HOST: '127.0.0.1', MINIJD_DIRECTORY: folder.path },
    },
  });
  await shop.answersAt(`http://127.0.0.1:${port}/readyz`);
  return shop;
}

/** A line of the banner, like `Open after 1.4 s`. */
const said = (shop: TestProcess, pattern: RegExp) => pattern.exec(shop.output)?.[1];

function listens(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

test('one command opens a filled shop, the next opens it again at once, Ctrl-C closes it', {
  timeout: 180_000,
}, async () => {
  const first = await start();
  await expect.poll(() => said(first, /Sign in {4}password (\S+)/), { timeout: 10_000 }).toBeDefined();
  const client = new GraphQLClient(`http://127.0.0.1:${port}`);
  const { products, categories } = await client.ask('{ products(first: 1) { totalCount } categories { name } }');
  expect(products.totalCount).toBeGreaterThan(190);
  expect(categories).toHaveLength(12);
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="zh-CN">')]);
  const email = 'buyer@minijd.example';
  const input = { email, password: said(first, /Sign in {4}password (\S+)/) };
  const signedIn = await client.ask(
    'mutation($input: SignInInput!) { signIn(input: $input) { user { email } userErrors { code } } }',
    { input },
  );
  expect(signedIn.signIn).toEqual({ user: { email }, userErrors: [] });
  await first.stop();
  expect(await listens()).toBe(false);

  // Other work on the machine delays single starts.
  const starts: { seconds: number; loading: number }[] = [];
  while (starts.length < 3 && !starts.some(isAtOnce)) {
    const loading = loadingSeconds();
    const began = performance.now();
    const again = await start();
    starts.push({ seconds: (performance.now() - began) / 1000, loading });
    expect(again.output).not.toContain('Filling the shop');
    await again.stop();
    expect(await listens()).toBe(false);
  }
  expect(starts.filter(isAtOnce), JSON.stringify(starts)).not.toEqual([]);
});

/** Within 5 s, or 6 times what loading the code takes here and now where the machine is slow or does other work. */
const isAtOnce = ({ seconds, loading }: { seconds: number; loading: number }) => seconds <= Math.max(5, 6 * loading);

/** A command of the shop that only says how it is used. */
function loadingSeconds(): number {
  const began = performance.now();
  const env = { ...process.env, NODE_COMPILE_CACHE: join(ROOT, 'dist/compiled') };
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js'], { cwd: ROOT, env, encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain('import');
  return (performance.now() - began) / 1000;
}

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SubgraphCalls } from '@minijd/subgraph';
import { type TestDatabase, TestProcess } from '@minijd/testkit';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { samplePictures } from '../src/sample/pictures/picture-list.ts';
import { seedSampleShop } from '../src/sample/seed-sample-shop.ts';
import { servedSubgraphs } from './served-subgraphs.ts';
import { settledFingerprint } from './shape/fingerprint.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Longer than a night, and shorter than requests of the sample wait for their seller. */
const LATER_MS = 3.5 * 3_600_000;

afterEach(() => void vi.useRealTimers());

/** How many orders are in the table of a month depends on the day of the seed. */
const PART_OF_ORDERS = /^orders\.order_(before|later|\d{4}_\d{2})$/;

function rowsIn(fingerprint: Record<string, string>): Record<string, number> {
  const hashes = Object.entries(fingerprint).filter(([table]) => !PART_OF_ORDERS.test(table));
  return Object.fromEntries(hashes.map(([table, hash]) => [table, Number.parseInt(hash, 10)]));
}

const rowsOf = async (database: TestDatabase) => rowsIn(await settledFingerprint({ database }));

const silent = () => {};
const seed = (calls: SubgraphCalls) => seedSampleShop({ calls, demoPassword: 'demo-password' }, silent);

/** Calls that stop before one of them, like a killed command; the first `earlier` calls of its kind still pass. */
function killedBefore(calls: SubgraphCalls, operation: string, earlier: number): SubgraphCalls {
  let left = earlier;
  return new SubgraphCalls('shop', async (subgraph, request) => {
    if (request.query.includes(operation) && left-- === 0) throw new Error(`killed before ${operation}`);
    return calls.ask(subgraph, request);
  });
}

let reference: Promise<Record<string, number>> | undefined;
/** The rows of a shop that was seeded without interruption: that of the command, where its test runs as well. */
function rowsOfSampleShop(): Promise<Record<string, number>> {
  reference ??= servedSubgraphs().then(async ({ calls, database }) => {
    await seed(calls);
    return rowsOf(database);
  });
  return reference;
}

/** All pictures but three, as after a seed that was killed while making them. */
async function almostAllMade(folder: string): Promise<{ paths: string[]; missing: string[] }> {
  const paths = samplePictures().map(({ key }) => join(folder, 'media', key));
  const missing = paths.splice(10, 3);
  for (const path of paths) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'made before');
  }
  return { paths, missing };
}

test('seeding services twice changes nothing: no row and no picture, and no state is kept outside of the shop', async () => {
  const { database, env } = await servedSubgraphs();
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const { paths, missing } = await almostAllMade(folder.path);
  const command = async () => {
    const [script, cwd] = [join(ROOT, 'dist/cli.js'), ROOT];
    const run = new TestProcess({ script, args: ['seed'], cwd, env: { ...env, MINIJD_DIRECTORY: folder.path } });
    expect([await run.ended(), run.output]).toEqual([0, expect.any(String)]);
    return run.output;
  };

  const said = await command();
  const first = await settledFingerprint({ database });
  reference = Promise.resolve(rowsIn(first));
  const again = await command();

  expect(await settledFingerprint({ database })).toEqual(first);
  expect(first).toMatchObject({
    'catalog.product': expect.stringMatching(/^223 /),
    'orders."order"': expect.stringMatching(/^641 /),
    'orders.after_sale': expect.stringMatching(/^52 /),
    'reviews.review': expect.stringMatching(/^1802 /),
    'orders.coupon': expect.stringMatching(/^7 /),
    'orders.wallet_entry': expect.stringMatching(/^5 /),
    'users.address': expect.stringMatching(/^3 /),
    'users.partner': expect.stringMatching(/^1 /),
    'users.api_key': expect.stringMatching(/^1 /),
  });
  expect([said, again]).toEqual([
    expect.stringMatching(/Made 3 pictures[\s\S]*password demo-\S{8}\n/),
    expect.stringContaining('nothing was added or changed'),
  ]);
  for (const path of paths) expect(await readFile(path, 'utf8')).toBe('made before');
  for (const path of missing) expect((await readFile(path)).subarray(8, 12).toString()).toBe('WEBP');
  expect(await readdir(folder.path)).toEqual(['media']);
}, 90_000);

test('a seed that was killed half-way is completed by the next one, many hours later, with the same result', async () => {
  const whole = await rowsOfSampleShop();
  const broken = await servedSubgraphs();
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });

  const kills: [string, number][] = [
    ['_importReviews', 1],
    ['_importOrders', 2],
    ['topUpBalance', 1],
    ['_saveImport', 0],
    ['_saveImport', 2],
  ];
  for (const [index, [operation, times]] of kills.entries()) {
    vi.setSystemTime(now + (index - kills.length) * LATER_MS);
    await expect(seed(killedBefore(broken.calls, operation, times))).rejects.toThrow(operation);
  }
  vi.useRealTimers();
  expect(await seed(broken.calls)).toBe(true);

  expect(await rowsOf(broken.database)).toEqual(whole);
  expect(await seed(broken.calls)).toBe(false);
}, 180_000);

test('two seeds at the same time fill the shop once', async () => {
  const whole = await rowsOfSampleShop();
  const shared = await servedSubgraphs();

  await Promise.all([seed(shared.calls), seed(shared.calls)]);

  expect(await rowsOf(shared.database)).toEqual(whole);
}, 90_000);

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, queried, startPostgres } from '@minijd/engines';
import type { Lifecycle } from '@minijd/http-server';
import { GraphQLClient, TestProcess, testRedis, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type RestoreOptions, restore } from '../src/backup/restore.ts';
import { bilingual } from '../src/bilingual.ts';
import { openShop } from '../src/open-shop.ts';
import { shopSettings } from '../src/settings.ts';
import { slowQueries } from '../src/slow-queries.ts';
import { inconsistencies } from './checkout-consistency.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { buyer, type ClientBuyer } from './people/people.ts';
import { startInProcess } from './shape/in-process.ts';
import { TEST_ENV } from './shape/shape.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const PICTURE = 'uploads/shown/picture.webp';
const silent = () => {};

let home: Awaited<ReturnType<typeof temporaryFolder>>;
let env: Record<string, string>;
/** What the shop kept, by the place of each order: paid before, during and after the backup, and the moment `soon`. */
let orders: { id: string; at: Date }[];
let secrets: string;
let backup: string;

const folder = (name: string) => join(home.path, name);

/** The shop of `npm start` with its own PostgreSQL, archived, with goods and somebody who buys them. */
async function openShopWithTraffic() {
  const engine = await startPostgres({ directory: folder('data/postgres'), archive: folder('archive'), log: silent });
  const stocking = await startInProcess({ databaseUrl: engine.url, redisUrl: undefined, env: TEST_ENV });
  await sell(stocking, [{ slug: 'phone', name: bilingual('手机 | Phone'), skus: [sku('phone', { stock: 500 })] }]);
  await stocking.stop();
  await engine.stop();
  await mkdir(join(folder('data/media'), 'uploads/shown'), { recursive: true });
  await writeFile(join(folder('data/media'), PICTURE), 'a picture');
  const url = `http://127.0.0.1:${env.PORT}`;
  const shop = new TestProcess({ script: join(ROOT, 'dist/shop.js'), cwd: ROOT, env });
  await shop.answersAt(`${url}/readyz`);
  return { shop, ann: await buyer({ client: () => new GraphQLClient(url) }) };
}

async function buyUntil(ann: ClientBuyer, skuId: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const { id } = await ann.buys(skuId);
    await ann.pay(id);
    await ann.reaches(id, 'PAID');
    orders.push({ id, at: new Date() });
  }
}

const server = async () => JSON.parse(await readFile(folder('data/postgres/server.json'), 'utf8'));

/** The archive has what the database has confirmed until now. */
async function archived(): Promise<void> {
  const { url } = await server();
  const [end] = await queried<{ file: string; bytes: number }>(
    url,
    'select file_name as file, file_offset as bytes from pg_walfile_name_offset(pg_current_wal_flush_lsn())',
  );
  const names = [end!.file, `${end!.file}.current`].map((name) => join(folder('archive'), name));
  const written = await readFile(join(folder('data/postgres/data/pg_wal'), end!.file));
  await until(async () => {
    const copy = await readFile(names.find((name) => existsSync(name)) ?? '').catch(() => Buffer.alloc(0));
    return copy.subarray(0, end!.bytes).equals(written.subarray(0, end!.bytes));
  });
}

beforeAll(async () => {
  home = await temporaryFolder();
  orders = [];
  backup = folder('backups/first');
  env = {
    ...TEST_ENV,
    ...{ NODE_ENV: 'test', SAMPLE_SHOP: 'none', REDIS_URL: testRedis().url ?? '', LOG_LEVEL: 'fatal' },
    ...{ MINIJD_DIRECTORY: folder('data'), ARCHIVE_DIRECTORY: folder('archive') },
    ...{ HOST: '127.0.0.1', PORT: String(await freePort()) },
  };
  const { shop, ann } = await openShopWithTraffic();
  const skuId = (await skuIds(ann.client, 'phone')).phone!;
  const ended = new AbortController();
  const buying = buyUntil(ann, skuId, ended.signal);
  const command = new TestProcess({ script: join(ROOT, 'dist/cli.js'), args: ['backup', backup], cwd: ROOT, env });
  expect([await command.ended(), command.output]).toEqual([0, expect.stringContaining('secrets.json')]);
  const afterBackup = orders.length + 4;
  await until(async () => orders.length >= afterBackup);
  ended.abort();
  await buying;
  secrets = await readFile(folder('data/secrets.json'), 'utf8');
  await archived();
  const { pid } = await server();
  await shop.kill();
  process.kill(pid, 'SIGKILL');
  await rm(folder('data'), { recursive: true });
});
afterAll(() => home?.remove());

/** Restores into a folder of this name, which has the secrets of the shop. */
async function restored(name: string, options: RestoreOptions = {}, withSecrets = true): Promise<string[]> {
  const said: string[] = [];
  await mkdir(folder(name), { recursive: true });
  if (withSecrets) await writeFile(join(folder(name), 'secrets.json'), secrets);
  await restore(backup, options, { ...env, MINIJD_DIRECTORY: folder(name) }, (line) => said.push(line));
  return said;
}

async function openRestored(name: string) {
  const steps: Parameters<Lifecycle['onStop']>[1][] = [];
  const settings = shopSettings({ ...env, MINIJD_DIRECTORY: folder(name) });
  const lifecycle: Pick<Lifecycle, 'onStop'> = { onStop: (_, step) => void steps.push(step) };
  const shop = await openShop({ settings, env: TEST_ENV, lifecycle, say: silent });
  onTestFinished(async () => {
    for (const step of steps.reverse()) await step(10_000);
  });
  const sql = <Row extends object>(statement: string) => queried<Row>(shop.engines.ownerUrl ?? '', statement);
  return { sql, paid: () => paidOrders(shop.engines.ownerUrl ?? '') };
}

async function paidOrders(url: string): Promise<string[]> {
  return (await queried<{ id: string }>(url, `select id from orders."order" where status = 'PAID'`)).map(
    ({ id }) => id,
  );
}

test('a destroyed shop comes back with the last order, its pictures and its sums', async () => {
  const said = await restored('whole');

  const { sql, paid } = await openRestored('whole');
  expect((await paid()).sort()).toEqual(orders.map(({ id }) => id).sort());
  await expect.poll(() => inconsistencies({ sql } as Parameters<typeof inconsistencies>[0])).toEqual([]);
  expect(await readFile(join(folder('whole/media'), PICTURE), 'utf8')).toBe('a picture');
  expect(said.at(-1)).toContain('Restored into');
});

test("slow-queries says what took PostgreSQL's time, without what people typed", async () => {
  const said: string[] = [];
  await slowQueries({ limit: 200 }, { ...env, MINIJD_DIRECTORY: folder('whole') }, (line) => said.push(line));
  const updates = said.filter((line) => /stock_reservation|"?checkout_saga/.test(line));
  expect(updates.length).toBeGreaterThan(0);
  expect(said.join('\n')).not.toContain('@people.example');
});

test('a moment may be chosen: what came after it is not there', async () => {
  const to = orders.at(-2)!.at;

  await restored('earlier', { to: to.toISOString(), timeline: '1' });

  const engine = await startPostgres({ directory: folder('earlier/postgres'), log: silent });
  onTestFinished(engine.stop);
  expect((await paidOrders(engine.url)).sort()).toEqual(
    orders
      .slice(0, -1)
      .map(({ id }) => id)
      .sort(),
  );
});

test.each<[string, RestoreOptions, RegExp]>([
  ['before the backup', { to: '2020-01-01T00:00:00Z' }, /is before the end of this backup/],
  ['that is none', { to: 'yesterday' }, /yesterday is no time/],
  ['after the archive', { to: '2099-01-01T00:00:00Z', timeline: '1' }, /ends at .* Without --to/],
  ['without an archive', { to: '2099-01-01T00:00:00Z', archive: '/nowhere' }, /There is no \/nowhere/],
])('a moment %s is refused, and leaves nothing behind', async (name, options, message) => {
  await expect(restored(name, options)).rejects.toThrow(message);
  expect(await readdir(folder(name))).toEqual(['secrets.json']);
});

test('other secrets are told, with what is lost by them', async () => {
  await expect(restored('other', {}, false)).rejects.toThrow(/secrets are missing.*media/s);
  const other = { SESSION_SECRET: 'another session secret of the tests, long' };
  const restoring = restore(backup, {}, { ...env, ...other, MINIJD_DIRECTORY: folder('other') }, silent);
  await expect(restoring).rejects.toThrow(/SESSION_SECRET: second factors/);
});

test('nothing is overwritten, neither a shop nor a backup', async () => {
  await mkdir(folder('full'));
  await writeFile(folder('full/notes.txt'), '');
  await expect(restored('full')).rejects.toThrow(/not empty \(notes.txt\)/);
  const command = new TestProcess({
    ...{ script: join(ROOT, 'dist/cli.js'), args: ['backup', backup], cwd: ROOT },
    env: { ...env, MINIJD_DIRECTORY: folder('full') },
  });
  expect([await command.ended(), command.output]).toEqual([1, expect.stringContaining('is not empty')]);
});

test('half a backup is refused, and so is a damaged one', async () => {
  const control = join(backup, 'database/global/pg_control');
  const bytes = await readFile(control);
  await writeFile(
    control,
    bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)),
  );
  await expect(restored('damaged')).rejects.toThrow('database/global/pg_control is not what was written');
  await writeFile(control, bytes);
  const manifest = join(backup, 'manifest.json');
  const text = await readFile(manifest, 'utf8');
  await rm(manifest);
  await expect(restored('half')).rejects.toThrow('is no whole backup');
  await writeFile(manifest, text);
  expect(existsSync(folder('half/postgres'))).toBe(false);
});

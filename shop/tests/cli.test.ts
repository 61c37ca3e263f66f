import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { queuesIdle, TestProcess } from '@minijd/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import type { CatalogRecord } from '../src/import/record.ts';
import { SECRET, servedSubgraphs } from './served-subgraphs.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

const RECORD: CatalogRecord = {
  ...{ source: 'file', externalId: '1', slug: 'paper-lamp', name: bilingual('纸灯 | Paper Lamp') },
  ...{ categoryPath: [{ slug: 'home', name: bilingual('家居 | Home') }], seller: 'lantern', attributes: [], media: [] },
  ...{ skus: [{ code: 'lamp', specs: [], priceMinor: 9900, stock: { BJ: 3 } }], soldCount: 0 },
  createdAt: '2026-01-01T00:00:00.000Z',
};

test('`pnpm shop import` fills a shop that runs as services', async () => {
  const { database, env } = await servedSubgraphs();
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, 'goods.ndjson');
  await writeFile(file, `${JSON.stringify(RECORD)}\n`);

  const command = new TestProcess({
    script: join(ROOT, 'dist/cli.js'),
    args: ['import', file],
    env: { ...env, MINIJD_DIRECTORY: folder.path },
    cwd: ROOT,
  });

  expect([await command.ended(), command.output]).toEqual([0, expect.stringContaining('1 products')]);
  expect(await database.sql('select slug, name_en from catalog.product')).toEqual([
    { slug: 'paper-lamp', name_en: 'Paper Lamp' },
  ]);
});

test('`pnpm shop verify-audit` finds entries that were changed, and those that are gone from the end', async () => {
  const { database, env, calls } = await servedSubgraphs();
  const admin = { userId: crypto.randomUUID(), role: 'ADMIN', permissions: ['seller:suspend'] } as const;
  for (const requestId of ['1', '2', '3']) {
    const viewer = { ...admin, permissions: [...admin.permissions], locale: 'en' as const, requestId };
    await calls.call('users', 'mutation { restoreSeller(sellerId: "x") { userErrors { code } } }', {}, viewer);
  }
  await queuesIdle(database);
  const verified = async (...args: string[]) => {
    const script = join(ROOT, 'dist/cli.js');
    const command = new TestProcess({ script, args: ['verify-audit', ...args], env, cwd: ROOT });
    return [await command.ended(), command.output];
  };
  const behind = (sql: string) =>
    database.sql(`alter table users.audit_entry disable trigger all; ${sql};
      alter table users.audit_entry enable always trigger audit_entry_is_only_added_to`);

  const [code, said] = await verified();
  expect([code, said]).toEqual([0, expect.stringContaining('as it was written: 3 entries')]);
  const head = /3:[0-9a-f]{64}/.exec(String(said))![0];
  expect(await verified('--head', head)).toEqual([0, expect.stringContaining(head)]);

  await behind('delete from users.audit_entry where number = 3');
  expect(await verified()).toEqual([0, expect.stringContaining('2 entries')]);
  expect(await verified('--head', head)).toEqual([1, expect.stringContaining('The log ends at 2: 3 is gone.')]);

  await behind(`update users.audit_entry set action = 'suspendSeller' where number = 2`);
  expect(await verified()).toEqual([1, expect.stringContaining('broken at entry 2: it is not what was written')]);
  expect(await verified('--head', 'anything')).toEqual([1, expect.stringContaining('number:hash')]);
}, 60_000);

test('a sample shop whose filling was interrupted is filled by the next start', async () => {
  const { database, env } = await servedSubgraphs();
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const seed = () =>
    new TestProcess({
      script: join(ROOT, 'dist/cli.js'),
      args: ['seed'],
      env: { ...env, MINIJD_DIRECTORY: folder.path },
      cwd: ROOT,
    });
  const rowsOf = async (table: string) => (await database.sql(`select from ${table}`)).length;
  const interrupted = seed();
  await expect.poll(() => rowsOf('catalog.product'), { interval: 5, timeout: 30_000 }).toBeGreaterThan(0);
  await interrupted.kill();
  expect(await rowsOf(`users."user" where role = 'ADMIN'`)).toBe(0);

  const resumed = seed();

  await expect.poll(() => rowsOf(`users."user" where role = 'ADMIN'`), { timeout: 30_000 }).toBeGreaterThan(0);
  await resumed.kill();
}, 90_000);

test('rows that cannot be kept are reported by line, and the others imported', async () => {
  const { database, env } = await servedSubgraphs();
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, 'goods.ndjson');
  const [sku] = RECORD.skus;
  const rows: Partial<CatalogRecord>[] = [
    {},
    { externalId: '2', slug: 'sun', skus: [{ ...sku!, code: 'sun', priceMinor: 10 ** 15 }] },
    { externalId: '3', slug: 'stolen', skus: [{ ...sku!, code: 'lamp' }] },
    { externalId: '4', slug: 'nul', name: bilingual('空\u0000 | Nul'), skus: [{ ...sku!, code: 'nul' }] },
    { externalId: '5', slug: 'moon', skus: [{ ...sku!, code: 'moon' }] },
  ];
  await writeFile(file, rows.map((row) => `${JSON.stringify({ ...RECORD, ...row })}\n`).join(''));

  const command = new TestProcess({
    script: join(ROOT, 'dist/cli.js'),
    args: ['import', file],
    env: { ...env, MINIJD_DIRECTORY: folder.path },
    cwd: ROOT,
  });

  expect([await command.ended(), command.output]).toEqual([0, expect.stringContaining('2 products')]);
  expect(command.output.match(/^line \d+/gm)?.sort()).toEqual(['line 2', 'line 3', 'line 4']);
  expect(await database.sql('select slug from catalog.product order by slug')).toEqual([
    { slug: 'moon' },
    { slug: 'paper-lamp' },
  ]);
});

test.each([
  [['import'], 'missing required args'],
  [['import', '/nowhere/goods.ndjson'], 'There is no file /nowhere/goods.ndjson.'],
  [['impotr', 'goods.ndjson'], 'there is no command `impotr`'],
])('`pnpm shop` %j says what is wrong, without a stack', async (args, sentence) => {
  const urls = {
    USERS_URL: 'http://users.invalid',
    ORDERS_URL: 'http://orders.invalid',
    REVIEWS_URL: 'http://reviews.invalid',
    SEARCH_URL: 'http://search.invalid',
  };
  const env = { ...urls, CATALOG_URL: 'http://catalog.invalid', SERVICE_SECRET: SECRET };
  const command = new TestProcess({ script: join(ROOT, 'dist/cli.js'), args, env, cwd: ROOT });

  expect(await command.ended()).toBe(1);
  expect(command.output).toContain(sentence);
  expect(command.output).not.toMatch(/^ +at /m);
});

test('a command at services says which setting it misses', async () => {
  const command = new TestProcess({
    script: join(ROOT, 'dist/cli.js'),
    args: ['seed'],
    env: { CATALOG_URL: 'http://catalog.invalid', SERVICE_SECRET: SECRET },
    cwd: ROOT,
  });

  expect(await command.ended()).toBe(1);
  expect(command.output).toMatch(/USERS_URL: .*ORDERS_URL: .*REVIEWS_URL: .*SEARCH_URL: /);
});

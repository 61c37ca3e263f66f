import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrl } from '../bench-database.ts';
import { type BenchShop, startBenchShop } from '../bench-shop.ts';
import { forSeconds, percentile95, repeat, tenth } from '../page-times.ts';
import { stored } from '../reads/operations.ts';
import { newAdministrator } from './administrator.ts';
import { crowd } from './crowd.ts';
import { entries } from './entries.ts';
import { explainAll, explainedSince } from './explained.ts';
import { send } from './send.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/people');
const COUNT = Number(process.env.BENCH_PEOPLE ?? 1_000_000);
const SUSPENDED = 2000;
const SECONDS = 1;
const BAR_MS = 50;
const TABLES = ['user', 'audit_entry'];

/**
 * The pages of people and of the audit log, as administrators ask for them, with a million of each: the statements of a
 * page, their plans and times. `ours` is the slowest page's time in PostgreSQL, `peer` the bar, in ms; fails when a
 * statement reads a whole table.
 */
export async function people(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  const settings = { SAMPLE_SHOP: 'none' };
  const first = await startBenchShop(DATA, settings);
  const database = new pg.Pool({ connectionString: databaseUrl(DATA), max: 1 });
  database.on('error', () => {});
  try {
    await crowd(database, COUNT);
    await entries(database, COUNT);
    await suspendSome(database);
    await explainAll(database);
  } finally {
    await database.end();
    await first.stop();
  }
  const shop = await startBenchShop(DATA, settings);
  const again = new pg.Pool({ connectionString: databaseUrl(DATA), max: 1 });
  again.on('error', () => {});
  try {
    const { token } = await newAdministrator(shop.url, again);
    const pages = [];
    for (const page of await pagesOf(again)) pages.push(await measure(shop, page, token));
    console.table(pages);
    const slowest = Math.max(...pages.map((page) => page['SQL ms']));
    const whole = pages.filter(({ readsAll }) => readsAll).map(({ name }) => name);
    if (whole.length > 0) throw new Error(`whole tables are read for ${whole.join(', ')}`);
    return { ours: slowest, peer: BAR_MS, ratio: Number((slowest / BAR_MS).toFixed(2)) };
  } finally {
    await again.end();
    await shop.stop();
  }
}

async function suspendSome(database: pg.Pool): Promise<void> {
  await database.query(`
    insert into users.suspension (id, user_id, reason, note, suspended_at, suspended_by)
    select gen_random_uuid(), id, 'FRAUD', 'bench', now(), id from users."user"
    where role = 'USER' and not exists (select from users.suspension) limit ${SUSPENDED}`);
}

interface AskedPage {
  name: string;
  operation: 'People' | 'AuditLogPage';
  variables: object;
}

async function pagesOf(database: pg.Pool): Promise<AskedPage[]> {
  const { rows } = await database.query<{ id: string; email: string; phone: string; name: string }>(
    `select id, email, phone, display_name as name from users."user" where email like 'person500000@%'`,
  );
  const { id, email, phone, name } = rows[0]!;
  const after = (key: string | number) => Buffer.from(JSON.stringify([key])).toString('base64url');
  const list = (what: string, variables: object): AskedPage => ({
    name: `people: ${what}`,
    operation: 'People',
    variables,
  });
  const log = (what: string, filter: object, variables: object = {}): AskedPage => ({
    name: `log: ${what}`,
    operation: 'AuditLogPage',
    variables: { filter, ...variables },
  });
  const days = { from: new Date(Date.now() - 30 * 86_400_000), before: new Date(Date.now() - 29 * 86_400_000) };
  return [
    list('newest', {}),
    list('in the middle', { after: after(id) }),
    list('sellers', { role: 'SELLER' }),
    list('administrators', { role: 'ADMIN' }),
    list('claimed', { emailStanding: 'CLAIMED' }),
    list('lapsed', { emailStanding: 'LAPSED' }),
    list('suspended', { suspended: true }),
    list('not suspended', { suspended: false }),
    list('suspended sellers', { suspended: true, role: 'SELLER' }),
    list('of a day', { joinedFrom: '2026-11-01', joinedTo: '2026-11-01' }),
    ...[id, email, email.slice(0, 14), phone, phone.slice(-4), phone.slice(0, 5), name, name.slice(0, 3)].map(
      (search) => list(`“${search}”`, { search }),
    ),
    ...['王', 'p', 'inbox.exam', 'example', 'nobody at all', '500000', '0000'].map((search) =>
      list(`“${search}”`, { search }),
    ),
    list('“example” among administrators', { search: 'example', role: 'ADMIN' }),
    list('“张小满” among suspended', { search: '张小满', suspended: true }),
    log('newest', {}),
    log('in the middle', {}, { after: after(COUNT / 2) }),
    log('of administrators', { role: 'ADMIN' }),
    log('of sellers', { role: 'SELLER' }),
    log('often done', { action: 'shipOrder' }),
    log('rarely done', { action: 'shipOrderRarely' }),
    log('never done', { action: 'signOutUser' }),
    log('done', { outcome: 'DONE' }),
    log('refused', { outcome: 'REFUSED' }),
    log('failed', { outcome: 'FAILED' }),
    log('failed to administrators', { outcome: 'FAILED', role: 'ADMIN' }),
    log('of a day', days),
    log('refused on a day', { ...days, outcome: 'REFUSED' }),
    log('about something', { subjectId: await subject(database) }),
    log('by somebody', { actor: await actor(database) }),
  ];
}

const subject = async (database: pg.Pool) =>
  (await database.query<{ id: string }>(`select md5('subject 7')::uuid::text as id`)).rows[0]!.id;
const actor = async (database: pg.Pool) =>
  (await database.query<{ id: string }>(`select md5('actor 7')::uuid::text as id`)).rows[0]!.id;

async function measure({ url, directory }: BenchShop, { name, operation, variables }: AskedPage, token: string) {
  const query = stored(`${operation}(`);
  const ask = async () => void (await send(url, query, { token, variables }));
  await ask();
  const log = join(directory, 'postgres/server.log');
  const { size } = await stat(log);
  const times = await repeat(forSeconds(SECONDS), ask);
  const explained = await explainedSince(log, size, TABLES);
  const total = explained.reduce((sum, { ms }) => sum + ms, 0);
  return {
    name,
    'SQL ms': tenth(total / times.length),
    'request p95 ms': tenth(percentile95(times)),
    readsAll: explained.some(({ readsAll }) => readsAll),
    scans: [...new Set(explained.flatMap(({ scans }) => scans))].join(', '),
  };
}

import type { MikroORM } from '@mikro-orm/postgresql';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { TestSubgraph } from '@minijd/testkit';
import { beforeEach, expect, test } from 'vitest';
import { SEARCH, useSampleSearch } from './sample-search.ts';

let shop: TestSubgraph;
let orm: MikroORM;
useSampleSearch((own) => {
  ({ shop, orm } = own);
});

const ADMIN: Partial<Viewer> = { userId: crypto.randomUUID(), role: 'ADMIN', permissions: PERMISSIONS };
const hot = async (first = 3) =>
  (await shop.execute('query ($first: Int!) { hotKeywords(first: $first) }', { first }, { locale: 'zh-CN' })).data
    ?.hotKeywords;

const look = (text: string, viewer: Partial<Viewer>) =>
  shop.execute(SEARCH, { input: { text } }, { locale: 'zh-CN', ...viewer });
/** A worker that was not woken, because it was busy, looks again after ten seconds. */
const BY_A_JOB = { timeout: 25_000 };
/** Until the jobs that unblocking a word has sent are done: they count as well. */
const counted = async () => {
  const waiting =
    "select from events.job where name = 'search.countKeywords' and state in ('created', 'retry', 'active')";
  await expect.poll(() => shop.database.sql(waiting), BY_A_JOB).toEqual([]);
};
/** Waits for this number of records, then runs the job that counts keywords. */
async function count(records: number) {
  await counted();
  await expect.poll(async () => (await shop.database.sql('select from search.search_record')).length).toBe(records);
  await shop.database.sql('update search.keyword set searches = -1');
  await shop.database.sql("insert into search.keyword values ('en', 'before', 1, '{}')");
  await shop.bus.send(orm.em.getKysely(), 'search.countKeywords', {});
  const old = () => shop.database.sql("select from search.keyword where text = 'before'");
  await expect.poll(old, BY_A_JOB).toEqual([]);
}
beforeEach(async () => {
  await shop.database.sql('delete from search.search_record');
});

test('hot keywords are the best-selling categories until enough people have searched', async () => {
  expect(await hot()).toEqual(['鞋靴', '手机', '耳机']);
  for (let home = 1; home <= 6; home += 1) await look('蓝牙耳机', { ipAddress: `203.0.113.${home}` });
  for (let home = 1; home <= 5; home += 1) await look('nova', { ipAddress: `2001:db8:0:${home}::1` });
  await count(11);
  expect(await hot()).toEqual(['蓝牙耳机', 'nova', '鞋靴']);
  const { data } = await shop.execute('{ suggestions(text: "lanya") { text kind } }', {}, { locale: 'zh-CN' });
  expect(data?.suggestions[0]).toEqual({ text: '蓝牙耳机', kind: 'TERM' });
});

test('hot keywords are not decided by one visitor, however many guests, addresses of one network or accounts that is', async () => {
  const guests = Array.from({ length: 250 }, () => crypto.randomUUID());
  await Promise.all(guests.map((guestId) => look('xperia', { guestId, ipAddress: '198.51.100.7' })));
  const addresses = guests.map((_, index) => `2001:db8:7:7::${index.toString(16)}`);
  await Promise.all(addresses.map((ipAddress) => look('freebuds', { guestId: crypto.randomUUID(), ipAddress })));
  const users = guests.slice(0, 25);
  await Promise.all(users.map((userId) => look('sony', { userId, ipAddress: '198.51.100.8' })));
  await count(1 + 1 + 25);
  expect(await hot()).toEqual(['鞋靴', '手机', '耳机']);
  const { data } = await shop.execute('{ suggestions(text: "xper") { kind } }', {}, { locale: 'zh-CN' });
  expect(data?.suggestions).toEqual([{ kind: 'PRODUCT' }]);
});

test('hot keywords are searches with results, without blocked ones', async () => {
  for (let home = 1; home <= 9; home += 1) {
    const ipAddress = `203.0.113.${home}`;
    await look('华为 nova 找代购加微信', { ipAddress });
    await look('电冰箱', { ipAddress });
    await look('ＮＯＶＡ  手机', { ipAddress });
    await look('anta', { ipAddress });
  }
  await count(18);
  expect(await hot()).toEqual(['nova 手机', '鞋靴', '手机']);
});

test('hot keywords lose what an administrator blocks, at once and in its language only, until it is allowed again', async () => {
  const change = async (mutation: string, locale: string, viewer: Partial<Viewer> = ADMIN) => {
    const text = `mutation { change: ${mutation}(input: { text: "ＮＯＶＡ", locale: ${locale} }) { blockedKeywords { text locale } userErrors { code } } }`;
    return shop.execute(text, {}, viewer);
  };
  for (let home = 1; home <= 9; home += 1) await look('nova', { ipAddress: `203.0.113.${home}` });
  await count(9);
  await change('blockKeyword', 'en');
  expect(await hot()).toEqual(['nova', '鞋靴', '手机']);
  const { data } = await change('blockKeyword', 'zh_CN');
  expect(data?.change.blockedKeywords).toEqual([
    { text: 'nova', locale: 'zh_CN' },
    { text: 'nova', locale: 'en' },
  ]);
  expect(await hot()).toEqual(['鞋靴', '手机', '耳机']);
  const typed = await shop.execute('{ suggestions(text: "nov") { kind } }', {}, { locale: 'zh-CN' });
  expect(typed.data?.suggestions).not.toContainEqual({ kind: 'TERM' });
  await count(9);
  expect(await hot()).toEqual(['鞋靴', '手机', '耳机']);
  expect((await change('blockKeyword', 'en', { userId: crypto.randomUUID(), role: 'USER' })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);

  for (const locale of ['zh_CN', 'en']) await change('unblockKeyword', locale);
  await expect.poll(hot, BY_A_JOB).toEqual(['nova', '鞋靴', '手机']);
  expect((await shop.execute('{ blockedKeywords { text } }', {}, ADMIN)).data).toEqual({ blockedKeywords: [] });
});

test('hot keywords lose the categories among them that an administrator blocks, too', async () => {
  const change = (mutation: string) =>
    shop.execute(`mutation { ${mutation}(input: { text: "鞋靴", locale: zh_CN }) { userErrors { code } } }`, {}, ADMIN);
  // What tests before counted is forgotten with their records.
  await count(0);
  const before = await hot();
  expect(before).toContain('鞋靴');
  await change('blockKeyword');
  expect(await hot()).not.toContain('鞋靴');
  await change('unblockKeyword');
  // Keywords return by a job.
  await expect.poll(hot, BY_A_JOB).toEqual(before);
});

test('hot keywords are in the language they are shown in, without pinyin and prefixes', async () => {
  for (let home = 1; home <= 9; home += 1) {
    const ipAddress = `203.0.113.${home}`;
    for (const text of ['shoes', 'sj', 'shouji']) await look(text, { ipAddress });
    for (const text of ['运动鞋', 'shoes', 'sj']) await look(text, { ipAddress, locale: 'en' });
    await look('運動鞋', { ipAddress });
  }
  await count(9 * 7);
  expect(await hot()).toEqual(['运动鞋', '鞋靴', '手机']);
  const english = await shop.execute('{ hotKeywords(first: 3) }', {}, { locale: 'en' });
  expect(english.data?.hotKeywords).toEqual(['shoes', 'Shoes', 'Smartphones']);
});

test('hot keywords find products: searches for discontinued ones are not shown', async () => {
  await shop.database.sql(`insert into search.search_record (id, text, locale, person, network, searched_at)
    select gen_random_uuid(), '电冰箱', 'zh-CN', n::text, n::text, now() from generate_series(1, 9) n`);
  await count(9);
  expect(await hot()).toEqual(['鞋靴', '手机', '耳机']);
});

test('hot keywords are anonymous: from the next day on records cannot be linked to people', async () => {
  await look('nova', { userId: crypto.randomUUID(), ipAddress: '203.0.113.77' });
  await count(1);
  await shop.database.sql('update search.daily_salt set day = day - 1');
  await count(1);
  expect(await shop.database.sql('select * from search.daily_salt')).toEqual([]);
  const [record] = await shop.database.sql<Record<string, unknown>>('select * from search.search_record');
  expect(JSON.stringify(record)).not.toContain('203.0.113');
});

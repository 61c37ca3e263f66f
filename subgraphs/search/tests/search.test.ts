import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration, PERMISSIONS, type Viewer } from '@minijd/subgraph';
import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveLabels } from '../src/label/label.rows.ts';
import { PostgresEngine } from '../src/postgres/postgres-engine.ts';
import { search } from '../src/subgraph.ts';
import { learnWords } from '../src/vocabulary/vocabulary.ts';
import { idOf, numbersOf, sampleLabels, sampleProducts } from './sample-products.ts';

let shop: TestSubgraph;
let orm: MikroORM;

beforeAll(async () => {
  shop = await testSubgraph(search, { env: { HOT_KEYWORDS_BLOCKED: 'ANTA, 安踏' } });
  orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: shop.database.url }));
  const db = orm.em.getKysely();
  await new PostgresEngine(db).index(sampleProducts);
  await saveLabels(db, sampleLabels);
  await learnWords(db, sampleProducts, { rebuilding: false });
});
beforeEach(() => {
  shop.statements.length = 0;
});
afterAll(async () => {
  await orm.close();
  await shop.stop();
});

const SEARCH = `query ($input: SearchInput!) { search(input: $input) {
  total page pageCount correctedText hits { product { id } highlight }
} }`;
const FACETS = `query ($input: SearchInput!) { search(input: $input) { total facets {
  categories { value label count selected } brands { value label count selected }
  prices { from { amount } to { amount } count selected approximate }
  attributes { name values { value label count selected approximate } }
} } }`;

async function find(input: object, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { data, errors } = await shop.execute(SEARCH, { input }, { locale });
  expect(errors).toBeUndefined();
  return data?.search;
}

async function facetsOf(input: object, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { data, errors } = await shop.execute(FACETS, { input }, { locale });
  expect(errors).toBeUndefined();
  return data?.search.facets;
}

describe('search', () => {
  test('marks what was searched for in the name of the viewer’s language', async () => {
    const { hits } = await find({ text: 'nova 手机' });
    expect(hits).toEqual([{ product: { id: idOf(2) }, highlight: '华为 <mark>nova</mark> 14 <mark>手机</mark>' }]);
    const english = await find({ text: 'shoes' }, 'en');
    expect(english.hits[0].highlight).toBe('Men&#39;s Lightweight Running <mark>Shoes</mark>');
  });

  test.each([
    ['iphnoe xpreia', 'phone xperia'],
    ['qqqq', undefined],
    ['headfones', 'headphones'],
    ['headphnes', 'headphones'],
    ['收机', '手机'],
    ['SAMRTPHONE', 'smartphone'],
  ])('%s is read as %s', async (text, correctedText) => {
    const result = await find({ text });
    expect(result.correctedText ?? undefined).toBe(correctedText);
    if (correctedText) expect(result.total).toBeGreaterThan(0);
  });

  test('shows products with most of the words when none has all', async () => {
    const { hits, correctedText } = await find({ text: '华为 nova 钛金属' });
    expect(numbersOf(hits.map((hit: { product: { id: string } }) => hit.product.id))[0]).toBe(2);
    expect(correctedText).toBeNull();
  });

  test('lists everything without a text, nothing for a text of signs only', async () => {
    expect(await find({ pageSize: 3, page: 3 })).toMatchObject({ total: 7, page: 3, pageCount: 3 });
    expect((await find({ text: '😀 !?' })).total).toBe(0);
  });

  test('accepts any text', async () => {
    for (const text of ['手机'.repeat(5000), "' OR 1=1 --", '\u0001\u001f', '<->', '%', '\\', '"a" & | !']) {
      await find({ text });
    }
    await find({ brands: ['\u0001'], categorySlug: '\u007f', attributes: [{ name: '\u001f', values: ['%'] }] });
  });

  test.each([
    [{ page: 101, pageSize: 100 }],
    [{ page: 0 }],
    [{ pageSize: 0 }],
    [{ pageSize: 101 }],
    [{ attributes: Array.from({ length: 11 }, (_, n) => ({ name: String(n), values: ['a'] })) }],
  ])('refuses %j', async (input) => {
    const { errors } = await shop.execute(SEARCH, { input });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('a page costs one statement, with facets three, and one to note the search', async () => {
    await find({ text: '手机' });
    expect(shop.statements.filter((statement) => !/insert into/.test(statement))).toHaveLength(1);
    shop.statements.length = 0;
    await facetsOf({ text: '手机' });
    expect(shop.statements.filter((statement) => !/insert into/.test(statement))).toHaveLength(3);
  });
});

describe('facets', () => {
  test('are labelled in the viewer’s language', async () => {
    const chinese = await facetsOf({ text: '手机', categorySlug: 'electronics' });
    expect(chinese.categories).toContainEqual({ value: 'smartphones', label: '手机', count: 3, selected: false });
    expect(chinese.categories).toContainEqual({ value: 'electronics', label: '数码', count: 5, selected: true });
    const english = await facetsOf({ text: '手机' }, 'en');
    expect(english.categories).toContainEqual({
      value: 'smartphones',
      label: 'Smartphones',
      count: 3,
      selected: false,
    });
    expect(english.attributes[0]).toMatchObject({ name: 'Colour' });
  });

  test('keep what is selected, even when no product has it', async () => {
    const facets = await facetsOf({
      text: '运动鞋',
      brands: ['sony'],
      attributes: [{ name: '颜色', values: ['紫色'] }],
    });
    expect(facets.brands).toEqual([{ value: 'sony', label: 'Sony 索尼', count: 0, selected: true }]);
    expect(facets.attributes[0].values).toContainEqual({
      ...{ value: '紫色', label: '紫色', count: 0, selected: true, approximate: false },
    });
  });

  test('a price range without products stays listed while it is selected, and no other does', async () => {
    const { prices } = await facetsOf({ minPrice: '50', maxPrice: '99.99' });
    const { prices: others } = await facetsOf({});
    const empty = { from: { amount: '50.00' }, to: { amount: '99.99' }, count: 0, selected: true, approximate: false };
    expect(prices).toEqual([empty, ...others]);
    const [first] = others;
    const { prices: chosen } = await facetsOf({ minPrice: first.from.amount, maxPrice: first.to?.amount });
    expect(chosen).toEqual([{ ...first, selected: true }, ...others.slice(1)]);
  });

  test('price bands can be passed back as filters', async () => {
    const { prices } = await facetsOf({});
    for (const { from, to, count } of prices) {
      expect((await find({ minPrice: from.amount, maxPrice: to?.amount })).total).toBe(count);
    }
  });
});

describe('suggestions', () => {
  const SUGGESTIONS = 'query ($text: String!) { suggestions(text: $text) { text kind categorySlug } }';
  const suggest = async (text: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    (await shop.execute(SUGGESTIONS, { text }, { locale })).data?.suggestions;

  test.each(['手', 'shou', 'sj'])('%s begins a category and products', async (typed) => {
    const found = await suggest(typed);
    expect(found).toContainEqual({ text: '手机', kind: 'CATEGORY', categorySlug: 'smartphones' });
    expect(found).toContainEqual({ text: '华为 nova 14 手机', kind: 'PRODUCT', categorySlug: null });
  });

  test('brands, and names in the viewer’s language', async () => {
    expect(await suggest('索')).toContainEqual({ text: 'Sony 索尼', kind: 'BRAND', categorySlug: null });
    expect(await suggest('xper', 'en')).toEqual([{ text: 'Sony Xperia 1 Phone', kind: 'PRODUCT', categorySlug: null }]);
  });

  test('nothing typed, nothing suggested; anything typed is no error', async () => {
    expect(await suggest(' ')).toEqual([]);
    for (const typed of ['%', "'", '\\', '😀', '\u0001', 'x'.repeat(10_000)]) expect(await suggest(typed)).toEqual([]);
  });
});

describe('hot keywords', () => {
  const ADMIN: Partial<Viewer> = { userId: crypto.randomUUID(), role: 'ADMIN', permissions: PERMISSIONS };
  const hot = async (first = 3) =>
    (await shop.execute('query ($first: Int!) { hotKeywords(first: $first) }', { first }, { locale: 'zh-CN' })).data
      ?.hotKeywords;

  const look = (text: string, viewer: Partial<Viewer>) =>
    shop.execute(SEARCH, { input: { text } }, { locale: 'zh-CN', ...viewer });
  /** Waits for this number of records, then runs the job that counts keywords. */
  async function count(records: number) {
    await expect.poll(async () => (await shop.database.sql('select from search.search_record')).length).toBe(records);
    await shop.database.sql('update search.keyword set searches = -1');
    await shop.database.sql("insert into search.keyword values ('en', 'before', 1, '{}')");
    await shop.bus.send(orm.em.getKysely(), 'search.countKeywords', {});
    const old = () => shop.database.sql("select from search.keyword where text = 'before'");
    await expect.poll(old, { timeout: 5000 }).toEqual([]);
  }
  beforeEach(async () => {
    await shop.database.sql('delete from search.search_record');
  });

  test('are the best-selling categories until enough people have searched', async () => {
    expect(await hot()).toEqual(['鞋靴', '手机', '耳机']);
    for (let home = 1; home <= 6; home += 1) await look('蓝牙耳机', { ipAddress: `203.0.113.${home}` });
    for (let home = 1; home <= 5; home += 1) await look('nova', { ipAddress: `2001:db8:0:${home}::1` });
    await count(11);
    expect(await hot()).toEqual(['蓝牙耳机', 'nova', '鞋靴']);
    const { data } = await shop.execute('{ suggestions(text: "lanya") { text kind } }', {}, { locale: 'zh-CN' });
    expect(data?.suggestions[0]).toEqual({ text: '蓝牙耳机', kind: 'TERM' });
  });

  test('are not decided by one visitor, however many guests, addresses of one network or accounts that is', async () => {
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

  test('are searches with results, without blocked ones', async () => {
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

  test('lose what an administrator blocks, at once and in its language only, until it is allowed again', async () => {
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
    await expect.poll(hot, { timeout: 5000 }).toEqual(['nova', '鞋靴', '手机']);
    expect((await shop.execute('{ blockedKeywords { text } }', {}, ADMIN)).data).toEqual({ blockedKeywords: [] });
  });

  test('lose the categories among them that an administrator blocks, too', async () => {
    const change = (mutation: string) =>
      shop.execute(
        `mutation { ${mutation}(input: { text: "鞋靴", locale: zh_CN }) { userErrors { code } } }`,
        {},
        ADMIN,
      );
    const before = await hot();
    expect(before).toContain('鞋靴');
    await change('blockKeyword');
    expect(await hot()).not.toContain('鞋靴');
    await change('unblockKeyword');
    // Keywords return by a job.
    await expect.poll(hot, { timeout: 10_000 }).toEqual(before);
  });

  test('are in the language they are shown in, without pinyin and prefixes', async () => {
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

  test('find products: searches for discontinued ones are not shown', async () => {
    await shop.database.sql(`insert into search.search_record (id, text, locale, person, network, searched_at)
      select gen_random_uuid(), '电冰箱', 'zh-CN', n::text, n::text, now() from generate_series(1, 9) n`);
    await count(9);
    expect(await hot()).toEqual(['鞋靴', '手机', '耳机']);
  });

  test('are anonymous: from the next day on records cannot be linked to people', async () => {
    await look('nova', { userId: crypto.randomUUID(), ipAddress: '203.0.113.77' });
    await count(1);
    await shop.database.sql('update search.daily_salt set day = day - 1');
    await count(1);
    expect(await shop.database.sql('select * from search.daily_salt')).toEqual([]);
    const [record] = await shop.database.sql<Record<string, unknown>>('select * from search.search_record');
    expect(JSON.stringify(record)).not.toContain('203.0.113');
  });
});

test('an index of an earlier version of the analysis is rebuilt at the next start', async () => {
  const engine = new PostgresEngine(orm.em.getKysely());
  expect(await engine.isCurrent()).toBe(true);
  await shop.database.sql('update search.generation set words_version = 0');
  expect(await engine.isCurrent()).toBe(false);
  await engine.rebuild((index) => index(sampleProducts));
  expect(await engine.isCurrent()).toBe(true);
});

test('similar products of a list of products take one statement', async () => {
  const { data } = await shop.execute(
    'query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Product { similar(first: 2) { id } } } }',
    { ids: [1, 4, 6, 99].map((id) => ({ __typename: 'Product', id: idOf(id) })) },
  );
  const ids = data?._entities.map(({ similar }: { similar: { id: string }[] }) => numbersOf(similar.map((p) => p.id)));
  expect(ids).toEqual([[2, 3], [5], [7], []]);
  expect(shop.statements).toHaveLength(1);
});

test('only other subgraphs may ask for a rebuild', async () => {
  const { errors } = await shop.execute('mutation { _rebuild }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await shop.execute('mutation { _rebuild }', {}, { service: 'shop' })).data).toEqual({ _rebuild: true });
});

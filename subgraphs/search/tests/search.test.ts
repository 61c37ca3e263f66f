import type { MikroORM } from '@mikro-orm/postgresql';
import { type Answer, statementsOf, type TestSubgraph } from '@minijd/testkit';
import { describe, expect, test } from 'vitest';
import { PostgresEngine } from '../src/postgres/postgres-engine.ts';
import { idOf, numbersOf, sampleProducts } from './sample-products.ts';
import { SEARCH, useSampleSearch } from './sample-search.ts';

let shop: TestSubgraph;
let orm: MikroORM;
useSampleSearch((own) => {
  ({ shop, orm } = own);
});

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
    expect(hits[0]).toEqual({ product: { id: idOf(2) }, highlight: '华为 <mark>nova</mark> 14 <mark>手机</mark>' });
    const english = await find({ text: 'shoes' }, 'en');
    expect(english.hits[0].highlight).toBe('Men&#39;s Lightweight Running <mark>Shoes</mark>');
  });

  test.each([
    ['pohne xpreia', 'phone xperia'],
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

  test('products with all of the words come first, and when they are few those with most of them follow', async () => {
    const { hits, total } = await find({ text: 'nova 手机' });
    expect(numbersOf(hits.map((hit: { product: { id: string } }) => hit.product.id)).slice(0, 3)).toEqual([2, 1, 3]);
    expect(total).toBe(7);
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
    [{ page: 1_000_000 }],
    [{ page: -1 }],
    [{ minRating: 6 }],
    [{ brands: Array.from({ length: 51 }, (_, n) => String(n)) }],
    [{ pageSize: 0 }],
    [{ pageSize: 101 }],
    [{ attributes: Array.from({ length: 11 }, (_, n) => ({ name: String(n), values: ['a'] })) }],
  ])('refuses %j', async (input) => {
    const { errors } = await shop.execute(SEARCH, { input });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['10 kB', 'shouji '.repeat(1500)],
    ['one long word', 'x'.repeat(10_000)],
    ['operators', '手机 & !耳机 | (a <-> b):*'],
    ['Lucene', 'name:* OR _exists_:brand~2 AND [* TO *]'],
    ['SQL', "'; drop table search.document; --"],
    ['wildcards', '%_*?/.*/'],
    ['emoji', '👩‍👩‍👧‍👦📱🇨🇳'],
    ['right to left', '\u202eهاتف ذكي\u202c'],
    ['nothing visible', '\u200b\u0001\ufeff'],
  ])('%s is answered, with facets and suggestions', async (_name, text) => {
    const query = `query ($input: SearchInput!, $text: String!) {
      search(input: $input) { total hits { highlight } facets { brands { value count } } related { id } didYouMean }
      suggestions(text: $text) { text } }`;
    const { data, errors } = await shop.execute(query, { input: { text, brands: [text.slice(0, 500)] }, text });
    expect(errors).toBeUndefined();
    expect(data!.search.total).toBe(0);
  });

  test('a page costs two short statements, with facets three, and one to note the search', async () => {
    const reads = async (act: () => Promise<unknown>) =>
      (await statementsOf(act)).filter((statement) => !/insert into/.test(statement));
    await find({ text: '手机' });
    expect(await reads(() => find({ text: '手机' }))).toHaveLength(2);
    await facetsOf({ text: '手机' });
    expect(await reads(() => facetsOf({ text: '手机' }))).toHaveLength(3);
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

test('an index of an earlier version of the analysis is rebuilt at the next start', async () => {
  const engine = new PostgresEngine(orm.em.getKysely());
  expect(await engine.isCurrent()).toBe(true);
  await shop.database.sql('update search.generation set words_version = 0');
  expect(await engine.isCurrent()).toBe(false);
  await engine.rebuild((index) => index(sampleProducts));
  expect(await engine.isCurrent()).toBe(true);
});

test('similar products of a list of products take three statements: relations, words, what can be had', async () => {
  const statements = await statementsOf(async () => {
    const { data } = await shop.execute(
      'query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Product { similar(first: 2) { id } } } }',
      { ids: [1, 4, 6, 99].map((id) => ({ __typename: 'Product', id: idOf(id) })) },
    );
    const similar = data?._entities.map((product: Answer) => numbersOf(product.similar.map(({ id }: Answer) => id)));
    // The third is sold out.
    expect(similar).toEqual([[2], [5], [7], []]);
  });
  expect(statements).toHaveLength(3);
});

test('only other subgraphs may ask for a rebuild', async () => {
  const { errors } = await shop.execute('mutation { _rebuild }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await shop.execute('mutation { _rebuild }', {}, { service: 'shop' })).data).toEqual({ _rebuild: true });
});

import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { Answer, TestSubgraph } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { numbersOf } from './sample-products.ts';
import { SEARCH, useSampleSearch } from './sample-search.ts';

let shop: TestSubgraph;
useSampleSearch((own) => {
  shop = own.shop;
});

const ADMIN: Partial<Viewer> = { userId: crypto.randomUUID(), role: 'ADMIN', permissions: PERMISSIONS };
const asAdmin = (query: string, variables: Record<string, unknown> = {}) =>
  shop.execute(query, variables, { locale: 'en', ...ADMIN });
const SAVE = `mutation ($input: SaveSynonymInput!) { saveSynonym(input: $input) {
  synonym { id version words locale categorySlug categoryName } userErrors { code field } } }`;
const save = async (input: object): Promise<Answer> => (await asAdmin(SAVE, { input })).data?.saveSynonym;

async function find(
  text: string,
  locale: 'zh-CN' | 'en' = 'zh-CN',
): Promise<{ ids: number[]; corrected: string | null }> {
  const { data, errors } = await shop.execute(SEARCH, { input: { text } }, { locale });
  expect(errors).toBeUndefined();
  return {
    ids: numbersOf(data?.search.hits.map((hit: Answer) => hit.product.id)),
    corrected: data?.search.correctedText,
  };
}

test('our own list is there from the start, in both languages', async () => {
  expect((await find('移动电话')).ids).toEqual((await find('手机')).ids);
  expect(new Set((await find('移動電話')).ids)).toEqual(new Set((await find('手机')).ids));
  // A phrase of several words, and the typed word before the others.
  expect((await find('cell phone', 'en')).ids).toEqual(expect.arrayContaining([1, 2, 3]));
  expect((await find('earphones', 'en')).ids).toEqual(expect.arrayContaining([4, 5]));
});

test('administrators add, change and remove words, which searches follow at once', async () => {
  expect((await find('机子')).ids).toEqual([]);
  const { synonym } = await save({ words: ['机子', ' 手機 ', 'ＰＨＯＮＥ'], categorySlug: 'smartphones' });
  expect(synonym).toMatchObject({ version: 1, words: ['机子', '手机', 'phone'], categoryName: 'Smartphones' });
  expect((await find('机子')).ids.sort()).toEqual([1, 2, 3]);
  // In another category they are not the same.
  await save({ id: synonym.id, version: 1, words: ['机子', '手机'], categorySlug: 'shoes' });
  expect((await find('机子')).ids.filter((id) => id <= 3)).toEqual([]);
  // Only for searches in Chinese.
  await save({ id: synonym.id, version: 2, words: ['机子', '手机'], locale: 'zh_CN' });
  expect((await find('机子', 'en')).ids).toEqual([]);
  expect((await find('机子')).ids).toEqual(expect.arrayContaining([1, 2, 3]));
  await asAdmin('mutation ($id: ID!) { deleteSynonym(id: $id) { id } }', { id: synonym.id });
  expect((await find('机子')).ids).toEqual([]);
});

test.each([
  [{ words: ['one'] }, 'words'],
  [{ words: ['Same', 'same'] }, 'words'],
  [{ words: ['!!', 'a'] }, 'words'],
  [{ words: ['a', 'b'.repeat(31)] }, 'words'],
  [{ words: Array.from({ length: 13 }, (_, index) => `w${index}`) }, 'words'],
  [{ words: ['a', 'b'], categorySlug: 'nowhere' }, 'categorySlug'],
  [{ words: ['a', 'b'], id: crypto.randomUUID(), version: 1 }, 'id'],
])('%j is refused', async (input, field) => {
  const { synonym, userErrors } = await save(input);
  expect(synonym).toBeNull();
  expect(userErrors[0].field.at(-1)).toBe(field);
});

test('of two who change one synonym the second is told', async () => {
  const { synonym } = await save({ words: ['甲词', '乙词'] });
  await save({ id: synonym.id, version: 1, words: ['甲词', '丙词'] });
  const { userErrors } = await save({ id: synonym.id, version: 1, words: ['甲词', '丁词'] });
  expect(userErrors[0].code).toBe('CONFLICT');
  const { data } = await asAdmin('{ synonyms(text: "丙") { totalCount nodes { words } } }');
  expect(data?.synonyms).toEqual({ totalCount: 1, nodes: [{ words: ['甲词', '丙词'] }] });
});

test('words that are spelled right, and pinyin, are not made other words', async () => {
  for (const text of ['couch', 'shoubiaodai', 'nova couch']) expect((await find(text, 'en')).corrected).toBeNull();
});

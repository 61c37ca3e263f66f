import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { Answer, TestSubgraph } from '@minijd/testkit';
import { beforeEach, expect, test } from 'vitest';
import { idOf, numbersOf } from './sample-products.ts';
import { SEARCH, useSampleSearch } from './sample-search.ts';

let shop: TestSubgraph;
useSampleSearch((own) => {
  shop = own.shop;
});
beforeEach(async () => {
  const { data } = await asAdmin('{ searchRules { nodes { id } } }');
  for (const { id } of data?.searchRules.nodes ?? []) {
    await asAdmin('mutation ($id: ID!) { deleteSearchRule(id: $id) { id } }', { id });
  }
});

const ADMIN: Partial<Viewer> = { userId: crypto.randomUUID(), role: 'ADMIN', permissions: PERMISSIONS };
const asAdmin = (query: string, variables: Record<string, unknown> = {}) =>
  shop.execute(query, variables, { locale: 'en', ...ADMIN });

const SAVE = `mutation ($input: SaveSearchRuleInput!) { saveSearchRule(input: $input) {
  rule { id version text effects { action target value label } } userErrors { code field } } }`;
const save = async (input: object): Promise<Answer> => (await asAdmin(SAVE, { input })).data?.saveSearchRule;
const product = (action: 'PIN' | 'BOOST' | 'BURY', id: number) => ({ action, target: 'PRODUCT', value: idOf(id) });
const brand = (action: 'BOOST' | 'BURY', value: string) => ({ action, target: 'BRAND', value });

async function find(input: object): Promise<{ total: number; ids: number[]; facets: Answer }> {
  const query = SEARCH.replace('hits {', 'facets { brands { value count } categories { value count } } hits {');
  const { data, errors } = await shop.execute(query, { input }, { locale: 'zh-CN' });
  expect(errors).toBeUndefined();
  const { total, hits, facets }: Answer = data?.search ?? {};
  return { total, facets, ids: numbersOf(hits.map((hit: Answer) => hit.product.id)) };
}

test('pinned goods stand first, in their order, also when the words do not match them, and are counted once', async () => {
  const before = await find({ text: '手机' });
  // 3 is sold out, and takes no place.
  const last = before.ids.filter((id) => id !== 3 && id !== 7).at(-1)!;
  await save({ text: ' 手 机 '.replaceAll(' ', ''), effects: [product('PIN', 7), product('PIN', last)] });
  const { total, ids, facets } = await find({ text: '手機' });
  expect(ids.slice(0, 2)).toEqual([7, last]);
  expect(total).toBe(before.total + (before.ids.includes(7) ? 0 : 1));
  expect(new Set(ids).size).toBe(ids.length);
  expect(facets.categories.find(({ value }: Answer) => value === 'shoes').count).toBeGreaterThan(0);
  const pages = await Promise.all(
    [1, 2, 3, 4].map((page) => find({ text: '手机', page, pageSize: 2 }).then((found) => found.ids)),
  );
  expect(pages.flat()).toEqual(ids);
});

test('a pin that is sold out, or that a filter leaves out, takes no place', async () => {
  await save({ text: '耳机', effects: [product('PIN', 3), product('PIN', 6)] });
  const { ids } = await find({ text: '耳机', brands: ['sony'] });
  expect(ids).toContain(4);
  expect(ids).not.toContain(6);
  expect((await find({ text: '耳机' })).ids[0]).toBe(6);
});

test('boosted goods come forward and buried ones go back; other orders are as they were', async () => {
  const before = await find({ text: '手机' });
  const [first] = before.ids;
  const huawei = first === 1 || first === 2;
  await save({ text: '手机', effects: [brand('BURY', huawei ? 'huawei' : 'sony'), product('BOOST', 3)] });
  const { ids, total } = await find({ text: '手机' });
  expect(total).toBe(before.total);
  expect(ids[0]).toBe(3);
  expect(ids.indexOf(first!)).toBeGreaterThan(1);
  const cheap = { text: '手机', sort: 'PRICE_ASC' };
  const byPrice = (await find(cheap)).ids;
  await save({ text: '手机 ', effects: [product('PIN', 1)] });
  expect((await find(cheap)).ids).toEqual(byPrice);
});

test('a rule that is paused or removed does nothing', async () => {
  const before = (await find({ text: '手机' })).ids;
  const { rule } = await save({ text: '手机', effects: [product('PIN', 7)] });
  expect((await find({ text: '手机' })).ids[0]).toBe(7);
  const paused = { id: rule.id, version: rule.version, text: '手机', active: false, effects: [product('PIN', 7)] };
  expect((await save(paused)).rule.version).toBe(2);
  expect((await find({ text: '手机' })).ids).toEqual(before);
});

test('the preview says where each product stands, and where it would without the rule', async () => {
  const before = (await find({ text: '手机' })).ids;
  const { data } = await asAdmin(
    `query ($input: SearchPreviewInput!) { searchPreview(input: $input) {
      total hits { place found action product { id } factors { name value } } } }`,
    { input: { text: '手机', effects: [product('PIN', 7), product('BURY', before[0]!)] } },
  );
  const hits: Answer[] = data?.searchPreview.hits ?? [];
  const [pinned, second] = hits;
  expect(pinned).toMatchObject({ place: 1, action: 'PIN', product: { id: idOf(7) } });
  expect(second).toMatchObject({ place: 2, action: null, found: 2, product: { id: idOf(before[1]!) } });
  const buried = hits.find(({ action }) => action === 'BURY');
  expect(buried).toMatchObject({ found: 1, place: hits.length });
  expect((await find({ text: '手机' })).ids).toEqual(before);
});

test('names brands, refuses what cannot be, and what somebody else changed meanwhile', async () => {
  const { rule } = await save({ text: 'ＰＨＯＮＥ', effects: [brand('BOOST', 'Sony')] });
  expect(rule).toMatchObject({ text: 'phone', effects: [{ value: 'sony', label: 'Sony 索尼' }] });
  const codes = async (input: object) => (await save(input)).userErrors;
  const effects = [product('PIN', 1)];
  const invalid = (field: string) => [{ code: 'INVALID_INPUT', field: ['input', field] }];
  expect(await codes({ text: 'phone', effects })).toEqual([{ code: 'CONFLICT', field: ['input', 'text'] }]);
  expect(await codes({ text: '  ', effects })).toEqual(invalid('text'));
  expect(await codes({ text: 'x'.repeat(61), effects })).toEqual(invalid('text'));
  expect(await codes({ text: 'a', effects: [] })).toEqual(invalid('effects'));
  expect(await codes({ text: 'a', effects: [...effects, ...effects] })).toEqual(invalid('effects'));
  expect(await codes({ text: 'a', effects: [{ action: 'PIN', target: 'BRAND', value: 'sony' }] })).toEqual(
    invalid('effects'),
  );
  expect(await codes({ text: 'a', effects: [{ action: 'PIN', target: 'PRODUCT', value: "' or 1=1" }] })).toEqual(
    invalid('effects'),
  );
  expect(await codes({ id: rule.id, version: 7, text: 'phone', effects })).toEqual([
    { code: 'CONFLICT', field: ['input', 'version'] },
  ]);
  expect(await codes({ id: crypto.randomUUID(), version: 1, text: 'b', effects })).toEqual([
    { code: 'NOT_FOUND', field: ['input', 'id'] },
  ]);
});

test('of two at once that add a rule for one text, one does', async () => {
  const both = await Promise.all([1, 2].map((id) => save({ text: 'twice', effects: [product('PIN', id)] })));
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }: Answer) => code))).toEqual(['CONFLICT']);
});

import type { Answer, TestSubgraph } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { numbersOf } from './sample-products.ts';
import { useSampleSearch } from './sample-search.ts';

let shop: TestSubgraph;
useSampleSearch((own) => {
  shop = own.shop;
});

const SEARCH = `query ($input: SearchInput!) { search(input: $input) {
  total didYouMean rescue { kind text dropped } hits { product { id } } related { id } } }`;

async function find(input: object): Promise<Answer & { found: number[]; others: number[] }> {
  const { data, errors } = await shop.execute(SEARCH, { input }, { locale: 'zh-CN' });
  expect(errors).toBeUndefined();
  const { hits, related, ...rest }: Answer = data?.search ?? {};
  return {
    ...rest,
    found: numbersOf(hits.map((hit: Answer) => hit.product.id)),
    others: numbersOf(related.map(({ id }: Answer) => id)),
  };
}

test('what is found as it was typed needs no rescue', async () => {
  expect(await find({ text: '手机' })).toMatchObject({ rescue: null, didYouMean: null, others: [] });
});

test('the word that says least is left out, and it is said which', async () => {
  const unknown = await find({ text: 'nova titanium' });
  expect(unknown).toMatchObject({ found: [2], rescue: { kind: 'FEWER_WORDS', text: 'nova', dropped: ['titanium'] } });
  // "xperia" alone finds one product, "shoes" two.
  const both = await find({ text: 'shoes xperia' });
  expect(both).toMatchObject({ found: [3], rescue: { kind: 'FEWER_WORDS', text: 'xperia', dropped: ['shoes'] } });
});

test('a category without it is widened, a mistyped word corrected', async () => {
  const wider = await find({ text: 'xperia', categorySlug: 'shoes' });
  expect(wider).toMatchObject({ found: [3], rescue: { kind: 'WIDER_CATEGORY', text: 'xperia', dropped: [] } });
  const corrected = await find({ text: 'headfones' });
  expect(corrected.rescue).toMatchObject({ kind: 'CORRECTED', text: 'headphones' });
});

test('no page is empty: beside little stands what sells in its category, beside nothing what sells', async () => {
  const little = await find({ text: 'xperia' });
  expect(little).toMatchObject({ found: [3], others: [1, 2] });
  const nothing = await find({ text: 'qqqq' });
  expect(nothing).toMatchObject({ total: 0, rescue: null, others: [6, 1, 5, 4, 7, 2] });
  expect((await find({ text: 'qqqq', categorySlug: 'headphones' })).others).toEqual([5, 4]);
});

test('anything may be typed', async () => {
  for (const text of ['a b c d e f g h i j k l', "' ) or 1=1", '%_ \\ *', '😀 🙂 手', 'x'.repeat(10_000)])
    await find({ text });
});

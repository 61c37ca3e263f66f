import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { typedWords, wordsOf } from '../src/analysis/query-words.ts';
import { attributeKey } from '../src/engine/product-document.ts';
import type { SearchEngine } from '../src/engine/search-engine.ts';
import type { PageQuery, SearchFilters } from '../src/engine/search-query.ts';
import { EVEN_SELLER, idOf, numbersOf, sampleProducts } from './sample-products.ts';

type Asked = Partial<Omit<PageQuery, 'filters'>> & { text?: string; filters?: Partial<SearchFilters> };

function ask({ text = '', filters = {}, ...rest }: Asked): PageQuery {
  return {
    ...wordsOf(text),
    filters: { brands: [], inStock: false, attributes: [], ...filters },
    ...{ locale: 'zh-CN', order: 'RELEVANCE', offset: 0, limit: 40 },
    ...rest,
  };
}

/** The contract of every engine; `open` returns an empty one. */
export function engineContract(open: () => SearchEngine): void {
  let engine: SearchEngine;
  const found = async (asked: Asked) => numbersOf((await engine.search(ask(asked))).products.map((p) => p.productId));
  const sorted = async (asked: Asked) => (await found(asked)).sort();

  beforeAll(async () => {
    engine = open();
    await engine.index([]);
    expect((await engine.search(ask({ text: '手机' }))).total).toBe(0);
    await engine.index(sampleProducts);
  });

  describe('words', () => {
    test.each([
      ['手机', [1, 2, 3]],
      ['shouji', [1, 2, 3]],
      ['智能手机', [1]],
      ['华为手机', [1, 2]],
      ['huawei shouji', [1, 2]],
      ['phones', [2, 3]],
      ['running shoe', [6, 7]],
      ['鞋', [6, 7]],
      ['蓝牙耳机', [4]],
      ['mate70', [1]],
      ['MATE 70', [1]],
      ['noisecancelling', [4]],
      ['SKU-5', [5]],
      ['红色 运动鞋', [6]],
      ['电冰箱', []],
      ['藍牙耳機', [4]],
      ['運動鞋', [6, 7]],
      ['ｐｈｏｎｅｓ', [2, 3]],
      ['pho\u00adnes', [2, 3]],
      ['手\u200b机', [1, 2, 3]],
    ])('%s finds %j', async (text, numbers) => {
      // A description also mentions phones: only names, labels and details are compared here.
      const all = await found({ text });
      expect(all.slice(0, Math.max(numbers.length, 1)).sort()).toEqual(numbers);
    });

    test('pinyin and initials find Chinese names', async () => {
      expect((await found({ text: 'sj' })).slice(0, 3).sort()).toEqual([1, 2, 3]);
    });

    test('a word in the name ranks higher than one in the description', async () => {
      const all = await found({ text: '手机' });
      expect(all.length).toBe(7);
      expect(all.slice(0, 3).sort()).toEqual([1, 2, 3]);
    });

    test('of two equal matches the better selling one comes first', async () => {
      expect((await found({ text: '华为 耳机' }))[0]).toBe(5);
      expect(await found({ text: 'running shoes' })).toEqual([6, 7]);
    });

    test('a prefix finds the word while somebody types', async () => {
      const words = typedWords('xper');
      expect(numbersOf((await engine.search(ask({ words, atLeast: 1 }))).products.map((p) => p.productId))).toEqual([
        3,
      ]);
    });

    test('fewer words may do', async () => {
      expect(await found({ text: 'nova titanium' })).toEqual([]);
      expect(await found({ text: 'nova titanium', atLeast: 1 })).toEqual([2]);
    });

    test('no text is an error', async () => {
      const hostile = [
        "'; drop table document; --",
        '"',
        '\\',
        "a' | !b & c:*",
        '<->',
        '😀',
        '%_',
        '(((',
        'AND OR NOT',
        '/.*/',
        '*:*',
        'name:* OR _exists_:brand',
        'a~2 ^5 +b -c',
        "1' or '1'='1",
        '\u202eهاتف ذكي',
        '👩‍👩‍👧‍👦 🇨🇳',
        '手机'.repeat(5000),
        'a*'.repeat(5000),
      ];
      for (const text of hostile) await engine.search(ask({ text }));
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
          await engine.search(ask({ text }));
        }),
        { numRuns: 25 },
      );
    });
  });

  describe('filters and orders', () => {
    test('a branch of the categories', async () => {
      expect(await sorted({ filters: { category: 'electronics' } })).toEqual([1, 2, 3, 4, 5]);
      expect(await sorted({ filters: { category: 'headphones' } })).toEqual([4, 5]);
    });

    test('brands, prices and stock add up', async () => {
      expect(await sorted({ filters: { brands: ['huawei', 'anta'] } })).toEqual([1, 2, 5, 6, 7]);
      expect(await sorted({ filters: { minPriceMinor: 39_900, maxPriceMinor: 199_900 } })).toEqual([4, 5, 7]);
      expect(await sorted({ filters: { brands: ['sony'], inStock: true } })).toEqual([4]);
    });

    test('a seller, in lists and facets', async () => {
      expect(await sorted({ filters: { seller: EVEN_SELLER } })).toEqual([2, 4, 6]);
      expect(await sorted({ text: '手机', filters: { seller: EVEN_SELLER, category: 'smartphones' } })).toEqual([2]);
      const { brands } = await engine.facets(ask({ filters: { seller: EVEN_SELLER, brands: ['sony'] } }));
      expect(brands.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    });

    test('no others than these, and all but these, in lists and facets', async () => {
      const filters = { only: [idOf(1), idOf(4), idOf(99)] };
      expect(await sorted({ filters })).toEqual([1, 4]);
      expect(await sorted({ text: '耳机', filters: { without: [idOf(4)] } })).not.toContain(4);
      const { brands } = await engine.facets(ask({ filters }));
      expect(brands).toEqual(
        expect.arrayContaining([
          { value: 'huawei', count: 1 },
          { value: 'sony', count: 1 },
        ]),
      );
      const rest = await engine.facets(ask({ filters: { without: [idOf(6)] } }));
      expect(rest.brands).toContainEqual({ value: 'anta', count: 1 });
    });

    test('attributes in either language', async () => {
      expect(await sorted({ filters: { attributes: [{ name: '颜色', values: ['黑色', '红色'] }] } })).toEqual([
        1, 3, 4, 6,
      ]);
      expect(await sorted({ filters: { attributes: [{ name: 'Colour', values: ['Red'] }] } })).toEqual([6]);
    });

    test.each([
      ['BEST_SELLING', [6, 1, 5, 4, 7, 2, 3]],
      ['PRICE_ASC', [6, 7, 5, 4, 2, 1, 3]],
      ['PRICE_DESC', [3, 1, 2, 4, 5, 7, 6]],
      ['NEWEST', [7, 6, 5, 4, 3, 2, 1]],
      ['RELEVANCE', [6, 1, 5, 4, 7, 2, 3]],
    ] as const)('%s', async (order, numbers) => expect(await found({ order })).toEqual(numbers));

    test('what has no reviews comes last by rating', async () => {
      expect((await found({ order: 'RATING' })).slice(0, 5)).toEqual([4, 1, 5, 2, 6]);
    });

    test('pages', async () => {
      const page = await engine.search(ask({ order: 'NEWEST', offset: 2, limit: 2 }));
      expect({ total: page.total, numbers: numbersOf(page.products.map((p) => p.productId)) }).toEqual({
        total: 7,
        numbers: [5, 4],
      });
      expect(page.products[0]).toMatchObject({ nameZh: '华为 FreeBuds 无线耳机', category: 'headphones' });
    });
  });

  describe('facets', () => {
    test('of everything', async () => {
      const facets = await engine.facets(ask({}));
      expect(Object.fromEntries(facets.categories.map(({ value, count }) => [value, count]))).toEqual({
        smartphones: 3,
        headphones: 2,
        shoes: 2,
      });
      expect(facets.brands).toContainEqual({ value: 'huawei', count: 3 });
      expect(facets.prices).toEqual(
        new Map([
          [3, 2],
          [4, 1],
          [5, 1],
          [6, 1],
          [7, 2],
        ]),
      );
      expect(facets.attributes).toContainEqual({ value: attributeKey('颜色', '黑色'), count: 3 });
    });

    test('are in the language of the viewer', async () => {
      const facets = await engine.facets(ask({ locale: 'en' }));
      expect(facets.attributes).toContainEqual({ value: attributeKey('Colour', 'Red'), count: 1 });
    });

    test('ignore their own filter and apply the others', async () => {
      const filters = { category: 'electronics', brands: ['huawei'], attributes: [{ name: '颜色', values: ['白色'] }] };
      const facets = await engine.facets(ask({ filters }));
      expect(facets.categories).toEqual(
        expect.arrayContaining([
          { value: 'smartphones', count: 1 },
          { value: 'headphones', count: 1 },
        ]),
      );
      expect(facets.branchCount).toBe(2);
      expect(facets.brands).toEqual([{ value: 'huawei', count: 2 }]);
      const colours = facets.filteredAttributes.get('颜色') ?? [];
      expect(Object.fromEntries(colours.map(({ value, count }) => [value, count]))).toEqual({
        [attributeKey('颜色', '白色')]: 2,
        [attributeKey('颜色', '黑色')]: 1,
      });
    });
  });

  test('similar products are of the same category, those with common words in the name first', async () => {
    const similar = await engine.similar([idOf(2), idOf(4), idOf(99)], 6);
    expect(numbersOf(similar.get(idOf(2)) ?? [])).toEqual([1, 3]);
    expect(numbersOf(similar.get(idOf(4)) ?? [])).toEqual([5]);
    expect(similar.has(idOf(99))).toBe(false);
  });

  describe('changes', () => {
    test('a product indexed again replaces itself; a removed one is gone at once', async () => {
      const [first] = sampleProducts;
      if (!first) throw new Error('no samples');
      await engine.index([{ ...first, priceMinor: 100 }]);
      expect((await found({ order: 'PRICE_ASC' }))[0]).toBe(1);
      await engine.remove([idOf(1)]);
      expect(await engine.count()).toBe(6);
      await engine.index([first]);
      expect(await engine.count()).toBe(7);
    });

    test('a rebuild is visible when it is done, with the changes made meanwhile', async () => {
      await engine.rebuild(async (index) => {
        await index(sampleProducts.slice(0, 3));
        expect(await engine.count()).toBe(7);
        await engine.index(sampleProducts.slice(3, 4));
        await engine.remove([idOf(1)]);
        expect(await engine.count()).toBe(6);
      });
      expect(await sorted({})).toEqual([2, 3, 4]);
      await engine.rebuild((index) => index(sampleProducts));
      expect(await engine.count()).toBe(7);
    });

    test('a rebuild that fails changes nothing', async () => {
      const failing = engine.rebuild(async (index) => {
        await index(sampleProducts.slice(0, 1));
        throw new Error('the catalog is unavailable');
      });
      await expect(failing).rejects.toThrow('the catalog is unavailable');
      expect(await engine.count()).toBe(7);
    });
  });
}

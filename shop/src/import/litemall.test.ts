import { expect, test } from 'vitest';
import { fromLitemall, litemallReviews, ratingsVary } from './litemall.ts';

const row = {
  id: '77',
  title: '竹编果盘',
  categoryPath: ['居家', '竹器'],
  description: '手工编织',
  unit: '件',
  priceCents: 3900,
  originalPriceCents: 5900,
  skus: [
    { specs: ['小号', '原色'], priceCents: 3900, stock: 11 },
    { specs: ['大号', '原色'], priceCents: 5900, stock: 0 },
  ],
  attributes: { 材质: '毛竹', 温馨提示: '请勿暴晒' },
  reviews: [
    { content: ' 编得很密 ', rating: 1, createdAt: '2020-03-01 00:00:00' },
    { content: '。。。', rating: 1, createdAt: '2020-03-02 00:00:00' },
  ],
};

test('a row becomes a Chinese product whose stock is shared among the warehouses', () => {
  const product = fromLitemall(row);
  expect(product).toMatchObject({
    slug: 'litemall-77',
    name: { 'zh-CN': '竹编果盘' },
    attributes: [{ name: { 'zh-CN': '材质' }, value: { 'zh-CN': '毛竹' } }],
    createdAt: '2020-02-28T16:00:00.000Z',
  });
  expect(product.categoryPath.map(({ slug }) => slug)).toEqual(['living', 'litemall-e7abb9e599a8']);
  expect(product.skus.map(({ code, stock }) => [code, stock.BJ! + stock.SH! + stock.GZ!])).toEqual([
    ['LM-77-1', 11],
    ['LM-77-2', 0],
  ]);
  expect(product.skus[0]!.specs.map(({ value }) => value['zh-CN'])).toEqual(['小号', '原色']);
});

test('the only SKU of a product has no specification to choose', () => {
  const single = { ...row, skus: [{ specs: ['标准'], priceCents: 3900, stock: 3 }] };
  expect(fromLitemall(single).skus[0]!.specs).toEqual([]);
});

test('a rating nobody gave is not taken for a bad one; texts without words are left out', () => {
  expect(litemallReviews(row, false)).toMatchObject([
    { rating: 5, content: '编得很密', createdAt: '2020-02-29T16:00:00.000Z' },
  ]);
  expect(litemallReviews(row, true)).toMatchObject([{ rating: 1 }]);
});

test('ratings count as given when they vary', () => {
  const rated = (...ratings: number[]) => ({
    ...row,
    reviews: ratings.map((rating) => ({ ...row.reviews[0], rating })),
  });
  expect(ratingsVary([rated(1, 1, 1), rated(1, 1)])).toBe(false);
  expect(ratingsVary([rated(5, 4, 1), rated(3)])).toBe(true);
  expect(ratingsVary([])).toBe(false);
});

test('a fault names its field', () => {
  expect(() => fromLitemall({ ...row, skus: [] })).toThrow(/^skus: /);
  expect(() => fromLitemall({ ...row, skus: [{ specs: [], priceCents: -1, stock: 0 }] })).toThrow(
    /^skus\.0\.priceCents: /,
  );
});

import { expect, test } from 'vitest';
import { changesOf, NEW_PRODUCT, NEW_SKU, type SkuRow } from './editor-values.ts';
import { matrixOf, optionsOf, skuName } from './option-matrix.ts';

const OPTIONS = [
  { name: '颜色 | Colour', values: '红 | Red\n蓝 | Blue\n\n红 | Red' },
  { name: 'Size', values: 'S\nM' },
];

test('options make a SKU of each combination, once', () => {
  const rows = matrixOf(OPTIONS, [{ ...NEW_SKU, price: '9' }]);
  expect(rows.map((row) => skuName(row, false))).toEqual(['Red · S', 'Red · M', 'Blue · S', 'Blue · M']);
  expect(rows.map((row) => skuName(row, true))).toEqual(['红 · S', '红 · M', '蓝 · S', '蓝 · M']);
  expect(rows.every(({ price }) => price === '9')).toBe(true);
  expect(optionsOf(rows)).toEqual([
    { name: '颜色 | Colour', values: '红 | Red\n蓝 | Blue' },
    { name: 'Size', values: 'S\nM' },
  ]);
});

test('SKUs that stay keep what they are; those that are gone are taken away by id', () => {
  const stored = matrixOf(OPTIONS, [NEW_SKU]).map((row, index) => ({ ...row, id: `${index}`, price: `${index + 1}` }));
  const skus: SkuRow[] = matrixOf([OPTIONS[0]!, { name: 'Size', values: 'M\nL' }], stored);
  expect(skus.map(({ id }) => id)).toEqual(['1', undefined, '3', undefined]);
  const changes = changesOf({ skus }, { ...NEW_PRODUCT, skus: stored });
  expect(changes.removedSkuIds).toEqual(['0', '2']);
  expect(changes.skus?.map(({ id, price }) => [id, price])).toEqual([
    [undefined, '1'],
    [undefined, '1'],
  ]);
});

test('only what differs in a SKU is sent', () => {
  const stored = { ...NEW_SKU, id: 'a', price: '10.00', code: 'x' };
  const changes = changesOf({ skus: [{ ...stored, price: '12' }] }, { ...NEW_PRODUCT, skus: [stored] });
  expect(changes.skus).toEqual([{ id: 'a', price: '12' }]);
  expect(changesOf({ nameEn: ' ', brandId: '' }, NEW_PRODUCT)).toEqual({ nameEn: null, brandId: null });
});

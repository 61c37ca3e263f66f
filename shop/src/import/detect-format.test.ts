import { expect, test } from 'vitest';
import { sampleShop } from '../sample/sample-shop.ts';
import { detectFormat } from './detect-format.ts';

const icecat = {
  id: '1',
  name: 'n',
  title: 'Acme mouse',
  brand: 'Acme',
  priceCents: 1,
  ean: [],
  releasedAt: '2020-01-01',
  attributes: {},
};
const litemall = {
  id: '1',
  title: '碗',
  categoryPath: ['餐厨'],
  priceCents: 1,
  skus: [{ specs: ['标准'], priceCents: 1, stock: 1 }],
};

test('the first rows tell the format, a faulty one among them too', () => {
  expect(detectFormat([icecat, icecat, { broken: true }])?.name).toBe('icecat');
  expect(detectFormat([litemall])?.name).toBe('litemall');
  expect(detectFormat([{ broken: true }, { broken: true }, icecat])).toBeUndefined();
  expect(detectFormat([])).toBeUndefined();
});

test('the sample shop, written as NDJSON, is our own format and comes back as it was', () => {
  const { products } = sampleShop(new Date('2026-03-01T08:00:00Z'));
  const rows: unknown[] = products.map((product) => JSON.parse(JSON.stringify(product)));
  const format = detectFormat(rows);
  expect(format?.name).toBe('catalog');
  expect(rows.map((row) => format?.map(row).product)).toEqual(rows);
});

test('our own format is checked field by field', () => {
  const [product] = sampleShop(new Date('2026-03-01T08:00:00Z')).products;
  const format = detectFormat([product]);
  expect(() => format?.map({ ...product, name: {} })).toThrow(/^name: needs zh-CN or en/);
  expect(() => format?.map({ ...product, slug: 'Not A Slug' })).toThrow(/^slug: lower-case/);
});

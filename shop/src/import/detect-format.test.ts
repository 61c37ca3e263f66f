import { expect, test } from 'vitest';
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
const catalog = {
  ...{
    externalId: '1',
    source: 'file',
    slug: 'bowl',
    name: { en: 'Bowl' },
    seller: 'potter',
    attributes: [],
    media: [],
  },
  ...{ categoryPath: [{ slug: 'dining', name: { en: 'Dining' } }], soldCount: 0, createdAt: '2020-01-01T00:00:00Z' },
  skus: [{ code: 'bowl', specs: [], priceMinor: 1, stock: {} }],
};

test('the first rows tell the format, a faulty one among them too', () => {
  expect(detectFormat([icecat, icecat, { broken: true }])?.name).toBe('icecat');
  expect(detectFormat([litemall])?.name).toBe('litemall');
  expect(detectFormat([catalog])?.name).toBe('catalog');
  expect(detectFormat([{ broken: true }, { broken: true }, icecat])).toBeUndefined();
  expect(detectFormat([])).toBeUndefined();
});

test('our own format is checked field by field', () => {
  const format = detectFormat([catalog]);
  expect(format?.map(catalog)).toEqual(catalog);
  expect(() => format?.map({ ...catalog, name: {} })).toThrow(/^name: needs zh-CN or en/);
  expect(() => format?.map({ ...catalog, slug: 'Not A Slug' })).toThrow(/^slug: lower-case/);
  expect(() => format?.map({ ...catalog, reviews: [{ rating: 6 }] })).toThrow(/^reviews\.0\.authorName: /);
});

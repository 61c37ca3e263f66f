import { expect, test } from 'vitest';
import { departments } from './goods/departments.ts';
import { productPictures } from './pictures/plan.ts';
import { sampleShop } from './sample-shop.ts';

const now = new Date('2026-03-01T08:00:00Z');
const shop = sampleShop(now);

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test('the shop has a dozen departments of two to four shelves and about two hundred products', () => {
  expect(departments).toHaveLength(12);
  for (const { shelves } of departments) {
    expect(shelves.length).toBeGreaterThanOrEqual(2);
    expect(shelves.length).toBeLessThanOrEqual(4);
  }
  expect(shop.products.length).toBeGreaterThanOrEqual(200);
  expect(shop.products.length).toBeLessThanOrEqual(230);
});

test('slugs, names, descriptions and SKU codes are each used once', () => {
  expect(repeated(shop.products.map(({ slug }) => slug))).toEqual([]);
  expect(repeated(shop.products.map(({ name }) => name['zh-CN']!))).toEqual([]);
  expect(repeated(shop.products.map(({ name }) => name.en!))).toEqual([]);
  expect(repeated(shop.products.map(({ description }) => description?.['zh-CN'] ?? ''))).toEqual([]);
  expect(repeated(shop.products.flatMap(({ skus }) => skus.map(({ code }) => code)))).toEqual([]);
  expect(repeated(shop.categories.map(({ slug }) => slug))).toEqual([]);
});

test('every product speaks both languages', () => {
  const chinese = /[\u4e00-\u9fff]/;
  for (const { slug, name, subtitle, description } of shop.products) {
    for (const text of [name, subtitle, description]) {
      expect(text?.['zh-CN'], slug).toMatch(chinese);
      expect(text?.en, slug).not.toMatch(chinese);
    }
  }
});

test('every SKU has a fair price, a picture of its product and stock in three warehouses', () => {
  for (const { slug, skus, media } of shop.products) {
    expect(skus.length, slug).toBeGreaterThanOrEqual(1);
    expect(skus.length, slug).toBeLessThanOrEqual(12);
    for (const sku of skus) {
      expect(Number.isInteger(sku.priceMinor) && sku.priceMinor > 0, sku.code).toBe(true);
      if (sku.listPriceMinor !== undefined) expect(sku.listPriceMinor, sku.code).toBeGreaterThan(sku.priceMinor);
      expect(Object.keys(sku.stock)).toEqual(['BJ', 'SH', 'GZ']);
      expect(media.map(({ key }) => key)).toContain(sku.mediaKey);
    }
    expect(repeated(skus.map(({ specs }) => specs.map(({ value }) => value.en).join('/')))).toEqual([]);
  }
});

test('some SKUs run low and a few are sold out', () => {
  const totals = shop.products.flatMap(({ skus }) => skus.map(({ stock }) => stock.BJ! + stock.SH! + stock.GZ!));
  const share = (count: number) => count / totals.length;
  expect(share(totals.filter((total) => total === 0).length)).toBeGreaterThan(0.02);
  expect(share(totals.filter((total) => total === 0).length)).toBeLessThan(0.1);
  expect(share(totals.filter((total) => total > 0 && total <= 20).length)).toBeGreaterThan(0.05);
});

test('about fifteen hundred reviews, mostly pleased, none repeated on a product', () => {
  expect(shop.reviews.length).toBeGreaterThan(1300);
  expect(shop.reviews.length).toBeLessThan(1800);
  const average = shop.reviews.reduce((sum, { rating }) => sum + rating, 0) / shop.reviews.length;
  expect(average).toBeGreaterThan(4);
  expect(average).toBeLessThan(4.6);
  expect(repeated(shop.reviews.map((review) => `${review.productExternalId}: ${review.content}`))).toEqual([]);
  expect(shop.reviews.every(({ createdAt }) => createdAt < now.toISOString())).toBe(true);
});

test('pictures are planned once each and stay few enough to be made in seconds', () => {
  const keys = departments.flatMap(({ shelves }) =>
    shelves.flatMap((shelf) =>
      shelf.goods.flatMap((good) => productPictures(good, shelf).map(({ media }) => media.key)),
    ),
  );
  expect(repeated(keys)).toEqual([]);
  expect(keys.length).toBeLessThanOrEqual(540);
  for (const { slug, media } of shop.products) expect(media.length, slug).toBeGreaterThanOrEqual(2);
});

test('the same day gives the same shop', () => {
  expect(sampleShop(now)).toEqual(shop);
});

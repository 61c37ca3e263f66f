import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type CatalogRecord, catalogRecord } from '../import/record.ts';
import { sellers } from '../import/sellers.ts';
import { datedFrom } from './dated-from.ts';
import { samplePictures } from './pictures/picture-list.ts';
import { PRODUCTS_FILE, sampleCategories } from './sample-files.ts';

const lines = readFileSync(PRODUCTS_FILE, 'utf8').trimEnd().split('\n');
const rows: unknown[] = lines.map((line) => JSON.parse(line));
const products = rows.map((row) => catalogRecord.parse(row));
const reviews = products.flatMap((product) => product.reviews ?? []);
const categories = sampleCategories();
const pictures = samplePictures();

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test('the products are in the import format, without anything it does not know', () => {
  expect(products).toEqual(rows);
});

test('the shop has a dozen departments of two to four categories and about two hundred products', () => {
  const departments = categories.filter(({ parentSlug }) => !parentSlug);
  expect(departments).toHaveLength(12);
  for (const { slug } of departments) {
    const below = categories.filter(({ parentSlug }) => parentSlug === slug);
    expect(below.length, slug).toBeGreaterThanOrEqual(2);
    expect(below.length, slug).toBeLessThanOrEqual(4);
    expect(below.map(({ position }) => position)).toEqual(below.map((_, index) => index));
  }
  expect(products.length).toBeGreaterThanOrEqual(200);
  expect(products.length).toBeLessThanOrEqual(230);
});

test('slugs, names, descriptions and SKU codes are each used once', () => {
  expect(repeated(products.map(({ slug }) => slug))).toEqual([]);
  expect(repeated(products.map(({ name }) => name['zh-CN']!))).toEqual([]);
  expect(repeated(products.map(({ name }) => name.en!))).toEqual([]);
  expect(repeated(products.map(({ description }) => description?.['zh-CN'] ?? ''))).toEqual([]);
  expect(repeated(products.flatMap(({ skus }) => skus.map(({ code }) => code)))).toEqual([]);
  expect(repeated(categories.map(({ slug }) => slug))).toEqual([]);
});

test('categories, sellers and pictures that products name are there', () => {
  const paths = categories.map(({ slug, name, parentSlug }) => JSON.stringify([parentSlug, slug, name]));
  const keys = new Set(pictures.map(({ key }) => key));
  for (const { slug, categoryPath, seller, media } of products) {
    const path = categoryPath.map((step, level) =>
      JSON.stringify([categoryPath[level - 1]?.slug, step.slug, step.name]),
    );
    expect(paths, slug).toEqual(expect.arrayContaining(path));
    expect(sellers.map((known) => known.slug)).toContain(seller);
    for (const { key } of media) expect(keys, slug).toContain(key);
  }
});

test('every product speaks both languages', () => {
  const chinese = /[\u4e00-\u9fff]/;
  for (const { slug, name, subtitle, description } of products) {
    for (const text of [name, subtitle, description]) {
      expect(text?.['zh-CN'], slug).toMatch(chinese);
      expect(text?.en, slug).not.toMatch(chinese);
    }
  }
});

test('every product has 8 to 15 attributes, each once, and a description of 3 to 6 paragraphs with a table and pictures', () => {
  const keys = new Set(pictures.map(({ key }) => key));
  for (const { slug, attributes, description } of products) {
    expect(attributes.length, slug).toBeGreaterThanOrEqual(8);
    expect(attributes.length, slug).toBeLessThanOrEqual(15);
    expect(repeated(attributes.map(({ name }) => name['zh-CN']!))).toEqual([]);
    expect(repeated(attributes.map(({ name }) => name.en!))).toEqual([]);
    for (const text of [description?.['zh-CN'] ?? '', description?.en ?? '']) {
      const blocks = text.split('\n\n');
      const paragraphs = blocks.filter((block) => !/^(#|\||!\[)/.test(block));
      expect(paragraphs.length, slug).toBeGreaterThanOrEqual(3);
      expect(paragraphs.length, slug).toBeLessThanOrEqual(6);
      expect(blocks.filter((block) => block.startsWith('| ')).length, slug).toBeGreaterThanOrEqual(1);
      const shown = [...text.matchAll(/!\[[^\]]+\]\(\/media\/([^?)]+)/g)].map(([, key]) => key!);
      expect(shown.length, slug).toBeGreaterThanOrEqual(1);
      for (const key of shown) expect(keys, slug).toContain(key);
    }
  }
});

test('every SKU has a fair price, a picture of its product and stock in three warehouses', () => {
  for (const { slug, skus, media } of products) {
    expect(skus.length, slug).toBeLessThanOrEqual(12);
    for (const sku of skus) {
      if (sku.listPriceMinor !== undefined) expect(sku.listPriceMinor, sku.code).toBeGreaterThan(sku.priceMinor);
      expect(Object.keys(sku.stock)).toEqual(['BJ', 'SH', 'GZ']);
      expect(media.map(({ key }) => key)).toContain(sku.mediaKey);
    }
    expect(repeated(skus.map(({ specs }) => specs.map(({ value }) => value.en).join('/')))).toEqual([]);
  }
});

test('some SKUs run low and a few are sold out', () => {
  const totals = products.flatMap(({ skus }) => skus.map(({ stock }) => stock.BJ! + stock.SH! + stock.GZ!));
  const share = (count: number) => count / totals.length;
  expect(share(totals.filter((total) => total === 0).length)).toBeGreaterThan(0.02);
  expect(share(totals.filter((total) => total === 0).length)).toBeLessThan(0.1);
  expect(share(totals.filter((total) => total > 0 && total <= 20).length)).toBeGreaterThan(0.05);
});

test('about fifteen hundred reviews, mostly pleased, none repeated on a product', () => {
  expect(reviews.length).toBeGreaterThan(1300);
  expect(reviews.length).toBeLessThan(1800);
  const average = reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length;
  expect(average).toBeGreaterThan(4);
  expect(average).toBeLessThan(4.6);
  const texts = products.flatMap(({ slug, reviews = [] }) => reviews.map(({ content }) => `${slug}: ${content}`));
  expect(repeated(texts)).toEqual([]);
});

test('pictures are listed once each, of icons that exist, and few enough to be made in seconds', () => {
  const icons = join(dirname(fileURLToPath(import.meta.resolve('@lobehub/fluent-emoji-3d/package.json'))), 'assets');
  expect(repeated(pictures.map(({ key }) => key))).toEqual([]);
  expect(pictures.length).toBeLessThanOrEqual(600);
  expect(pictures.filter(({ icon }) => !existsSync(join(icons, `${icon}.webp`)))).toEqual([]);
  for (const { slug, media } of products) expect(media.length, slug).toBeGreaterThanOrEqual(2);
});

test('dates keep their distance from the day on which the shop is opened', () => {
  const at = (day: string) => products.map((product) => datedFrom(new Date(day), product));
  const dates = (shop: CatalogRecord[]) =>
    shop.flatMap(({ createdAt, reviews = [] }) => [createdAt, ...reviews.map((review) => review.createdAt)]);
  const [opened, later] = [dates(at('2026-03-01T08:00:00Z')), dates(at('2026-03-11T08:00:00Z'))];
  expect(opened.every((date) => date < '2026-03-01T08:00:00Z')).toBe(true);
  expect(later.map(Date.parse)).toEqual(opened.map((date) => Date.parse(date) + 10 * 86_400_000));
});

import { parseMoment } from '@minijd/text';
import { z } from 'zod';
import { parseRow } from './parse-row.ts';
import type { CatalogRecord, CategoryStep, ReviewRecord, SkuRecord } from './record.ts';
import { SeededRandom } from './seeded-random.ts';
import { splitStock } from './warehouse-stock.ts';

const price = z.int().positive();

export const litemallRow = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  categoryPath: z.array(z.string().min(1)).min(1),
  description: z.string().nullish(),
  brand: z.string().nullish(),
  unit: z.string().nullish(),
  priceCents: price,
  originalPriceCents: price.nullish(),
  skus: z.array(z.object({ specs: z.array(z.string()), priceCents: price, stock: z.int().nonnegative() })).min(1),
  attributes: z.record(z.string(), z.string()).nullish(),
  reviews: z.array(z.object({ content: z.string(), rating: z.int().min(1).max(5), createdAt: z.string() })).nullish(),
});

type Row = z.output<typeof litemallRow>;

/** The only specification of products that have one SKU. */
const ONLY_SPEC = '标准';

/** Category slugs must not change between imports, and these names have no Latin letters to derive them from. */
const CATEGORY_SLUGS: Record<string, string> = {
  居家: 'living',
  布艺软装: 'soft-furnishings',
  床品件套: 'bedding-sets',
  宠物: 'pets',
  被枕: 'quilts-pillows',
  家饰: 'home-decor',
  家具: 'home-furniture',
  夏凉: 'summer-bedding',
  灯具: 'lamps',
  洗护: 'washing',
  毛巾: 'towels',
  餐厨: 'dining',
  锅具: 'pots-pans',
  婴童: 'children',
  服饰: 'childrens-wear',
  杂货: 'sundries',
  文具: 'writing-things',
  饮食: 'eating',
  糕点: 'pastries',
  服装: 'apparel',
  内裤: 'underwear',
  志趣: 'interests',
  魔兽世界: 'world-of-warcraft',
  配件: 'carry-ons',
  功能箱包: 'travel-bags',
};

export function fromLitemall(value: unknown): CatalogRecord {
  const row = parseRow(litemallRow, value);
  return {
    externalId: row.id,
    source: 'litemall',
    slug: `litemall-${row.id}`,
    name: { 'zh-CN': row.title },
    subtitle: row.description?.trim() ? { 'zh-CN': row.description.trim() } : undefined,
    brand: row.brand ? { slug: `litemall-${hex(row.brand)}`, name: row.brand } : undefined,
    categoryPath: row.categoryPath.map(categoryStep),
    seller: 'minijd',
    attributes: attributesOf(row),
    media: [],
    skus: row.skus.map((sku, index) => skuOf(row, sku, index)),
    soldCount: Math.floor(new SeededRandom(`sold/litemall/${row.id}`).next() ** 3 * 8000),
    createdAt: firstSeen(row),
  };
}

/**
 * The reviews of a row. `ratingsGiven` says whether the file's ratings were given by people: litemall's `star`
 * column defaults to 1, and its sample data keeps that default under nearly every text, praise included. A default
 * is not an opinion: such reviews count as given without stars, which shops of the region show as five.
 */
export function litemallReviews(value: unknown, ratingsGiven: boolean): ReviewRecord[] {
  const row = parseRow(litemallRow, value);
  return (row.reviews ?? [])
    .filter(({ content }) => /[\p{L}\p{N}]/u.test(content))
    .map((review, index) => ({
      authorName: `买家 ${1000 + new SeededRandom(`author/${row.id}/${index}`).between(0, 8999)}`,
      rating: ratingsGiven ? review.rating : 5,
      content: review.content.trim(),
      createdAt: beijingTime(review.createdAt),
      helpfulCount: 0,
    }));
}

/** A file in which nine of ten ratings are the column's default has no real ratings. */
export function ratingsVary(rows: readonly unknown[]): boolean {
  const ratings = rows.flatMap((value) => litemallRow.safeParse(value).data?.reviews ?? []).map(({ rating }) => rating);
  return ratings.length > 0 && ratings.filter((rating) => rating === 1).length / ratings.length < 0.9;
}

function skuOf(row: Row, { specs, priceCents, stock }: Row['skus'][number], index: number): SkuRecord {
  const named = specs.filter((spec) => spec !== ONLY_SPEC);
  return {
    code: `LM-${row.id}-${index + 1}`,
    specs: named.map((spec, place) => ({
      name: {
        'zh-CN': place === 0 ? '规格' : `规格${place + 1}`,
        en: place === 0 ? 'Version' : `Version ${place + 1}`,
      },
      value: { 'zh-CN': spec },
    })),
    priceMinor: priceCents,
    stock: splitStock(stock),
  };
}

/** Long notices to the buyer are not attributes; `originalPriceCents` is a list price, not the lowest of 30 days. */
function attributesOf(row: Row): CatalogRecord['attributes'] {
  return Object.entries(row.attributes ?? {})
    .filter(([name, value]) => !/提示|提醒/.test(name) && value.trim() !== '' && value.length <= 120)
    .slice(0, 12)
    .map(([name, value]) => ({ name: { 'zh-CN': name }, value: { 'zh-CN': value.trim() } }));
}

function categoryStep(name: string): CategoryStep {
  const slug = CATEGORY_SLUGS[name];
  if (!slug) return { slug: `litemall-${hex(name)}`, name: { 'zh-CN': name } };
  const english = slug.replaceAll('-', ' ');
  return { slug, name: { 'zh-CN': name, en: english.charAt(0).toUpperCase() + english.slice(1) } };
}

/** Rows have no date: the day before the first review, or one day for all. */
function firstSeen(row: Row): string {
  const dates = (row.reviews ?? []).map(({ createdAt }) => beijingTime(createdAt)).sort();
  const first = Date.parse(dates[0] ?? '2018-02-01T00:00:00Z');
  return new Date(first - 86_400_000).toISOString();
}

/** "2018-02-01 00:00:00" is Beijing time. */
function beijingTime(text: string): string {
  const date = parseMoment(`${text.replace(' ', 'T')}+08:00`);
  return date?.toISOString() ?? '2018-02-01T00:00:00.000Z';
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex').slice(0, 24);
}

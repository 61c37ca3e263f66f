import type { GraphQLClient } from '@minijd/testkit';
import { bilingual } from '../../src/bilingual.ts';
import { CatalogWriter } from '../../src/import/catalog-writer.ts';
import type { CatalogRecord, LocalizedText, ReviewRecord, SkuRecord } from '../../src/import/record.ts';
import type { Shape } from '../shape/shape.ts';

export const SELLER = 'lantern';
const SOURCE = 'test';
const ELECTRONICS = { slug: 'electronics', name: bilingual('电子 | Electronics') };
const CATEGORY_NAMES: Record<string, string> = { phones: '手机 | Phones', radios: '收音机 | Radios' };
const categoryPath = (slug: string) => [
  ELECTRONICS,
  { slug, name: bilingual(CATEGORY_NAMES[slug] ?? `${slug} | ${slug}`) },
];

export interface GivenGood {
  slug: string;
  /** The slug by default; given, a slug may change. */
  externalId?: string;
  name: LocalizedText;
  /** A category of electronics; phones by default. */
  category?: string;
  /** Slug of the seller. */
  seller?: string;
  skus: SkuRecord[];
  reviews?: { author: string; rating: ReviewRecord['rating'] }[];
}

/** A SKU: by default 59.00 with ten units in Beijing. */
export function sku(code: string, given: { priceMinor?: number; stock?: number } = {}): SkuRecord {
  const specs = [{ name: bilingual('版本 | Version'), value: bilingual(`${code} | ${code}`) }];
  return { code, specs, priceMinor: given.priceMinor ?? 5900, stock: { BJ: given.stock ?? 10 } };
}

/** Imports products. */
export async function sell(shop: Pick<Shape, 'calls'>, goods: readonly GivenGood[]): Promise<void> {
  await new CatalogWriter(shop.calls).write(goods.map(record));
}

function record(good: GivenGood, index: number): CatalogRecord {
  const { slug, externalId = slug, name, skus, category = 'phones', seller = SELLER } = good;
  return {
    ...{ source: SOURCE, externalId, slug, name, skus },
    subtitle: bilingual('耐用 | Made to last'),
    brand: { slug: 'acme', name: 'Acme' },
    categoryPath: categoryPath(category),
    seller,
    attributes: [{ name: bilingual('颜色 | Colour'), value: bilingual('黑色 | Black') }],
    media: [],
    soldCount: index,
    createdAt: new Date(1_700_000_000_000 + index * 1000).toISOString(),
    reviews: reviews(good),
  };
}

function reviews({ reviews = [] }: GivenGood): ReviewRecord[] {
  return reviews.map(({ author, rating }, index) => ({
    ...{ authorName: author, rating, helpfulCount: index },
    content: `What ${author} says about it.`,
    createdAt: new Date(1_710_000_000_000 + index * 1000).toISOString(),
  }));
}

/** Ids of the SKUs of a product by code. */
export async function skuIds(client: GraphQLClient, slug: string): Promise<Record<string, string>> {
  const { product } = await client.ask('query($slug: String!) { product(slug: $slug) { skus { id code } } }', { slug });
  return Object.fromEntries(product.skus.map((one: { id: string; code: string }) => [one.code, one.id]));
}

/** Available units of a SKU. */
export async function available(client: GraphQLClient, skuId: string): Promise<number> {
  const { skus } = await client.ask('query($ids: [ID!]!) { skus(ids: $ids) { available } }', { ids: [skuId] });
  return skus[0].available;
}

import { parseMoment } from '@minijd/text';
import { z } from 'zod';
import { icecatAttributes } from './icecat-attributes.ts';
import { icecatCategory } from './icecat-category.ts';
import { parseRow } from './parse-row.ts';
import type { CatalogRecord } from './record.ts';
import { SeededRandom } from './seeded-random.ts';
import { slugOf } from './slug.ts';
import { inventedStock } from './warehouse-stock.ts';

/** Prices of the source are US cents; the shop sells in yuan. A fixed rate keeps imports repeatable. */
const YUAN_PER_DOLLAR = 7.1;

export const icecatRow = z.object({
  id: z.string().min(1),
  name: z.string(),
  title: z.string().trim().min(1),
  brand: z.string().trim().min(1),
  priceCents: z.int().positive(),
  ean: z.array(z.string()),
  description: z.string().nullish(),
  releasedAt: z.string().refine(dayOrMoment, 'not a date'),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** A day without time means its beginning, in UTC. */
function dayOrMoment(text: string): Date | undefined {
  return parseMoment(text) ?? parseMoment(`${text}T00:00:00Z`);
}

/** One Icecat product; stock and sales are not in the source and are made from its id. */
export function fromIcecat(value: unknown): CatalogRecord {
  const row = parseRow(icecatRow, value);
  const description = row.description?.trim();
  return {
    externalId: row.id,
    source: 'icecat',
    slug: [slugOf(row.title), row.id].filter(Boolean).join('-'),
    name: { en: row.title },
    description: description && description !== row.title ? { en: description } : undefined,
    brand: { slug: slugOf(row.brand) || `brand-${row.id}`, name: row.brand },
    categoryPath: icecatCategory(row.title, description ?? '', new Set(Object.keys(row.attributes))),
    seller: 'minijd',
    attributes: icecatAttributes(row.attributes),
    media: [],
    skus: [
      {
        code: `ICE-${row.id}`,
        specs: [],
        priceMinor: Math.round(row.priceCents * YUAN_PER_DOLLAR),
        stock: inventedStock(`icecat/${row.id}`),
      },
    ],
    soldCount: Math.floor(new SeededRandom(`sold/icecat/${row.id}`).next() ** 4 * 5000),
    createdAt: dayOrMoment(row.releasedAt)!.toISOString(),
    barcodes: row.ean,
  };
}

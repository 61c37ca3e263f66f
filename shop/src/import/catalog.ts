import { isMediaKey } from '@minijd/media';
import { parseMoment } from '@minijd/text';
import { z } from 'zod';
import { parseRow } from './parse-row.ts';
import type { CatalogRecord } from './record.ts';

const localized = z
  .object({ 'zh-CN': z.string().optional(), en: z.string().optional() })
  .refine((text) => Boolean(text['zh-CN'] || text.en), 'needs zh-CN or en');
const namedValue = z.object({ name: localized, value: localized });
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and dashes only');
const minor = z.int().positive();

/** Our own format: one CatalogRecord a line. */
export const catalogRow = z.object({
  externalId: z.string().min(1),
  source: z.string().min(1),
  slug,
  name: localized,
  subtitle: localized.optional(),
  description: localized.optional(),
  brand: z.object({ slug, name: z.string().min(1), nameZh: z.string().min(1).optional() }).optional(),
  categoryPath: z.array(z.object({ slug, name: localized })).min(1),
  seller: slug,
  attributes: z.array(namedValue),
  media: z.array(
    z.object({
      key: z.string().refine(isMediaKey, 'no key of the media store'),
      width: z.int().positive(),
      height: z.int().positive(),
      alt: localized,
      placeholder: z.string(),
    }),
  ),
  skus: z
    .array(
      z.object({
        code: z.string().min(1),
        specs: z.array(namedValue),
        priceMinor: minor,
        listPriceMinor: minor.optional(),
        weightGrams: z.int().nonnegative().optional(),
        stock: z.record(z.string(), z.int().nonnegative()),
        mediaKey: z.string().optional(),
      }),
    )
    .min(1),
  soldCount: z.int().nonnegative(),
  createdAt: z.string().refine(parseMoment, 'not a moment by RFC 3339 with its offset'),
  barcodes: z.array(z.string()).optional(),
});

export function fromCatalog(value: unknown): CatalogRecord {
  return parseRow(catalogRow, value);
}

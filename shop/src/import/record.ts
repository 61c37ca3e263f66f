import { isMediaKey } from '@minijd/media';
import { parseMoment, textLength } from '@minijd/text';
import { z } from 'zod';

/** The range of GraphQL's Int. */
const LARGEST_INT = 2_147_483_647;
const MOST_UNITS = 100_000_000;
const CODE = 255;
const NAME = 255;

// Rules that Zod cannot print are printed by `meta`: both are read when one of them changes.

/** Counted as the subgraphs and JSON Schema count, in code points. */
const text = (max: number) =>
  z
    .string()
    .refine((given) => textLength(given) <= max, `longer than ${max} characters`)
    .meta({ maxLength: max });

const localized = (id: string, max: number) =>
  z
    .object({ 'zh-CN': text(max).optional(), en: text(max).optional() })
    .refine((given) => Boolean(given['zh-CN'] || given.en), 'needs zh-CN or en')
    .meta({
      id,
      description: 'In the languages of the shop, one of them at least.',
      anyOf: ['zh-CN', 'en'].map((locale) => ({
        type: 'object',
        required: [locale],
        properties: { [locale]: { type: 'string', minLength: 1 } },
      })),
    });
const shortName = localized('ShortName', NAME);
const longName = localized('Name', 500);
const line = localized('Line', 1000);
const longText = localized('LongText', 100_000);

const moment = z.string().refine(parseMoment, 'not a moment by RFC 3339 with its offset').meta({ format: 'date-time' });

const slug = z
  .string()
  .max(CODE)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and dashes only');
const price = z.int().positive().max(LARGEST_INT);
const mediaKey = z.string().refine(isMediaKey, 'no key of the media store').meta({
  maxLength: 255,
  pattern:
    '^([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9_-]*\\.([Aa][Vv][Ii][Ff]|[Ww][Ee][Bb][Pp]|[Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg])$',
});
const namedValue = z.object({ name: longName, value: line }).meta({ id: 'NamedValue' });
const categoryStep = z.object({ slug, name: shortName });

const brand = z.object({
  slug,
  name: text(NAME).min(1).describe('As printed on products.'),
  nameZh: text(NAME).min(1).optional().describe('In Chinese, when it has a name of its own.'),
});

const media = z.object({
  key: mediaKey.describe('Key in the media store, where the picture lies already.'),
  width: z.int().positive().max(LARGEST_INT).describe('Of the original, in pixels.'),
  height: z.int().positive().max(LARGEST_INT).describe('Of the original, in pixels.'),
  alt: line.describe('What it shows.'),
  placeholder: z.string().describe('A CSS colour shown until the picture is loaded.'),
});

const sku = z.object({
  code: text(CODE).min(1).describe('Unique in the whole shop; a SKU keeps its id as long as its code stays.'),
  specs: z.array(namedValue).describe('What distinguishes it from the other SKUs of the product.'),
  priceMinor: price.describe('In minor units (fen).'),
  listPriceMinor: price
    .optional()
    .describe('Lowest price of the 30 days before, above `priceMinor`; absent when the price has not fallen.'),
  weightGrams: z.int().nonnegative().max(1_000_000).optional().describe('Of one unit with its box.'),
  stock: z
    .record(z.string(), z.int().nonnegative().max(MOST_UNITS))
    .describe('Units on hand by warehouse code (BJ, SH, GZ); only the first import of a SKU counts.'),
  mediaKey: z.string().optional().describe('Key of one of the pictures of the product.'),
});

const review = z.object({
  authorName: text(40).min(1).describe('Its author, who cannot sign in.'),
  rating: z.int().min(1).max(5).describe('Stars.'),
  title: text(200).optional().describe('One line above the text.'),
  content: text(20_000).min(1).describe('Plain text; line breaks are kept.'),
  createdAt: moment.describe('When it was written.'),
  helpfulCount: z.int().nonnegative().max(1_000_000_000).describe('How many people found it helpful.'),
});

/** A line of our own format, docs/import.md, and what rows of every other format are mapped to. */
export const catalogRecord = z.object({
  externalId: text(CODE)
    .min(1)
    .describe('Stable in its source: with `source` it identifies the product, so that an import may be repeated.'),
  source: text(CODE).min(1).describe('The catalogue it comes from.'),
  slug: slug.describe('Its address, /p/<slug>; unique in the shop.'),
  name: longName.describe('Its name.'),
  subtitle: line.optional().describe('The line below the name.'),
  description: longText.optional().describe('Plain text; line breaks are kept.'),
  brand: brand.optional().describe('Its maker, who is added when unknown.'),
  categoryPath: z.array(categoryStep).min(1).describe('The categories from the root to its own.'),
  seller: slug.describe('Slug of the seller, who is added when unknown.'),
  attributes: z.array(namedValue).describe('Its properties.'),
  media: z.array(media).describe('Its pictures; the first is the cover.'),
  skus: z.array(sku).min(1).describe('Those missing from a later import are discontinued.'),
  soldCount: z.int().nonnegative().max(MOST_UNITS).describe('Units sold before; only the first import counts.'),
  createdAt: moment.describe('When it was added to the shop; only the first import counts.'),
  barcodes: z.array(z.string()).optional().describe('Not kept yet.'),
  reviews: z.array(review).optional().describe('A review that was imported before is left as it is.'),
});

export type CatalogRecord = z.output<typeof catalogRecord>;
export type CategoryStep = z.output<typeof categoryStep>;
export type NamedValue = z.output<typeof namedValue>;
export type SkuRecord = z.output<typeof sku>;
export type ReviewRecord = z.output<typeof review>;
/** A text in the shop's languages; at least one of them is present. */
export type LocalizedText = NamedValue['name'];

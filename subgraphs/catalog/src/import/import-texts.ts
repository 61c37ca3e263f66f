import { badInput } from '@minijd/subgraph';
import { typedText } from '@minijd/text';

import type {
  ImportAttributeInput,
  ImportCatalogInput,
  ImportMediaInput,
  ImportProductInput,
} from './import-catalog.input.ts';

const NAME = 255;
const LONG_NAME = 500;
const LINE = 1000;
const DESCRIPTION = 100_000;

type Kept = string | undefined;

/** The text as stored, undefined when blank; throws BAD_USER_INPUT with its field. */
function kept(of: string, text: string | null | undefined, max: number): Kept {
  const { text: whole, fault } = typedText(text ?? '', { max, lines: max >= LINE });
  if (fault === 'TOO_LONG') throw badInput(`${of}: a text has more than ${max} characters.`);
  if (fault === 'FORBIDDEN') throw badInput(`${of}: a text holds control characters.`);
  return whole;
}

/** Part of a catalogue with its texts as stored; throws BAD_USER_INPUT with the first invalid record. */
export function withKeptTexts({ warehouses, brands, categories, products }: ImportCatalogInput): ImportCatalogInput {
  return {
    warehouses: warehouses.map((one) => ({ ...one, ...keptNames(`Warehouse ${one.code}`, one, NAME) })),
    brands: brands.map((brand) => {
      const name = kept(`Brand ${brand.slug}`, brand.name, NAME);
      if (!name) throw badInput(`Brand ${brand.slug}: a name is missing.`);
      return { ...brand, name };
    }),
    categories: categories.map((one) => ({ ...one, ...keptNames(`Category ${one.slug}`, one, NAME) })),
    products: products.map(keptProduct),
  };
}

function keptNames(of: string, { nameZh, nameEn }: { nameZh?: Kept; nameEn?: Kept }, max: number) {
  return { nameZh: kept(of, nameZh, max), nameEn: kept(of, nameEn, max) };
}

function keptProduct(product: ImportProductInput): ImportProductInput {
  const of = `Product ${product.externalId}`;
  return {
    ...product,
    ...keptNames(of, product, LONG_NAME),
    ...{ subtitleZh: kept(of, product.subtitleZh, LINE), subtitleEn: kept(of, product.subtitleEn, LINE) },
    descriptionZh: kept(of, product.descriptionZh, DESCRIPTION),
    descriptionEn: kept(of, product.descriptionEn, DESCRIPTION),
    attributes: product.attributes.map((one) => keptAttribute(of, one)),
    media: product.media.map((one) => keptMedia(of, one)),
    skus: product.skus.map((sku) => ({ ...sku, specs: sku.specs.map((one) => keptAttribute(of, one)) })),
  };
}

function keptAttribute(of: string, attribute: ImportAttributeInput): ImportAttributeInput {
  const { valueZh, valueEn } = attribute;
  return {
    ...keptNames(of, attribute, LONG_NAME),
    ...{ valueZh: kept(of, valueZh, LINE), valueEn: kept(of, valueEn, LINE) },
  };
}

function keptMedia(of: string, { altZh, altEn, ...media }: ImportMediaInput): ImportMediaInput {
  return { ...media, altZh: kept(of, altZh, LINE), altEn: kept(of, altEn, LINE) };
}

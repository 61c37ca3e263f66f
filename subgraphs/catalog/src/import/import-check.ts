import { badInput, isUuid } from '@minijd/subgraph';
import { isSlug } from '../slug.ts';
import type { ImportCatalogInput, ImportProductInput } from './import-catalog.input.ts';
import { withKeptTexts } from './import-texts.ts';

const MOST_PRODUCTS = 1000;
/** Leaves room for later changes within PostgreSQL's integer. */
const MOST_UNITS = 100_000_000;

/** Normalises an import; throws BAD_USER_INPUT with the first invalid record. */
export function checkedImport(input: ImportCatalogInput): ImportCatalogInput {
  const { warehouses, brands, categories, products } = withKeptTexts(input);
  if (products.length > MOST_PRODUCTS) throw badInput(`products must not hold more than ${MOST_PRODUCTS}.`);
  const slugs = [...warehouses.map(({ code }) => code), ...[...brands, ...categories].map(({ slug }) => slug)];
  const wrong = slugs.find((slug) => !isSlug(slug));
  if (wrong !== undefined) throw badInput(`"${wrong}" cannot be a slug or a code.`);
  for (const product of products) {
    const fault = faultOf(product);
    if (fault) throw badInput(`Product ${product.externalId}: ${fault}.`);
  }
  refuseRepetition(products.map(({ source, externalId }) => `${source} ${externalId}`));
  refuseRepetition(products.flatMap(({ skus }) => skus.map(({ code }) => code)));
  return { warehouses, brands, categories, products };
}

function faultOf({ slug, source, externalId, nameZh, nameEn, sellerId, skus, soldCount }: ImportProductInput) {
  if (![slug, source, externalId].every(isSlug)) return 'slug, source and id need 1 to 255 plain characters';
  if (!nameZh && !nameEn) return 'a name is missing';
  if (!isUuid(sellerId)) return 'the seller is not an id';
  if (soldCount < 0 || soldCount > MOST_UNITS) return `units sold are not 0 to ${MOST_UNITS}`;
  if (skus.length === 0) return 'it has no SKU';
  return skus.map(faultOfSku).find((fault) => fault !== undefined);
}

function faultOfSku({ code, priceMinor, listPriceMinor, weightGrams, stock }: ImportProductInput['skus'][number]) {
  if (!isSlug(code)) return 'a SKU needs a code of 1 to 255 plain characters';
  if (priceMinor <= 0) return `SKU ${code} has no price`;
  if (listPriceMinor != null && listPriceMinor <= priceMinor) return `the list price of ${code} is not above its price`;
  if (weightGrams != null && (weightGrams < 0 || weightGrams > 1_000_000)) return `the weight of ${code} is invalid`;
  if (stock.some(({ onHand }) => onHand < 0 || onHand > MOST_UNITS))
    return `stock of ${code} is not 0 to ${MOST_UNITS}`;
  return undefined;
}

function refuseRepetition(keys: string[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw badInput(`"${key}" occurs twice.`);
    seen.add(key);
  }
}

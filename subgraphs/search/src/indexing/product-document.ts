import { indexWords, pinyinWords } from '../analysis/index-words.ts';
import type { SearchDocumentsQuery } from '../calls/catalog.generated.ts';
import type { RatingsQuery } from '../calls/reviews.generated.ts';
import { attributeKey, type ProductDocument, type ProductWords } from '../engine/product-document.ts';

export type CatalogDocument = SearchDocumentsQuery['_searchDocuments'][number];
export type Rating = RatingsQuery['_ratings'][number];

const LONGEST_DESCRIPTION = 2000;
/** Maximum number of words per field: the end of a long text has little weight. */
const MOST_WORDS = 200;

/** The document for a product, from catalog and reviews. */
export function productDocument(catalog: CatalogDocument, rating?: Rating): ProductDocument {
  const attributes = [...catalog.attributes, ...catalog.specs].filter(({ filterable }) => filterable);
  return {
    productId: catalog.productId,
    nameZh: catalog.nameZh ?? undefined,
    nameEn: catalog.nameEn ?? undefined,
    words: productWords(catalog),
    categories: catalog.categoryPath.map(({ slug }) => slug),
    brand: catalog.brandSlug ?? undefined,
    seller: catalog.sellerId,
    attributesZh: keysOf(attributes.map((one) => [one.nameZh ?? one.nameEn, one.valueZh ?? one.valueEn])),
    attributesEn: keysOf(attributes.map((one) => [one.nameEn ?? one.nameZh, one.valueEn ?? one.valueZh])),
    priceMinor: catalog.priceMinorMin,
    soldCount: catalog.soldCount,
    inStock: catalog.inStock,
    rating: rating?.average ?? undefined,
    ratingCount: rating?.count ?? 0,
    createdAt: new Date(catalog.createdAt),
  };
}

function productWords(catalog: CatalogDocument): ProductWords {
  const names = [catalog.nameZh, catalog.nameEn];
  const labels = [
    catalog.brandName,
    catalog.brandNameZh,
    ...catalog.categoryPath.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]),
  ];
  const values = [...catalog.attributes, ...catalog.specs].flatMap(({ valueZh, valueEn }) => [valueZh, valueEn]);
  const details = [catalog.subtitleZh, catalog.subtitleEn, ...values, ...catalog.skuCodes];
  const texts = [catalog.descriptionZh, catalog.descriptionEn].map((text) => text?.slice(0, LONGEST_DESCRIPTION));
  return {
    name: wordsOf(names, (name) => indexWords(name, { characters: true })),
    labels: wordsOf(labels, (label) => indexWords(label, { characters: true })),
    pinyin: wordsOf([...names, ...labels], pinyinWords),
    details: wordsOf(details, indexWords),
    description: wordsOf(texts, indexWords),
  };
}

type Text = string | null | undefined;

function wordsOf(texts: Text[], split: (text: string) => string[]): string[] {
  const given = [...new Set(texts.filter((text): text is string => typeof text === 'string'))];
  return given.flatMap((text) => split(text)).slice(0, MOST_WORDS);
}

function keysOf(attributes: [name: Text, value: Text][]): string[] {
  const keys = attributes.flatMap(([name, value]) => (name && value ? [attributeKey(name, value)] : []));
  return [...new Set(keys)];
}

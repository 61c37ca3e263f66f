import type { SearchDocumentsQuery } from '../calls/catalog.generated.ts';
import type { RatingsQuery } from '../calls/reviews.generated.ts';
import { attributeKey, type ProductDocument } from '../engine/product-document.ts';
import { productTexts } from './product-texts.ts';

export type CatalogDocument = SearchDocumentsQuery['_searchDocuments'][number];
export type Rating = RatingsQuery['_ratings'][number];

/** The document for a product, from catalog and reviews. */
export function productDocument(catalog: CatalogDocument, rating?: Rating): ProductDocument {
  const attributes = [...catalog.attributes, ...catalog.specs].filter(({ filterable }) => filterable);
  return {
    productId: catalog.productId,
    nameZh: catalog.nameZh ?? undefined,
    nameEn: catalog.nameEn ?? undefined,
    ...productTexts(catalog),
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

type Text = string | null | undefined;

function keysOf(attributes: [name: Text, value: Text][]): string[] {
  const keys = attributes.flatMap(([name, value]) => (name && value ? [attributeKey(name, value)] : []));
  return [...new Set(keys)];
}

import type { estypes } from '@elastic/elasticsearch';
import { foldedNames, type ProductDocument } from '../engine/product-document.ts';

/** A product in the Elasticsearch index. */
export interface IndexedProduct {
  name_zh?: string;
  name_en?: string;
  /** Whole names, folded. */
  names: string[];
  name: string[];
  labels: string[];
  pinyin: string[];
  details: string[];
  description: string[];
  categories: string[];
  category?: string;
  brand?: string;
  seller: string;
  attributes_zh: string[];
  attributes_en: string[];
  price_minor: number;
  sold_count: number;
  in_stock: boolean;
  rating?: number;
  rating_count: number;
  created_at: string;
  product_id: string;
}

/** Words are analysed by us: the keyword field has them unchanged, its subfield the stems of the Latin ones. */
const words: estypes.MappingProperty = {
  type: 'keyword',
  norms: true,
  fields: { stems: { type: 'text', analyzer: 'stems' } },
};
const keyword: estypes.MappingProperty = { type: 'keyword' };
const kept: estypes.MappingProperty = { type: 'keyword', index: false, doc_values: false };

export const indexSettings: estypes.IndicesIndexSettings = {
  number_of_shards: 1,
  number_of_replicas: 0,
  auto_expand_replicas: '0-1',
  analysis: {
    analyzer: {
      stems: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'asciifolding', 'porter_stem'] },
    },
  },
};

export const indexMappings: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  properties: {
    product_id: keyword,
    name_zh: kept,
    name_en: kept,
    names: keyword,
    name: words,
    labels: words,
    pinyin: keyword,
    details: words,
    description: words,
    categories: keyword,
    category: keyword,
    brand: keyword,
    seller: keyword,
    attributes_zh: keyword,
    attributes_en: keyword,
    price_minor: { type: 'long' },
    sold_count: { type: 'integer' },
    in_stock: { type: 'boolean' },
    rating: { type: 'float' },
    rating_count: { type: 'integer' },
    created_at: { type: 'date' },
  },
};

export function indexedProduct(document: ProductDocument): IndexedProduct {
  const { nameZh, nameEn, words } = document;
  return {
    ...words,
    product_id: document.productId,
    name_zh: nameZh,
    name_en: nameEn,
    names: foldedNames(document),
    categories: document.categories,
    category: document.categories.at(-1),
    brand: document.brand,
    seller: document.seller,
    attributes_zh: document.attributesZh,
    attributes_en: document.attributesEn,
    price_minor: document.priceMinor,
    sold_count: document.soldCount,
    in_stock: document.inStock,
    rating: document.rating,
    rating_count: document.ratingCount,
    created_at: document.createdAt.toISOString(),
  };
}

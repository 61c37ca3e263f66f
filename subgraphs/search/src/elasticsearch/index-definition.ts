import type { estypes } from '@elastic/elasticsearch';
import { singular } from '../analysis/plural.ts';
import { type FieldLengths, impactsOf } from '../engine/impacts.ts';
import { foldedNames, type ProductDocument } from '../engine/product-document.ts';
import { RANKING, SALES, SOLD_OUT } from '../engine/ranking.ts';

/** A product in the Elasticsearch index. */
export interface IndexedProduct {
  name_zh?: string;
  name_en?: string;
  /** Whole names, folded. */
  names: string[];
  /** Its words, each as often as gives it its impact. */
  words: string;
  /** Those that say what it is; those that say what it is for; those that are only hints. */
  main: string[];
  behind: string[];
  faint: string[];
  /** Those of its brand. */
  maker: string[];
  /** In the singular, for similar products. */
  name: string[];
  categories: string[];
  category?: string;
  brand?: string;
  seller: string;
  attributes_zh: string[];
  attributes_en: string[];
  price_minor: number;
  sold_count: number;
  in_stock: boolean;
  /** What decides between products that match words alike. */
  liking: number;
  rating?: number;
  rating_count: number;
  created_at: string;
  product_id: string;
}

/** Of mappings and analysis: an index of another version is left alone and replaced by a rebuild. */
export const INDEX_VERSION = 2;

/** What a word counts in its fields is its frequency, in these steps. */
const STEPS = 16;

const keyword: estypes.MappingProperty = { type: 'keyword' };
const kept: estypes.MappingProperty = { type: 'keyword', index: false, doc_values: false };
/** Only to be found, without what sorting needs. */
const flag: estypes.MappingProperty = { type: 'keyword', doc_values: false };

export const indexSettings: estypes.IndicesIndexSettings = {
  number_of_shards: 1,
  number_of_replicas: 0,
  auto_expand_replicas: '0-1',
  // Without the length of texts, which is in the impacts: what is left is rarity × impact, as in PostgreSQL.
  similarity: { impact: { type: 'BM25', k1: RANKING.half * STEPS, b: 0 } },
};

export const indexMappings: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  properties: {
    product_id: keyword,
    name_zh: kept,
    name_en: kept,
    names: keyword,
    words: { type: 'text', analyzer: 'whitespace', index_options: 'freqs', norms: false, similarity: 'impact' },
    main: flag,
    behind: flag,
    faint: flag,
    maker: flag,
    name: flag,
    categories: keyword,
    category: keyword,
    brand: keyword,
    seller: keyword,
    attributes_zh: keyword,
    attributes_en: keyword,
    price_minor: { type: 'long' },
    sold_count: { type: 'integer' },
    in_stock: { type: 'boolean' },
    liking: { type: 'float', index: false },
    rating: { type: 'float' },
    rating_count: { type: 'integer' },
    created_at: { type: 'date' },
  },
};

export function indexedProduct(document: ProductDocument, lengths: FieldLengths): IndexedProduct {
  const { nameZh, nameEn } = document;
  const impacts = impactsOf(document, lengths, RANKING);
  const steps = (impact: number) => Math.max(1, Math.round(STEPS * ((RANKING.half * impact) / (1 - impact))));
  const those = (wanted: (impact: (typeof impacts)[number]) => boolean) =>
    impacts.filter(wanted).map(({ word }) => word);
  return {
    words: impacts.flatMap(({ word, impact }) => Array<string>(steps(impact)).fill(word)).join(' '),
    main: those(({ main }) => main),
    behind: those(({ behind }) => behind),
    faint: those(({ impact }) => impact < RANKING.whole),
    maker: those(({ brand }) => brand > 0),
    name: [...new Set(document.words.name.map(singular))],
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
    liking: (1 + SALES * Math.log1p(document.soldCount)) * (document.inStock ? 1 : SOLD_OUT),
    rating: document.rating,
    rating_count: document.ratingCount,
    created_at: document.createdAt.toISOString(),
  };
}

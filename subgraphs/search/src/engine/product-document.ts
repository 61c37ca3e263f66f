import { fold } from '@minijd/text/fold';

/** A product as an engine stores it. Texts are analysed by us (`analysis/`). */
export interface ProductDocument {
  productId: string;
  nameZh?: string;
  nameEn?: string;
  /** Searchable words, by descending weight. */
  words: ProductWords;
  /** The same words as the ranking weighs them. */
  texts: RankedText[];
  /** Slugs of its category and all ancestors, root first. */
  categories: string[];
  /** Slug. */
  brand?: string;
  /** Id of the seller. */
  seller: string;
  /** `attributeKey`s in each language. */
  attributesZh: string[];
  attributesEn: string[];
  priceMinor: number;
  soldCount: number;
  inStock: boolean;
  /** 1 to 5; absent without reviews. */
  rating?: number;
  ratingCount: number;
  createdAt: Date;
}

export interface ProductWords {
  name: string[];
  /** Brand, category and seller. */
  labels: string[];
  /** Pinyin of name and labels. */
  pinyin: string[];
  /** Attributes, specs and codes. */
  details: string[];
  description: string[];
}

export type RankedField = 'name' | 'type' | 'labels' | 'brand' | 'description' | 'details' | 'pinyin';

/** One text of a field: fields have one for each language, of which the better match counts. */
export interface RankedText {
  field: RankedField;
  /** Its length is compared with that of others in the same language. */
  chinese: boolean;
  /** Without the extra forms of its words. */
  length: number;
  words: RankedWord[];
}

export interface RankedWord {
  word: string;
  /** How often it is there. */
  count: number;
  /** It says what the product is, not only a property. */
  main: boolean;
  /** Only behind a word such as "for", or in front of a Chinese compound. */
  behind: boolean;
}

/** Its names, folded. */
export function foldedNames({ nameZh, nameEn }: ProductDocument): string[] {
  return [nameZh, nameEn].flatMap((name) => (name ? [fold(name)] : []));
}

const SEPARATOR = '\u001f';

/** An attribute as one term of an engine. */
export function attributeKey(name: string, value: string): string {
  return `${name}${SEPARATOR}${value}`;
}

export function parseAttributeKey(key: string): { name: string; value: string } {
  const [name = '', value = ''] = key.split(SEPARATOR);
  return { name, value };
}

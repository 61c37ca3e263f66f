import { fold } from '@minijd/text/fold';

/** A product as an engine keeps it. Words are made by us (`words/`), the engine only stems Latin ones. */
export interface ProductDocument {
  productId: string;
  nameZh?: string;
  nameEn?: string;
  /** What it is found by, the most telling first. */
  words: ProductWords;
  /** Slugs of its category and of those above it, root first. */
  categories: string[];
  /** Slug. */
  brand?: string;
  /** Who sells it: an id. */
  seller: string;
  /** `attributeKey`s in the words of each language. */
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
  /** How name and labels sound. */
  pinyin: string[];
  /** Attributes, specs and codes. */
  details: string[];
  description: string[];
}

/** Its names as texts are compared. */
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

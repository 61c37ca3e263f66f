/** A text in the shop's languages; at least one of them is present. */
export interface LocalizedText {
  'zh-CN'?: string;
  en?: string;
}

export interface CategoryStep {
  slug: string;
  name: LocalizedText;
}

export interface NamedValue {
  name: LocalizedText;
  value: LocalizedText;
}

export interface MediaRecord {
  /** Key in the media store. */
  key: string;
  width: number;
  height: number;
  alt: LocalizedText;
  /** A CSS colour shown until the picture is there. */
  placeholder: string;
}

export interface SkuRecord {
  code: string;
  specs: NamedValue[];
  priceMinor: number;
  /** Lowest price of the 30 days before; absent when the price has not fallen. */
  listPriceMinor?: number;
  /** Of one piece with its box. */
  weightGrams?: number;
  /** Pieces on hand by warehouse code. */
  stock: Record<string, number>;
  mediaKey?: string;
}

export interface BrandRecord {
  slug: string;
  /** As printed on products. */
  name: string;
  /** In Chinese, when it has a name of its own. */
  nameZh?: string;
}

/** One product of a catalogue, as the sample shop writes it and as every import format is mapped to. */
export interface CatalogRecord {
  /** Stable in its source: ids are derived from it, so that an import may be repeated or resumed. */
  externalId: string;
  source: string;
  slug: string;
  name: LocalizedText;
  subtitle?: LocalizedText;
  description?: LocalizedText;
  brand?: BrandRecord;
  /** Root first. */
  categoryPath: CategoryStep[];
  /** The seller's slug. */
  seller: string;
  attributes: NamedValue[];
  media: MediaRecord[];
  skus: SkuRecord[];
  soldCount: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  barcodes?: string[];
}

export type Rating = 1 | 2 | 3 | 4 | 5;

export interface ReviewRecord {
  productExternalId: string;
  source: string;
  authorName: string;
  rating: Rating;
  title?: string;
  content: string;
  createdAt: string;
  helpfulCount: number;
}

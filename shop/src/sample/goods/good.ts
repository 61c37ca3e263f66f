import type { ColorName } from '../colors.ts';
import type { View } from '../pictures/compose.ts';
import type { BrandSlug } from './brands.ts';
import type { FactName, OptionName } from './vocabulary.ts';

/** "中文 | English", or one text that reads the same in both languages. */
export type Bilingual = string;

export type SellerSlug = 'minijd' | 'shanlan-living' | 'orchard-street';

/** A choice of an option, with what it adds to the base price in yuan. */
export type Choice = Bilingual | readonly [Bilingual, number];

/** One product as a shopkeeper writes it down; SKUs, stock, pictures and reviews are made from it. */
export interface Good {
  slug: string;
  icon: string;
  brand: BrandSlug;
  seller?: SellerSlug;
  name: Bilingual;
  subtitle: Bilingual;
  text: Bilingual;
  /** Yuan, of the first choice of every option. */
  price: number;
  /** Lowest price of the last 30 days, in yuan, when it is higher. */
  was?: number;
  sold: number;
  /** Days it has been in the shop. */
  age: number;
  colors?: readonly ColorName[];
  options?: Partial<Record<OptionName, readonly Choice[]>>;
  facts: Partial<Record<FactName, Bilingual>>;
  /** What its reviewers talk about, where that is not its shelf's theme. */
  theme?: Theme;
  /** Pictures after the first; by default one that suits its shelf. */
  views?: readonly View[];
}

/** What reviewers of a shelf talk about; of an 'object' only what is true of any well-made thing. */
export type Theme =
  | 'device'
  | 'sound'
  | 'furniture'
  | 'light'
  | 'tool'
  | 'object'
  | 'plant'
  | 'kitchen'
  | 'clothes'
  | 'shoes'
  | 'bag'
  | 'beauty'
  | 'sport'
  | 'fresh'
  | 'snack'
  | 'drink'
  | 'book'
  | 'stationery'
  | 'toy'
  | 'instrument';

export interface Shelf {
  slug: string;
  name: Bilingual;
  icon: string;
  theme: Theme;
  /** Who sells its goods, unless a good says otherwise. */
  seller: SellerSlug;
  /** How its goods are photographed a second time. */
  view: View;
  goods: readonly Good[];
}

export interface Department {
  slug: string;
  name: Bilingual;
  icon: string;
  shelves: readonly Shelf[];
}

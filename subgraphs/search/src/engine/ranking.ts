import type { RankedField } from './product-document.ts';

/** How matches are ordered by relevance; docs/search.md says what each part brings. */
export interface Ranking {
  /** What a word in a field counts. */
  weights: Record<RankedField, number>;
  /** How much the length of a text matters, from 0 to 1: names are long because they tell much. */
  length: Record<RankedField, number>;
  /** The sum of weights at which a word has half of its possible impact. */
  half: number;
  /** Exponent of the share of words that match: products with all of them come first. */
  coverage: number;
  /** The impact from which a word counts as matched in full: a word of the category alone is a hint. */
  whole: number;
  /** What another word for the same counts. */
  similar: number;
  /** Added when all words are in fields that say what the product is. */
  main: number;
  /** Factor when all words only say what the product is for. */
  behind: number;
  /** Factor when the query names the product's brand. */
  brand: number;
  /** Whether rare words count more than frequent ones. */
  rarity: boolean;
}

export const RANKING: Ranking = {
  weights: { name: 2, type: 1, labels: 0.06, brand: 1, description: 1, details: 0.5, pinyin: 0.5 },
  length: { name: 0.3, type: 0.75, labels: 0.75, brand: 0.75, description: 0.75, details: 0.75, pinyin: 0.75 },
  half: 2,
  coverage: 2,
  whole: 0.1,
  similar: 0.7,
  main: 0.8,
  behind: 0.85,
  brand: 1.2,
  rarity: true,
};

/** What decides between products that match the words alike: a name that is exactly the text, stock and sales. */
export const WHOLE_NAME = 1.5;
export const SOLD_OUT = 0.9;
export const SALES = 0.01;

import { type RawBuilder, sql } from 'kysely';
import { singular } from '../analysis/plural.ts';
import type { Impact } from '../engine/impacts.ts';
import type { ProductDocument, ProductWords, RankedField } from '../engine/product-document.ts';

const WEIGHTS: Record<RankedField, string> = {
  name: 'A',
  ...{ brand: 'B', labels: 'B', pinyin: 'B', type: 'B' },
  details: 'C',
  description: 'D',
};
const LIKENESS_WORDS = 12;

/** Words have only letters, digits, dots and ~: quoting is enough. */
const quoted = (word: string) => `'${word}'`;

/** The words of the postings, each with the weights of its fields. */
export function wordVector({ texts }: ProductDocument, impacts: Impact[]): RawBuilder<string> {
  const weights = new Map(impacts.map(({ word }) => [word, new Set<string>()]));
  for (const { field, words } of texts) for (const { word } of words) weights.get(word)?.add(WEIGHTS[field]);
  const lexemes = [...weights].map(([word, all]) => {
    const positions = [...all].map((weight, index) => `${index + 1}${weight}`);
    return `${quoted(word)}:${positions.join(',')}`;
  });
  return sql`${lexemes.join(' ')}::tsvector`;
}

/** Words that a similar product may have in its name. */
export function similarityQuery(words: ProductWords): RawBuilder<string> {
  const some = [...new Set(words.name.map(singular))].slice(0, LIKENESS_WORDS);
  return sql`${some.map(quoted).join(' | ')}::tsquery`;
}

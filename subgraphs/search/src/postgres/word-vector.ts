import { type RawBuilder, sql } from 'kysely';
import type { ProductWords } from '../engine/product-document.ts';

type Weight = 'A' | 'B' | 'C' | 'D';

const FIELDS: [keyof ProductWords, Weight][] = [
  ['name', 'A'],
  ['labels', 'B'],
  ['pinyin', 'B'],
  ['details', 'C'],
  ['description', 'D'],
];
const LIKENESS_WORDS = 12;

/** Words have only letters, digits, dots and ~: quoting is enough. */
export const quoted = (word: string) => `'${word}'`;

/**
 * The words unchanged, so that exact matches count twice, then the stems of the Latin ones. PostgreSQL's parser is not
 * used for Chinese, because what it treats as a letter depends on the database's locale.
 */
export function wordVector(words: ProductWords): RawBuilder<string> {
  let position = 0;
  const exact = FIELDS.flatMap(([field, weight]) =>
    words[field].map((word) => {
      position += 1;
      return `${quoted(word)}:${position}${weight}`;
    }),
  ).join(' ');
  const stems = FIELDS.map(([field, weight]) => ({ weight, text: words[field].filter(isLatin).join(' ') })).filter(
    ({ text }) => text !== '',
  );
  const stemmed = stems.map(({ text, weight }) => sql`setweight(to_tsvector('english', ${text}), ${weight})`);
  return sql`(${sql.join([sql`${exact}::tsvector`, ...stemmed], sql` || `)})`;
}

/** Words that a similar product may have in its name. */
export function similarityQuery(words: ProductWords): RawBuilder<string> {
  const some = [...new Set(words.name)].slice(0, LIKENESS_WORDS);
  return sql`${some.map(quoted).join(' | ')}::tsquery`;
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

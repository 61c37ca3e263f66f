import type { ProductDocument, RankedField, RankedText } from './product-document.ts';
import type { Ranking } from './ranking.ts';

/** Texts read and their words, by field and language. */
export type FieldLengths = { [Key in LengthKey]?: { texts: number; words: number } };
export type LengthKey = `${RankedField} ${'zh' | 'en'}`;

const keyOf = ({ field, chinese }: RankedText): LengthKey => `${field} ${chinese ? 'zh' : 'en'}`;

export interface Impact {
  word: string;
  impact: number;
  main: boolean;
  behind: boolean;
  brand: number;
}

type Field = [LengthKey, { texts: number; words: number }];

/** What these documents add to the lengths of fields. */
export function addedLengths(known: FieldLengths, documents: ProductDocument[]): FieldLengths {
  const sums = new Map<LengthKey, { texts: number; words: number }>(Object.entries(known) as Field[]);
  // Pinyin has no length.
  const texts = documents.flatMap((document) => document.texts.filter(({ length }) => length > 0));
  for (const text of texts) {
    const { texts: before, words } = sums.get(keyOf(text)) ?? { texts: 0, words: 0 };
    sums.set(keyOf(text), { texts: before + 1, words: words + text.length });
  }
  return Object.fromEntries(sums);
}

/** How much a product is about each of its words: BM25 over all fields, saturated once. */
export function impactsOf({ texts }: ProductDocument, lengths: FieldLengths, ranking: Ranking): Impact[] {
  const found = new Map<string, { fields: Map<RankedField, number>; main: boolean; behind: boolean; brand: number }>();
  for (const text of texts) {
    const { field, length, words } = text;
    const { texts: known, words: total } = lengths[keyOf(text)] ?? { texts: 0, words: 0 };
    const relative = total > 0 && length > 0 ? length / (total / known) : 1;
    const share = ranking.length[field];
    const normal = 1 - share + share * relative;
    for (const { word, count, main, behind } of words) {
      const sum = found.get(word) ?? { fields: new Map(), main: false, behind: true, brand: 0 };
      const weight = (ranking.weights[field] * count) / normal;
      sum.fields.set(field, Math.max(sum.fields.get(field) ?? 0, weight));
      sum.behind = main ? sum.behind && behind : sum.behind;
      sum.main ||= main;
      if (field === 'brand') sum.brand = Math.max(sum.brand, 1 / Math.max(1, length));
      found.set(word, sum);
    }
  }
  return [...found].map(([word, { fields, main, behind, brand }]) => {
    const all = [...fields.values()].reduce((sum, share) => sum + share, 0);
    return { word, impact: all / (ranking.half + all), main, behind: main && behind, brand };
  });
}

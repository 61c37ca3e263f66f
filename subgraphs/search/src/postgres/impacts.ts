import type { ProductDocument, RankedField } from '../engine/product-document.ts';
import type { Ranking } from '../engine/ranking.ts';
import type { FieldLengths } from './generation.entity.ts';

export interface Impact {
  word: string;
  impact: number;
  main: boolean;
  behind: boolean;
  brand: number;
}

type Field = [RankedField, { texts: number; words: number }];

/** What these documents add to the lengths of fields. */
export function addedLengths(known: FieldLengths, documents: ProductDocument[]): FieldLengths {
  const sums = new Map<RankedField, { texts: number; words: number }>(Object.entries(known) as Field[]);
  for (const { field, length } of documents.flatMap(({ texts }) => texts)) {
    const { texts, words } = sums.get(field) ?? { texts: 0, words: 0 };
    sums.set(field, { texts: texts + 1, words: words + length });
  }
  return Object.fromEntries(sums);
}

/** How much a product is about each of its words: BM25 over all fields, saturated once. */
export function impactsOf({ texts }: ProductDocument, lengths: FieldLengths, ranking: Ranking): Impact[] {
  const found = new Map<string, { fields: Map<RankedField, number>; main: boolean; behind: boolean; brand: number }>();
  for (const { field, length, words } of texts) {
    const { texts: known, words: total } = lengths[field] ?? { texts: 0, words: 0 };
    const relative = total > 0 ? length / (total / known) : 1;
    const normal = 1 - ranking.length + ranking.length * relative;
    for (const { word, count, main, behind } of words) {
      const sum = found.get(word) ?? { fields: new Map(), main: false, behind: true, brand: 0 };
      const share = (ranking.weights[field] * count) / normal;
      sum.fields.set(field, Math.max(sum.fields.get(field) ?? 0, share));
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

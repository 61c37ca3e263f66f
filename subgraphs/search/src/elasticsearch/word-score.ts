import type { estypes } from '@elastic/elasticsearch';
import { singular } from '../analysis/plural.ts';
import type { QueryWord, SimilarWords } from '../analysis/query-words.ts';
import { RANKING, WHOLE_NAME } from '../engine/ranking.ts';
import type { ProductQuery } from '../engine/search-query.ts';

type Query = estypes.QueryDslQueryContainer;
type Factor = estypes.QueryDslFunctionScoreContainer;

/** Of words with a prefix so many count by their impacts, the others are found. */
const PREFIXED = 100;
const PREFIX_BOOST = 0.05;
/** Of `RANKING.whole`, about what a faint word has. */
const FAINT = 0.4;

const singulars = (words: readonly string[]) => [...new Set(words.map(singular))];

/** A word in its best form; its score is rarity × impact. */
export function wordQuery(word: QueryWord): Query {
  const { prefix = [], similar = [] } = word;
  return { dis_max: { queries: [...typedForms(word), ...prefix.flatMap(withPrefix), ...similar.map(withSimilar)] } };
}

function typedForms({ alternatives }: QueryWord): Query[] {
  return alternatives.map((all) => withAll(singulars(all), 1));
}

/** All of the words, which count together as one. */
function withAll(words: string[], boost: number): Query {
  const each = words.map((value): Query => ({ term: { words: { value, boost: boost / words.length } } }));
  return each.length === 1 ? each[0]! : { bool: { must: each } };
}

function withPrefix(value: string): Query[] {
  return [
    { prefix: { words: { value, rewrite: `top_terms_blended_freqs_${PREFIXED}` } } },
    { prefix: { words: { value, boost: PREFIX_BOOST } } },
  ];
}

function withSimilar({ words, category }: SimilarWords): Query {
  const all = withAll(singulars(words), RANKING.similar);
  return category ? { bool: { must: [all], filter: [{ term: { categories: category } }] } } : all;
}

/**
 * The ranking of PostgreSQL as factors of the sum over the words: one for each word that is missing, a hint only,
 * another word for the same, says what the product is, or only what it is for.
 */
export function scored(query: Query, { words, phrase }: ProductQuery): Query {
  const count = words.length;
  const share = (missing: number) => Math.max(0.01, (count - missing) / count) ** RANKING.coverage;
  const factors = words.flatMap((word): Factor[] => {
    const own = singulars(word.alternatives.flatMap((all) => (all.length === 1 ? all : [])));
    const typed: Query = { bool: { should: [...typedForms(word), ...(word.prefix ?? []).map(plainPrefix)] } };
    const found = wordQuery(word);
    return [
      ...(count > 1 ? [{ filter: { bool: { must_not: [found] } }, weight: share(1) }] : []),
      {
        filter: { bool: { must: [{ terms: { faint: own } }], must_not: [{ terms: { main: own } }] } },
        weight: share(1 - FAINT),
      },
      ...((word.similar ?? []).length > 0
        ? [{ filter: { bool: { must: [found], must_not: [typed] } }, weight: share(1 - RANKING.similar) }]
        : []),
      { filter: saysWhatItIs(word), weight: (1 + RANKING.main) ** (1 / count) },
      {
        filter: { bool: { must: [{ terms: { behind: own } }] } },
        weight: RANKING.behind ** (1 / count),
      },
    ];
  });
  const liking: Factor[] = [
    { field_value_factor: { field: 'liking', missing: 1 } },
    ...(phrase ? [{ filter: { term: { names: phrase } }, weight: WHOLE_NAME }] : []),
  ];
  return {
    function_score: { query, functions: [...factors, ...liking], score_mode: 'multiply', boost_mode: 'multiply' },
  };
}

const plainPrefix = (value: string): Query => ({ prefix: { words: { value } } });

function saysWhatItIs({ alternatives, prefix = [] }: QueryWord): Query {
  const forms = alternatives.map(
    (all): Query => ({
      bool: { filter: singulars(all).map((word) => ({ term: { main: word } })) },
    }),
  );
  return { bool: { should: [...forms, ...prefix.map((value): Query => ({ prefix: { main: { value } } }))] } };
}

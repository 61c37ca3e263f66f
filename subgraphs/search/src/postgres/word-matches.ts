import { type RawBuilder, sql } from 'kysely';
import { singular } from '../analysis/plural.ts';
import type { QueryWord, SimilarWords } from '../analysis/query-words.ts';
import { RANKING, type Ranking } from '../engine/ranking.ts';
import type { ProductQuery } from '../engine/search-query.ts';

/** A prefix of one or two letters begins the words of half the shop: the strongest are read. */
const MOST_PREFIXED = 10_000;

const LIVE = sql`(select id from generation where live)`;
const COLUMNS = sql`number, impact, main, behind, brand`;
/** What is found by the words themselves. */
const TYPED = sql`1::float8 as strength`;

/**
 * A `with` list that ends in `found (number, score)`: the documents with `atLeast` of the words, which must not be empty.
 * A word has the impact of its best form; rare words count more; products with all words, with words that say what they
 * are, and of a brand in the query come first.
 */
export function foundByWords({ words, atLeast }: ProductQuery, ranking: Ranking): RawBuilder<unknown> {
  const terms = words.map((word, index) => ({ name: sql.ref(`term_${index}`), rows: termRows(word, ranking) }));
  const ctes = terms.map(({ name, rows }) => sql`${name} as materialized (${rows})`);
  const weighed = terms.map(({ name }) => {
    // Other words for the same make a word no more frequent.
    const rarity = sql`(select ln(1 + (greatest(size.size - found, 0) + 0.5) / (found + 0.5)) from size,
      (select coalesce(nullif(count(*) filter (where strength = 1), 0), count(*)) as found from ${name}) counted)`;
    const factor = ranking.rarity ? rarity : sql`1`;
    return sql`(select number, impact * ${factor} as impact, least(strength, impact / ${ranking.whole}::float8) as strength,
      main::int, behind::int, brand from ${name})`;
  });
  const count = words.length;
  return sql`size as materialized (select numbers as size from generation where live), ${sql.join(ctes)},
    found as materialized (
      select number, (sum(impact) * power(sum(strength) / ${count}::float8, ${ranking.coverage}::float8)
        * (1 + ${ranking.main}::float8 * sum(main) / ${count}::float8)
        * power(${ranking.behind}::float8, sum(behind) / ${count}::float8)
        * case when sum(brand) > 0.99 then ${ranking.brand}::float8 else 1 end)::real as score
      from (${sql.join(weighed, sql` union all `)}) weighed
      group by number having count(*) >= ${atLeast})`;
}

/** Numbers of the documents with `atLeast` of the words. */
export function numbersOfWords({ words, atLeast }: ProductQuery): RawBuilder<unknown> {
  const rows = words.map((word) => sql`(select number from (${termRows(word, RANKING)}) term)`);
  return sql`select number from (${sql.join(rows, sql` union all `)}) terms group by number
    having count(*) >= ${atLeast}`;
}

/** The documents with one of the forms of a word, each once. */
function termRows({ alternatives, prefix = [], similar = [] }: QueryWord, ranking: Ranking): RawBuilder<unknown> {
  const forms = alternatives.map((all) => [...new Set(all.map(singular))]);
  const single = forms.flatMap((all) => (all.length === 1 ? all : []));
  const several = forms.filter((all) => all.length > 1);
  const branches = [
    ...(single.length > 0 ? [withWords(single)] : []),
    ...several.map(withAll),
    ...prefix.map(withPrefix),
    ...similar.map((one) => withSimilar(one, ranking)),
  ];
  if (branches.length === 1 && single.length === 1) return branches[0]!;
  return sql`select number, max(impact) as impact, bool_or(main) as main, bool_and(behind) as behind, max(brand) as brand,
      max(strength) as strength
    from (${sql.join(branches, sql` union all `)}) forms group by number`;
}

function withWords(words: string[]): RawBuilder<unknown> {
  return sql`(select ${COLUMNS}, ${TYPED} from posting where generation = ${LIVE} and word = any(${words}::text[]))`;
}

/** The parts of a word count as one of its forms: 蓝牙 and 耳机 for 蓝牙耳机. */
function withAll(words: string[]): RawBuilder<unknown> {
  return sql`(select number, avg(impact) as impact, bool_and(main) as main, bool_and(behind) as behind,
      sum(brand) as brand, ${TYPED}
    from posting where generation = ${LIVE} and word = any(${words}::text[])
    group by number having count(*) = ${words.length})`;
}

/** Another word for the same: it finds, and what has the typed one comes first. */
function withSimilar({ words, category }: SimilarWords, { similar }: Ranking): RawBuilder<unknown> {
  const all = [...new Set(words.map(singular))];
  const within = category
    ? sql`and number in (select number from document where generation = ${LIVE} and categories @> ${[category]}::text[])`
    : sql``;
  return sql`(select number, ${similar}::float8 * avg(impact) as impact, false as main, bool_and(behind) as behind,
      0 as brand, ${similar}::float8 as strength
    from posting where generation = ${LIVE} and word = any(${all}::text[]) ${within}
    group by number having count(*) = ${all.length})`;
}

function withPrefix(start: string): RawBuilder<unknown> {
  return sql`(select ${COLUMNS}, ${TYPED} from posting
    where generation = ${LIVE} and word >= ${start} and word < ${`${start}\u{10ffff}`} limit ${MOST_PREFIXED})`;
}

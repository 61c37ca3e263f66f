import {
  learnWords,
  PostgresEngine,
  type ProductDocument,
  productDocument,
  RANKING,
  type RankedField,
  type Ranking,
  type SearchEngine,
} from '@minijd/search/measured';
import { fromIcecat } from '@minijd/shop/import';
import { condensed, icecatRows, ndcg, type RatedQueries, ratedQueries } from './rated-queries.ts';
import {
  askFor,
  catalogDocument,
  idOf,
  numberOf,
  type SearchBench,
  startSearchBench,
  withElasticsearch,
} from './search-bench.ts';

interface Score {
  ndcg: number;
  /** Of every second query each, in the order of the alphabet: what fits one half only is luck. */
  halves: [number, number];
  condensed: number;
  p50: number;
  p90: number;
  /** By query. */
  each: Map<string, number>;
  empty: string[];
}

const BATCH = 200;
const same = (value: number): Record<RankedField, number> => ({
  ...{ name: value, type: value, labels: value, brand: value, description: value, details: value, pinyin: value },
});
/** Each without one part of the ranking; those of the second list need an index of their own. */
const WITHOUT: Record<string, Partial<Ranking>> = {
  'all words first': { coverage: 0 },
  'words that say what it is': { main: 0 },
  'what it is only for comes later': { behind: 1 },
  'the brand in the query': { brand: 1 },
  'rare words count more': { rarity: false },
  'faint words count in part': { whole: 0.001 },
  'compounds and synonyms count less': { similar: 1 },
};
const INDEXED_WITHOUT: Record<string, Partial<Ranking>> = {
  'length of texts': { length: same(0) },
  'names like other texts': { length: same(0.75) },
  'weights of fields': {
    weights: same(1),
  },
  'categories say little': { weights: { ...RANKING.weights, labels: 0.5 } },
};

/** nDCG@10 on the rated queries of ../shared/data/icecat, on both engines, and what each part of the ranking brings. */
export async function relevance(): Promise<object> {
  const queries = ratedQueries();
  const documents = [...icecatRows()].map((row) => documentOf(row));
  const bench = await startSearchBench();
  try {
    const started = performance.now();
    await fill(bench, new PostgresEngine(bench.db), documents);
    console.log(`${documents.length} products indexed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const full = await score(bench, new PostgresEngine(bench.db), queries);
    for (const [query, value] of full.each) console.log(`${query.padEnd(28)} ${value.toFixed(3)}`);
    console.log();
    report('PostgreSQL', full);
    for (const [part, ranking] of Object.entries(WITHOUT)) {
      report(`  without: ${part}`, await score(bench, engineWith(bench, ranking), queries), full);
    }
    if (process.env.BENCH_ABLATION) {
      for (const [part, ranking] of Object.entries(INDEXED_WITHOUT)) {
        const engine = engineWith(bench, ranking);
        await fill(bench, engine, documents);
        report(`  without: ${part}`, await score(bench, engine, queries), full);
      }
    }
    const elasticsearch = await withElasticsearch(bench.directory, async (engine) => {
      await fill(bench, engine, documents);
      return score(bench, engine, queries);
    });
    if (elasticsearch) report('Elasticsearch', elasticsearch);
    return {
      ...{ postgres: round(full.ndcg), condensed: round(full.condensed), p50: round(full.p50), p90: round(full.p90) },
      ...(elasticsearch && { elasticsearch: round(elasticsearch.ndcg) }),
    };
  } finally {
    await bench.stop();
  }
}

const engineWith = ({ db }: SearchBench, part: Partial<Ranking>) => new PostgresEngine(db, { ...RANKING, ...part });

/** All values of a product are searched, and a dozen shown. */
function documentOf(row: { id: string; attributes: Record<string, unknown> }): ProductDocument {
  const document = catalogDocument(fromIcecat(row), idOf(row.id));
  const shown = new Set(document.attributes.map(({ valueEn }) => valueEn));
  const more = Object.values(row.attributes).filter(
    (value): value is string => typeof value === 'string' && !shown.has(value),
  );
  const hidden = more.map((value) => ({
    ...{ nameZh: null, nameEn: 'More', valueZh: null, valueEn: value, filterable: false },
  }));
  const attributes = process.env.SHOWN_ONLY ? document.attributes : [...document.attributes, ...hidden];
  return productDocument({ ...document, attributes });
}

async function fill({ db }: SearchBench, engine: SearchEngine, documents: ProductDocument[]): Promise<void> {
  await engine.rebuild(async (index) => {
    for (let at = 0; at < documents.length; at += BATCH) {
      await learnWords(db, documents.slice(at, at + BATCH), { rebuilding: true });
      await index(documents.slice(at, at + BATCH));
    }
  });
}

async function score(bench: SearchBench, engine: SearchEngine, queries: RatedQueries): Promise<Score> {
  const each = new Map<string, number>();
  const times: number[] = [];
  const empty: string[] = [];
  let sum = 0;
  for (const [query, ratings] of queries) {
    const { ids, milliseconds } = await askFor(query, bench, engine, 100);
    const found = ids.map(numberOf);
    if (found.length === 0) empty.push(query);
    times.push(milliseconds);
    each.set(query, ndcg(found, ratings));
    sum += condensed(found, ratings);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const ordered = [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  const half = (which: number) => mean(ordered.filter((_, index) => index % 2 === which));
  return {
    ndcg: mean(ordered),
    halves: [half(0), half(1)],
    condensed: sum / queries.size,
    p50: at(0.5),
    p90: at(0.9),
    each,
    empty,
  };
}

function report(name: string, { ndcg: value, halves, condensed: rated, p50, p90, empty }: Score, full?: Score): void {
  const difference = full ? ` (${(value - full.ndcg).toFixed(3)})` : '';
  const times = `p50 ${p50.toFixed(1)} ms, p90 ${p90.toFixed(1)} ms`;
  const none = empty.length > 0 ? `, empty: ${empty.join(', ')}` : '';
  console.log(
    `${name.padEnd(48)} nDCG@10 ${value.toFixed(3)}${difference}, halves ${halves.map((one) => one.toFixed(3)).join(' and ')}, condensed ${rated.toFixed(3)}, ${times}${none}`,
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const round = (value: number) => Number(value.toFixed(3));

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FacetIndex,
  type PageQuery,
  PostgresEngine,
  RANKING,
  type SearchEngine,
  searchFacets,
  suggestions,
  wordsOf,
} from '@minijd/search/measured';
import { forSeconds, repeat } from '../page-times.ts';
import { type SearchBench, startSearchBench } from '../relevance/search-bench.ts';
import { brandOf, categoryOf, KINDS } from './goods.ts';
import { growIndex } from './grow-index.ts';
import { oldEngine } from './old-way.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/search');
const SMALL = Number(process.env.BENCH_SMALL ?? 10_000);
const LARGE = Number(process.env.BENCH_LARGE ?? 1_000_000);
const TURNS = 3;
const SECONDS = 3;
/** As many connections as when the old way was measured through the front door, and clients at both sizes. */
const CONNECTIONS = 20;
const CLIENTS = 4;
const MOST_MS = 150;
const MOST_GROWTH = 1.5;
const MOST_SUGGESTION_MS = 50;
const SETTINGS = {};
let prices = 0;
const TYPED = ['h', 'he', 'head', 'wirel', 'make', 'maker1', 'gaming k', 'red', 'sil', 'slim pri', 'smart mon'];

type Engine = Pick<SearchEngine, 'search' | 'facets'>;
type Asked = Partial<PageQuery['filters']> & { text?: string };

/** What is asked in turn: texts and categories with a sixth of all products, and narrower ones. */
const SEARCHES: Record<string, Asked[]> = {
  'a text with a sixth of all': KINDS.map((text) => ({ text })),
  'a category with a sixth of all': KINDS.map((kind) => ({ category: categoryOf(kind) })),
  'two words': KINDS.map((kind, index) => ({ text: `${['slim', 'gaming', 'smart'][index % 3]} ${kind}` })),
  'a category, another price each time': KINDS.map((kind) => ({
    category: categoryOf(kind),
    maxPriceMinor: 1_000_000,
  })),
  'a text, a brand, another price each time': KINDS.map((text, index) => ({
    text,
    brands: [brandOf(index)],
    maxPriceMinor: 1_000_000,
  })),
};

/**
 * Searches with facets on PostgreSQL, uncached, in one process: requests per second against the way of 52cbf05 on the
 * same rows, by turns; then how they take at both sizes, with four clients, and suggestions while somebody types.
 */
export async function search(): Promise<object> {
  const [small, large] = [await openIndex(SMALL), await openIndex(LARGE)];
  try {
    const throughput: Awaited<ReturnType<typeof compare>>[] = [];
    for (const [name, asked] of Object.entries(SEARCHES)) throughput.push(await compare(small, name, asked));
    console.table(throughput);
    const times = [];
    for (const [name, asked] of Object.entries(SEARCHES)) times.push(await grown(small, large, { name, asked }));
    times.push(await grownSuggestions(small, large));
    console.table(times);
    const sum = (key: 'new' | 'old') => throughput.reduce((total, row) => total + 1 / row[key], 0);
    const ratio = Number((sum('old') / sum('new')).toFixed(1));
    return { throughput, times, ours: ratio, peer: 10, ratio: Number((ratio / 10).toFixed(2)) };
  } finally {
    for (const { bench } of [small, large]) await bench.stop();
  }
}

interface Opened {
  bench: SearchBench;
  engine: Engine & SearchEngine;
  products: number;
}

async function openIndex(products: number): Promise<Opened> {
  const directory = join(DATA, String(products));
  await mkdir(directory, { recursive: true });
  const bench = await startSearchBench(directory);
  const began = performance.now();
  await growIndex(bench, products);
  const grown = performance.now();
  const { db } = bench;
  const index = new FacetIndex({ db, mostDocuments: 2_000_000 });
  const engine = new PostgresEngine(db, RANKING, index);
  while ((await engine.facets(queryOf({}))).estimated) await new Promise((resolve) => setTimeout(resolve, 100));
  const read = Math.round(performance.now() - grown);
  console.log(
    `${products} products after ${Math.round((grown - began) / 1000)} s; what facets count was read in ${read} ms, ` +
      `${(index.bytes / 1e6).toFixed(1)} MB`,
  );
  return { bench, engine, products };
}

async function compare({ bench, engine }: Opened, name: string, asked: readonly Asked[]) {
  const engines: [key: 'new' | 'old', engine: Engine][] = [
    ['new', engine],
    ['old', oldEngine(bench.db)],
  ];
  const rates = { new: [] as number[], old: [] as number[] };
  for (const [, one] of engines) await load(bench, one, asked, { clients: CONNECTIONS, seconds: 1 });
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [key, one] of engines) {
      const times = await load(bench, one, asked, { clients: CONNECTIONS, seconds: SECONDS });
      rates[key].push(times.length / SECONDS);
    }
  }
  const middle = (all: number[]) => Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!);
  const [ours, old] = [middle(rates.new), middle(rates.old)];
  return { search: name, new: ours, old, ratio: Number((ours / old).toFixed(1)) };
}

async function grown(small: Opened, large: Opened, { name, asked }: { name: string; asked: readonly Asked[] }) {
  return inTurns(small, large, name, MOST_MS, ({ bench, engine }, seconds) =>
    load(bench, engine, asked, { clients: CLIENTS, seconds }),
  );
}

function grownSuggestions(small: Opened, large: Opened) {
  return inTurns(small, large, 'suggestions', MOST_SUGGESTION_MS, ({ bench, engine }, seconds) =>
    clientsOf(CLIENTS, seconds, async (turn) => {
      const context = contextOf(bench, engine);
      await suggestions(TYPED[turn % TYPED.length]!, 8, context);
    }),
  );
}

type Measure = (opened: Opened, seconds: number) => Promise<number[]>;

async function inTurns(small: Opened, large: Opened, search: string, most: number, measure: Measure) {
  const taken = new Map<Opened, number[]>([
    [small, []],
    [large, []],
  ]);
  for (const opened of taken.keys()) await measure(opened, 1);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [opened, times] of taken) times.push(...(await measure(opened, SECONDS)));
  }
  const part = (opened: Opened, share: number) => {
    const sorted = taken.get(opened)!.toSorted((a, b) => a - b);
    return Number(sorted[Math.floor(sorted.length * share)]!.toFixed(1));
  };
  const growth = Number((part(large, 0.95) / part(small, 0.95)).toFixed(2));
  return {
    search,
    ...{ [`p50 ms at ${small.products}`]: part(small, 0.5), [`p95 ms at ${small.products}`]: part(small, 0.95) },
    ...{ [`p50 ms at ${large.products}`]: part(large, 0.5), [`p95 ms at ${large.products}`]: part(large, 0.95) },
    growth,
    met: part(large, 0.95) <= most && (most === MOST_SUGGESTION_MS || growth <= MOST_GROWTH),
  };
}

function load(
  bench: SearchBench,
  engine: Engine,
  asked: readonly Asked[],
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number[]> {
  return clientsOf(clients, seconds, async (turn) => {
    const { maxPriceMinor, ...one } = asked[turn % asked.length]!;
    // Another price each time: what nobody asked before.
    const query = queryOf({ ...one, ...(maxPriceMinor && { maxPriceMinor: maxPriceMinor + prices++ }) });
    const { total } = await engine.search(query);
    const facets = await searchFacets(query, contextOf(bench, engine));
    if (total === 0 || facets.prices.length === 0) throw new Error(`nothing found for ${JSON.stringify(query)}`);
  });
}

async function clientsOf(clients: number, seconds: number, work: (turn: number) => Promise<void>): Promise<number[]> {
  const goesOn = forSeconds(seconds);
  let turn = 0;
  const all = Array.from({ length: clients }, () => repeat(goesOn, () => work(turn++)));
  return (await Promise.all(all)).flat();
}

function contextOf({ db }: SearchBench, engine: Engine) {
  return { db, engine, viewer: { locale: 'en' }, settings: SETTINGS } as unknown as Parameters<typeof searchFacets>[1] &
    Parameters<typeof suggestions>[2];
}

function queryOf({ text = '', ...filters }: Asked): PageQuery {
  return {
    ...wordsOf(text),
    filters: { brands: [], inStock: false, attributes: [], ...filters },
    ...{ locale: 'en', order: 'RELEVANCE', offset: 0, limit: 40 },
  };
}

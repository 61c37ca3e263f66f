import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedData } from '../shared-data.ts';

/** Ratings from 0 to 3 by product, of queries with a relevant product. */
export type RatedQueries = Map<string, Map<string, number>>;

export function ratedQueries(): RatedQueries {
  const [, ...lines] = readFileSync(sharedData('icecat/ratings.csv'), 'utf8').trim().split(/\r?\n/);
  const queries: RatedQueries = new Map();
  for (const line of lines) {
    const [query = '', product = '', rating = '0'] = line.split(',');
    queries.set(query, (queries.get(query) ?? new Map()).set(product, Number(rating)));
  }
  return new Map([...queries].filter(([, ratings]) => [...ratings.values()].some((rating) => rating > 0)));
}

export function* icecatRows(): Generator<{ id: string; attributes: Record<string, unknown> }> {
  const text = gunzipSync(readFileSync(sharedData('icecat/products.ndjson.gz'))).toString();
  for (const line of text.split('\n')) if (line) yield JSON.parse(line);
}

/** nDCG@10 with the gain 2^rating - 1; what nobody rated counts as irrelevant. */
export function ndcg(found: readonly string[], ratings: ReadonlyMap<string, number>): number {
  const best = [...ratings.values()].sort((a, b) => b - a);
  const ideal = gains(best);
  return ideal === 0 ? 0 : gains(found.map((product) => ratings.get(product) ?? 0)) / ideal;
}

/** The same without the products nobody rated. */
export function condensed(found: readonly string[], ratings: ReadonlyMap<string, number>): number {
  return ndcg(
    found.filter((product) => ratings.has(product)),
    ratings,
  );
}

function gains(ratings: readonly number[]): number {
  return ratings.slice(0, 10).reduce((sum, rating, index) => sum + (2 ** rating - 1) / Math.log2(index + 2), 0);
}

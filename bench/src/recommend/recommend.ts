import type { History } from './history.ts';
import { type OwnSearch, startOwnSearch } from './own-search.ts';
import { byNeighbours, byPopularity } from './peers.ts';
import { generatedShoppers } from './shoppers.ts';

/** People who are asked about, at most. */
const MOST_PEOPLE = Number(process.env.BENCH_PEOPLE ?? 600);

interface Figures {
  by: string;
  'hit rate@10': number;
  'nDCG@10': number;
}

/**
 * What people bought next and did not know, left out and recommended from what they did before: the shop's own list
 * `recommendations`, by its jobs and SQL, against the best sellers and plain item-kNN, with generated shoppers. `ours` and
 * `peer` are hit rates of the shop and of popularity.
 */
export async function recommend(): Promise<object> {
  const search = await startOwnSearch();
  try {
    const figures = await measure(search, generatedShoppers());
    const [ours, popular, neighbours] = figures.map((one) => one['hit rate@10']) as [number, number, number];
    return { figures, ours, peer: popular, ratio: ratio(ours, popular), ratioToNeighbours: ratio(ours, neighbours) };
  } finally {
    await search.stop();
  }
}

const ratio = (one: number, other: number) => Number((one / other).toFixed(2));

async function measure(search: OwnSearch, history: History): Promise<Figures[]> {
  const seconds = await search.learn(history);
  const people = [...history.next].slice(0, MOST_PEOPLE);
  const [popular, near] = [byPopularity(history.acts), byNeighbours(history.acts)];
  const figures = [
    await figuresOf('the shop', people, search.recommend),
    await figuresOf('popularity', people, async (person) => popular(person)),
    await figuresOf('item-kNN', people, async (person) => near(person)),
  ];
  console.log(
    `\n${history.name}: ${history.products.length} products, ${history.acts.length} acts, ${people.length} people; ` +
      `recorded and related in ${seconds.toFixed(1)} s`,
  );
  console.table(figures);
  return figures;
}

async function figuresOf(
  by: string,
  people: readonly [string, string][],
  recommended: (person: string) => Promise<string[]>,
): Promise<Figures> {
  let hits = 0;
  let gain = 0;
  for (const [person, next] of people) {
    const place = (await recommended(person)).slice(0, 10).indexOf(next);
    if (place < 0) continue;
    hits += 1;
    gain += 1 / Math.log2(place + 2);
  }
  const share = (sum: number) => Number((sum / people.length).toFixed(4));
  return { by, 'hit rate@10': share(hits), 'nDCG@10': share(gain) };
}

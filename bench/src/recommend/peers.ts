import { type Act, knownBy } from './history.ts';

type Recommender = (person: string) => string[];

const MOST = 10;
/** Neighbours of a product. */
const NEIGHBOURS = 50;

/** What most people bought, without what the person knows. */
export function byPopularity(acts: readonly Act[]): Recommender {
  const buyers = new Map<string, Set<string>>();
  for (const { person, product, kind } of acts) {
    if (kind === 'BOUGHT') buyers.set(product, (buyers.get(product) ?? new Set()).add(person));
  }
  const best = [...buyers].sort(([, one], [, other]) => other.size - one.size).map(([product]) => product);
  const known = knownBy(acts);
  return (person) => {
    const own = known.get(person);
    const unknown: string[] = [];
    for (const product of best) {
      if (unknown.length === MOST) break;
      if (!own?.has(product)) unknown.push(product);
    }
    return unknown;
  };
}

/** Plain item-kNN: the cosine of the people who chose two products, the nearest 50, summed over what a person chose. */
export function byNeighbours(acts: readonly Act[]): Recommender {
  const known = knownBy(acts);
  const people = new Map<string, string[]>();
  for (const [person, products] of known) {
    for (const product of products) people.set(product, [...(people.get(product) ?? []), person]);
  }
  const found = new Map<string, [string, number][]>();
  const neighboursOf = (product: string) => {
    const ready = found.get(product) ?? nearest(product, people, known);
    found.set(product, ready);
    return ready;
  };
  return (person) => {
    const own = known.get(person) ?? new Set<string>();
    const scores = new Map<string, number>();
    for (const product of own) {
      for (const [other, cosine] of neighboursOf(product)) {
        if (!own.has(other)) scores.set(other, (scores.get(other) ?? 0) + cosine);
      }
    }
    return [...scores]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST)
      .map(([product]) => product);
  };
}

function nearest(
  product: string,
  people: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): [string, number][] {
  const fans = people.get(product) ?? [];
  const both = new Map<string, number>();
  for (const person of fans) {
    for (const other of known.get(person) ?? []) both.set(other, (both.get(other) ?? 0) + 1);
  }
  both.delete(product);
  return [...both]
    .map(([other, count]): [string, number] => [other, count / Math.sqrt(fans.length * people.get(other)!.length)])
    .sort(([, one], [, other]) => other - one)
    .slice(0, NEIGHBOURS);
}

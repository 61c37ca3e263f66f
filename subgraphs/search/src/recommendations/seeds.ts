import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';
import type { BehaviourKind } from './behaviour.entity.ts';
import { oldest } from './behaviour.rows.ts';

/** A product that a visitor chose, and how much it tells about what they want now. */
export interface Seed {
  productId: string;
  weight: number;
  /** What they did last of the most telling. */
  choice: BehaviourKind;
}

export interface Chosen {
  productId: string;
  kind: BehaviourKind;
  at: Date;
}

const WEIGHTS: Record<BehaviourKind, number> = { VIEWED: 1, ADDED: 2, BOUGHT: 2 };
/** After so many days it tells half as much. */
const HALF_LIFE_DAYS = 60;
const MOST_ROWS = 300;
const MOST_SEEDS = 60;
const DAY_MS = 86_400_000;

/** What a visitor did until a moment, the latest first. */
export function chosenBy(db: SearchDatabase, visitorId: string, until: Date): Promise<Chosen[]> {
  return db
    .selectFrom('behaviour')
    .select(['product_id as productId', 'kind', 'at'])
    .where('visitor_id', '=', visitorId)
    .where('at', '>', oldest())
    .where('at', '<=', until)
    .orderBy('at', 'desc')
    .orderBy('product_id')
    .limit(MOST_ROWS)
    .execute();
}

/** Each product once, the most telling first. */
export function seedsOf(chosen: readonly Chosen[], now: Date): Seed[] {
  const seeds = new Map<string, Seed & { best: number }>();
  for (const { productId, kind, at } of chosen) {
    const part = WEIGHTS[kind] * 0.5 ** (Math.max(0, now.getTime() - at.getTime()) / DAY_MS / HALF_LIFE_DAYS);
    const known = seeds.get(productId);
    if (!known) seeds.set(productId, { productId, weight: part, choice: kind, best: part });
    else {
      known.weight += part;
      if (part > known.best) Object.assign(known, { choice: kind, best: part });
    }
  }
  return [...seeds.values()].sort((one, other) => other.weight - one.weight).slice(0, MOST_SEEDS);
}

/** A product that is related to what somebody chose. */
export interface RelatedToSeeds {
  productId: string;
  /** The strongest of the seeds it is related to. */
  seed: string;
  score: number;
}

/** What the seeds are related to, by how much all of them together; not the seeds. */
export async function relatedTo(
  db: SearchDatabase,
  { seeds, kind, first }: { seeds: readonly Pick<Seed, 'productId' | 'weight'>[]; kind: string; first: number },
): Promise<RelatedToSeeds[]> {
  if (seeds.length === 0) return [];
  const { rows } = await sql<RelatedToSeeds>`
    select other_id as "productId", sum(score * weight)::float8 as score,
      (array_agg(seed.product_id order by score * weight desc))[1] as seed
    from unnest(${seeds.map(({ productId }) => productId)}::uuid[], ${seeds.map(({ weight }) => weight)}::float8[])
      as seed(product_id, weight)
    join related_product using (product_id)
    where kind = ${kind} and other_id <> all(${seeds.map(({ productId }) => productId)}::uuid[])
    group by other_id order by 2 desc, 1 limit ${first}`.execute(db);
  return rows;
}

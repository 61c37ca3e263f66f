import { isUuid, type Loader } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { likeness } from './likeness.ts';
import type { Reason } from './reasons.ts';
import { RecommendationKind } from './recommendation.type.ts';
import { RelationKind } from './related-product.entity.ts';
import { type ShownGoods, shownGoods } from './shown-goods.ts';

/** A product with why it is recommended, and for which. */
export interface Recommended extends Reason {
  productId: string;
  basedOn?: string;
}

export interface Relation {
  productId: string;
  otherId: string;
  score: number;
  people: number;
}

/** As many as a list shows at most are compared. */
const MOST = 40;

/** What is related to each of these products and may be recommended, the strongest first. */
export async function relationsOf(
  db: SearchDatabase,
  kind: RelationKind,
  productIds: readonly string[],
): Promise<Map<string, Relation[]>> {
  const { rows } = await sql<Relation>`
    select related_product.product_id as "productId", other_id as "otherId", score, people
    from related_product join document on document.product_id = other_id
    where kind = ${kind} and related_product.product_id = any(${productIds}::uuid[])
      and generation = (select id from generation where live) and in_stock
    order by score desc, other_id`.execute(db);
  return Map.groupBy(rows, ({ productId }) => productId);
}

/** What was bought together with each of many products: one statement for a list. */
export const boughtTogether: Loader<string, Recommended[], SearchContext> = {
  batch: async (keys, { db }) => {
    const ids = keys.filter(isUuid);
    const relations = ids.length > 0 ? await relationsOf(db, RelationKind.BOUGHT, ids) : new Map<string, Relation[]>();
    return keys.map((id) => (relations.get(id) ?? []).map(togetherWith));
  },
};

const togetherWith = ({ productId, otherId, people }: Relation): Recommended => ({
  ...{ productId: otherId, basedOn: productId, people, kind: RecommendationKind.BOUGHT_TOGETHER },
});

/**
 * What is like each of many products: first what the same people looked at in its category, then by words, attributes,
 * brand and price.
 */
export const similarGoods: Loader<string, Recommended[], SearchContext> = {
  batch: async (keys, { db, engine }) => {
    const ids = [...new Set(keys.filter(isUuid))];
    if (ids.length === 0) return keys.map(() => []);
    const [relations, alike] = await Promise.all([relationsOf(db, RelationKind.SEEN, ids), engine.similar(ids, MOST)]);
    const others = ids.flatMap((id) => [
      ...(relations.get(id) ?? []).map(({ otherId }) => otherId),
      ...(alike.get(id) ?? []),
    ]);
    const goods = await shownGoods(db, [...new Set([...ids, ...others])], { soldOut: true });
    return keys.map((id) => {
      const product = goods.get(id);
      return product ? ranked(product, { relations: relations.get(id) ?? [], alike: alike.get(id) ?? [], goods }) : [];
    });
  },
};

interface Candidates {
  relations: readonly Relation[];
  /** By their words, most similar first. */
  alike: readonly string[];
  goods: ReadonlyMap<string, ShownGoods>;
}

/** How much the order by words counts beside attributes, brand and price. */
const WORDS = 0.5;

function ranked(product: ShownGoods, { relations, alike, goods }: Candidates): Recommended[] {
  const { productId } = product;
  const seen = relations.flatMap(({ otherId, people }): Recommended[] =>
    goods.get(otherId)?.category === product.category
      ? [{ productId: otherId, basedOn: productId, people, kind: RecommendationKind.ALSO_VIEWED }]
      : [],
  );
  const known = new Set([productId, ...seen.map((one) => one.productId)]);
  const byContent = alike
    .flatMap((id, place) => {
      const other = goods.get(id);
      if (!other?.inStock || known.has(id)) return [];
      return [{ id, score: likeness(product, other) + WORDS * (1 - place / alike.length) }];
    })
    .sort((one, other) => other.score - one.score)
    .map(({ id }): Recommended => ({ productId: id, basedOn: productId, kind: RecommendationKind.SIMILAR }));
  return [...seen, ...byContent];
}

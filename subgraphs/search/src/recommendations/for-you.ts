import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { BehaviourKind } from './behaviour.entity.ts';
import { mix, type Source } from './mix.ts';
import { RecommendationKind } from './recommendation.type.ts';
import type { Recommended } from './related-goods.ts';
import { RelationKind } from './related-product.entity.ts';
import { type Chosen, chosenBy, type RelatedToSeeds, relatedTo, type Seed, seedsOf } from './seeds.ts';
import { popularGoods, type ShownGoods, shownGoods, trendingGoods } from './shown-goods.ts';

/** As long as a list gets, however far it is scrolled. */
export const LONGEST = 240;
const MOST_RELATED = 150;
/** Of what somebody chose, so many are asked for what is like them. */
const MOST_LIKE = 6;
const LIKE_EACH = 12;
const MOST_CATEGORIES = 4;
const OF_CATEGORY = 20;
/** Whoever bought something wants no other of its kind for so long. */
const ENOUGH_MS = 14 * 86_400_000;

const WEIGHT = { bought: 0.6, seen: 0.9, like: 0.3, category: 0.6, trending: 0.12, popular: 0.1 };

type Needed = Pick<SearchContext, 'db' | 'engine'>;

/** What is recommended to a visitor by what they did until a moment; to nobody in particular without one. */
export async function recommendedTo(
  context: Needed,
  { visitorId, until }: { visitorId: string | undefined; until: Date },
): Promise<Recommended[]> {
  const { db } = context;
  const chosen = visitorId ? await chosenBy(db, visitorId, until) : [];
  const [personal, general] = await Promise.all([personalSources(context, chosen, until), generalSources(db)]);
  const sources = [...personal, ...general.sources];
  const ids = [...new Set(personal.flatMap(({ goods }) => goods.map(({ recommended }) => recommended.productId)))];
  const goods = new Map([...general.goods, ...(await shownGoods(db, ids))]);
  const unwanted = unwantedBy(chosen, await categoriesOf(db, chosen, until));
  const wanted = sources.map((source) => ({
    ...source,
    goods: source.goods.filter(({ recommended }) => !unwanted(recommended, goods.get(recommended.productId))),
  }));
  return mix(wanted, { goods, first: LONGEST });
}

async function personalSources(context: Needed, chosen: readonly Chosen[], until: Date): Promise<Source[]> {
  if (chosen.length === 0) return [];
  const { db } = context;
  const seeds = seedsOf(chosen, until);
  const ids = seeds.map(({ productId }) => productId);
  const looked = seeds.filter(({ choice }) => choice !== BehaviourKind.BOUGHT).slice(0, MOST_LIKE);
  const [names, bought, seen, like] = await Promise.all([
    shownGoods(db, ids, { soldOut: true }),
    relatedTo(db, { seeds, kind: RelationKind.BOUGHT, first: MOST_RELATED }),
    relatedTo(db, { seeds, kind: RelationKind.SEEN, first: MOST_RELATED }),
    looked.length > 0
      ? context.engine.similar(
          looked.map(({ productId }) => productId),
          LIKE_EACH,
        )
      : new Map(),
  ]);
  const because = reasonsOf(seeds, names);
  const related = (found: readonly RelatedToSeeds[], kind: RecommendationKind) =>
    found.map(({ productId, seed, score }) => ({ score, recommended: { productId, kind, ...because(seed) } }));
  const alike = looked.flatMap(({ productId: seed, weight }) =>
    ((like.get(seed) ?? []) as string[]).map((productId, place) => ({
      score: weight / (1 + place / 4),
      recommended: { productId, kind: RecommendationKind.SIMILAR, ...because(seed) },
    })),
  );
  return [
    { weight: WEIGHT.bought, goods: related(bought, RecommendationKind.BOUGHT_TOGETHER) },
    { weight: WEIGHT.seen, goods: related(seen, RecommendationKind.ALSO_VIEWED) },
    { weight: WEIGHT.like, goods: alike },
    { weight: WEIGHT.category, goods: await popularOf(db, seeds, names) },
  ];
}

function reasonsOf(seeds: readonly Seed[], names: ReadonlyMap<string, ShownGoods>) {
  const choices = new Map(seeds.map(({ productId, choice }) => [productId, choice]));
  return (seed: string) => {
    const choice = choices.get(seed);
    const { nameZh = null, nameEn = null } = names.get(seed) ?? {};
    return { basedOn: seed, nameZh, nameEn, ...(choice && { choice }) };
  };
}

/** What sells best in the categories that the visitor chose most of. */
async function popularOf(db: SearchDatabase, seeds: readonly Seed[], names: ReadonlyMap<string, ShownGoods>) {
  const weights = new Map<string, number>();
  for (const { productId, weight } of seeds) {
    const category = names.get(productId)?.category;
    if (category) weights.set(category, (weights.get(category) ?? 0) + weight);
  }
  const best = [...weights].sort(([, one], [, other]) => other - one).slice(0, MOST_CATEGORIES);
  const goods = await popularGoods(db, { categories: best.map(([category]) => category), first: OF_CATEGORY });
  const places = new Map<string, number>();
  return goods.map(({ productId, category }) => {
    const place = places.get(category!) ?? 0;
    places.set(category!, place + 1);
    const score = weights.get(category!)! / (1 + place / 4);
    return { score, recommended: { productId, kind: RecommendationKind.POPULAR_IN_CATEGORY } };
  });
}

/** What is recommended to everybody: what trends, then what sells. */
async function generalSources(db: SearchDatabase) {
  const [trending, popular] = await Promise.all([trendingGoods(db, LONGEST), popularGoods(db, { first: LONGEST })]);
  const named = (productId: string, kind: RecommendationKind): Recommended => ({ productId, kind });
  const hot = trending.map(({ productId, score }) => ({
    ...{ score, recommended: named(productId, RecommendationKind.TRENDING) },
  }));
  const best = popular.map(({ productId }, place) => ({
    ...{ score: 1 / (1 + place / 10), recommended: named(productId, RecommendationKind.POPULAR) },
  }));
  const sources: Source[] = [
    { weight: WEIGHT.trending, goods: hot },
    { weight: WEIGHT.popular, goods: best },
  ];
  return {
    sources,
    goods: new Map([...trending, ...popular].map((one): [string, ShownGoods] => [one.productId, one])),
  };
}

/** Categories of what was bought lately. */
async function categoriesOf(db: SearchDatabase, chosen: readonly Chosen[], until: Date): Promise<Set<string>> {
  const lately = chosen.filter(
    ({ kind, at }) => kind === BehaviourKind.BOUGHT && at.getTime() > until.getTime() - ENOUGH_MS,
  );
  const goods = await shownGoods(
    db,
    lately.map(({ productId }) => productId),
    { soldOut: true },
  );
  return new Set([...goods.values()].flatMap(({ category }) => category ?? []));
}

/** Others chose these, too: of a kind that was bought lately only they are of use. */
const CHOSEN_BY_OTHERS: readonly RecommendationKind[] = [
  RecommendationKind.BOUGHT_TOGETHER,
  RecommendationKind.ALSO_VIEWED,
];

/**
 * What the visitor knows already; and of the kinds that they bought lately what is only like it, or sells well.
 */
function unwantedBy(chosen: readonly Chosen[], enough: ReadonlySet<string>) {
  const known = new Set(chosen.map(({ productId }) => productId));
  return ({ productId, kind }: Recommended, goods: ShownGoods | undefined): boolean =>
    known.has(productId) || (!CHOSEN_BY_OTHERS.includes(kind) && goods?.category != null && enough.has(goods.category));
}

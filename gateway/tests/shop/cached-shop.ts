import { composeServices } from '@apollo/composition';
import { GRAPH_CHANGED, type GraphChange } from '@minijd/events';
import { parse } from 'graphql';
import { tinyShop } from './tiny-shop.ts';
import { type TinyContext, TinySubgraph } from './tiny-subgraph.ts';

const CACHE_CONTROL = `
  extend schema @link(url: "https://minijd.dev/cacheControl/v0.1", import: ["@cacheControl", "CacheControlScope"])
    @federation__composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION | OBJECT
  enum CacheControlScope { PUBLIC PRIVATE }`;

const TYPES = `${CACHE_CONTROL}
  type Product @key(fields: "id") @cacheControl(maxAge: 60) {
    id: ID! price: Int! word: String! seenBy: String @cacheControl(maxAge: 60, scope: PRIVATE)
    secret: String @cacheControl(maxAge: 0)
  }
  type Query {
    product(id: ID!): Product @cacheControl(maxAge: 60)
    products: [Product!] @cacheControl(maxAge: 60)
    unsaid: Product
    cart: String
  }
  type Mutation { setPrice(id: ID!, price: Int!): Int }`;

export const [LAMP, PEN] = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000002'] as const;

/** A shop whose answers may be kept. */
export async function cachedShop() {
  const { subgraphs, ...tiny } = await tinyShop();
  const prices = new Map<string, number>([
    [LAMP, 100],
    [PEN, 5],
  ]);
  const state = { prices, failing: false, pause: Promise.resolve(), starsPause: Promise.resolve() };
  const product = (id: string) => (prices.has(id) ? { id } : null);
  const catalog = new TinySubgraph('catalog', TYPES, {
    Product: {
      __resolveReference: product,
      price: async ({ id }: { id: string }) => {
        const price = prices.get(id);
        await state.pause;
        if (state.failing) throw new Error('no price');
        return price;
      },
      word: (_: unknown, __: unknown, { viewer }: TinyContext) => (viewer.locale === 'en' ? 'price' : '价格'),
      seenBy: (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.userId ?? null,
      secret: (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.userId ?? 'nobody',
    },
    Query: {
      product: (_: unknown, { id }: { id: string }) => product(id),
      products: () => [...prices.keys()].map((id) => ({ id })),
      unsaid: () => product(LAMP),
      cart: (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.userId ?? viewer.guestId ?? 'nobody',
    },
    Mutation: {
      setPrice: (_: unknown, { id, price }: { id: string; price: number }) => {
        prices.set(id, price);
        return price;
      },
    },
  });
  const stars = new TinySubgraph(
    'stars',
    `${CACHE_CONTROL}
    type Product @key(fields: "id") { id: ID! stars: Int! starsOf: String @cacheControl(maxAge: 0) }`,
    {
      Product: {
        stars: async ({ id }: { id: string }) => {
          const stars = prices.get(id);
          await state.starsPause;
          return stars;
        },
        starsOf: (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.userId ?? 'nobody',
      },
    },
  );
  const parts = { users: subgraphs.users, catalog, stars };
  const composed = composeServices(
    Object.values(parts).map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` })),
  );
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  return {
    ...{ ...tiny, subgraphs: parts, supergraphSdl: composed.supergraphSdl, catalog, stars, state },
    /** What catalog tells after a commit. */
    tell: (change: GraphChange) => tiny.topics.publish(GRAPH_CHANGED, { changes: [change] }),
  };
}

export type CachedShop = Awaited<ReturnType<typeof cachedShop>>;

import { composeServices } from '@apollo/composition';
import { Topics } from '@minijd/events';
import { ACCESS_TOKEN } from '@minijd/subgraph';
import { parse } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { type TinyContext, TinySubgraph } from './tiny-subgraph.ts';

const REVIEWS = [
  { id: 'r1', productId: 'p1', authorId: 'u1', body: 'Good.' },
  { id: 'r2', productId: 'p1', authorId: 'u2', body: 'Fine.' },
  { id: 'r3', productId: 'p2', authorId: 'u1', body: 'Slow.' },
];
const PRODUCTS = ['p1', 'p2', 'broken'].map((id) => ({ id, name: `Product ${id}` }));

const SHELF = [
  { __typename: 'Book', label: 'Tea', size: 'SMALL', code: 7, weight: 1.5, pages: 90, product: PRODUCTS[0] },
  { __typename: 'Lamp', label: 'Light', size: null, code: 'x', watts: 40 },
];

export const log = pino({ level: 'silent' });

export interface Claims {
  sub?: string;
  sid?: string;
  expiresIn?: number;
  issuer?: string;
  audience?: string;
}

/** Three real subgraphs of a small shop, their supergraph, and the key that signs access tokens. */
export async function tinyShop() {
  const topics = Topics.start({ log });
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keySet = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA' }] });
  /** Sessions revoked in the last minutes, as users lists them. */
  const revoked = ['revoked-before-start'];
  const subgraphs = { users: users(keySet, revoked), catalog: catalog(topics), reviews: reviews() };
  const composed = composeServices(
    Object.values(subgraphs).map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` })),
  );
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const token = ({ sub = 'u1', sid = 's1', expiresIn = 900, issuer, audience }: Claims = {}) =>
    new SignJWT({ sid, role: 'USER' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k1' })
      .setSubject(sub)
      .setIssuer(issuer ?? ACCESS_TOKEN.issuer)
      .setAudience(audience ?? ACCESS_TOKEN.audience)
      .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
      .sign(privateKey);
  return { topics, subgraphs, supergraphSdl: composed.supergraphSdl, token, revoked };
}

export type TinyShop = Awaited<ReturnType<typeof tinyShop>>;

/** Which of the tokens that only users may see reach a subgraph. */
const tokensOf = ({ viewer: { refreshToken, deviceToken } }: TinyContext) =>
  [refreshToken, deviceToken].filter(Boolean).join(' ') || null;

const someone = (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.userId ?? 'nobody';

function users(keySet: string, revoked: readonly string[]): TinySubgraph {
  const typeDefs = `
    type User @key(fields: "id") { id: ID! name: String! }
    type Query { me: User _keySet: String! @inaccessible _revokedSessions: [ID!]! @inaccessible }
    type Mutation { signIn: Boolean! signUp: String! refreshSession: String! signOut: String! seenRefreshToken: String }`;
  return new TinySubgraph('users', typeDefs, {
    User: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `User ${id}` }) },
    Query: {
      me: (_: unknown, __: unknown, { viewer }: TinyContext) =>
        viewer.userId ? { id: viewer.userId, name: `User ${viewer.userId}` } : null,
      _keySet: () => keySet,
      _revokedSessions: () => revoked,
    },
    Mutation: {
      signIn: (_: unknown, __: unknown, { cookies }: TinyContext) =>
        cookies.push({ name: 'minijd_access', value: 'a b', maxAge: 900 }) > 0,
      signUp: someone,
      refreshSession: someone,
      signOut: someone,
      seenRefreshToken: (_: unknown, __: unknown, context: TinyContext) => tokensOf(context),
    },
  });
}

function catalog(topics: Topics): TinySubgraph {
  const typeDefs = `
    type Product @key(fields: "id") { id: ID! name: String! related: [Product!]! }
    type StockChange { product: Product! available: Int! }
    interface Labelled { label: String! size: Size code: ID weight: Float note: String }
    enum Size { SMALL LARGE }
    type Book implements Labelled { label: String! size: Size code: ID weight: Float note: String pages: Int! product: Product! }
    type Lamp implements Labelled { label: String! size: Size code: ID weight: Float note: String watts: Float }
    type Prototype implements Labelled @inaccessible { label: String! size: Size code: ID weight: Float note: String }
    union Found = Book | Lamp
    type Nameless { name: String strict: Strict }
    type Strict { name: String! }
    type Query { products: [Product!]! product(id: ID!): Product failure: String viewer: String! shelf: [Labelled!]!
      found: [Found] hidden: Labelled nameless: Nameless }
    type Mutation { touch: String! seenRefreshToken2: String }
    type Subscription { stockChanged(ids: [ID!]!): StockChange! refused: Int! }`;
  const product = (id: string) => PRODUCTS.find((one) => one.id === id) ?? null;
  return new TinySubgraph('catalog', typeDefs, {
    Product: {
      __resolveReference: ({ id }: { id: string }) => product(id),
      related: () => PRODUCTS.slice(0, 2),
    },
    Query: {
      products: () => PRODUCTS.slice(0, 2),
      product: (_: unknown, { id }: { id: string }) => product(id),
      failure: () => {
        throw new Error('the password of the database is hunter2');
      },
      viewer: (_: unknown, __: unknown, { viewer }: TinyContext) => JSON.stringify(viewer),
      shelf: () => SHELF,
      found: () => [...SHELF, null],
      hidden: () => ({ __typename: 'Prototype', label: 'secret' }),
      nameless: () => ({ name: null, strict: { name: null } }),
    },
    Mutation: {
      touch: (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.guestId ?? viewer.userId ?? 'nobody',
      seenRefreshToken2: (_: unknown, __: unknown, context: TinyContext) => tokensOf(context),
    },
    Subscription: {
      stockChanged: {
        subscribe: (_: unknown, { ids }: { ids: string[] }) => topics.subscribe(ids.map((id) => `stock.${id}`)),
        resolve: ({ id, available }: { id: string; available: number }) => ({ product: product(id), available }),
      },
      refused: {
        subscribe: () => {
          throw new Error('not for you');
        },
      },
    },
  });
}

function reviews(): TinySubgraph {
  const typeDefs = `
    type Product @key(fields: "id") { id: ID! reviews: [Review!]! reviewCount: Int }
    type User @key(fields: "id", resolvable: false) { id: ID! }
    type Review { id: ID! body: String! author: User! }`;
  return new TinySubgraph('reviews', typeDefs, {
    Product: {
      reviews: ({ id }: { id: string }) => REVIEWS.filter((one) => one.productId === id),
      reviewCount: ({ id }: { id: string }) => {
        if (id === 'p2') throw new Error('cannot count');
        return REVIEWS.filter((one) => one.productId === id).length;
      },
    },
    Review: { author: ({ authorId }: { authorId: string }) => ({ id: authorId }) },
  });
}

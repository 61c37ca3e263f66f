import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

// biome-ignore lint/suspicious/noExplicitAny: resolvers of every field.
type Resolvers = Record<string, any>;

const USERS = Array.from({ length: 6 }, (_, n) => ({
  ...{ id: `u${n}`, name: `Person ${n}`, username: `person${n}`, birthday: 631_152_000 + n * 86_400 },
}));
const PRODUCTS = Array.from({ length: 20 }, (_, n) => ({
  ...{ upc: `p${n}`, name: `Product number ${n}`, price: 100 + n * 37, weight: 50 + n * 11, stock: n % 4 },
}));
const REVIEWS = PRODUCTS.flatMap(({ upc }, n) =>
  [0, 1, 2].map((k) => ({
    ...{ id: `r${n}-${k}`, upc, author: USERS[(n + k) % USERS.length]!.id },
    body: `What person ${k} thinks of product ${n}, in a sentence of common length for a review.`,
  })),
);
/** The deep query asks for these only: its answer grows with their number at each level. */
const FEW = REVIEWS.filter(({ upc }) => Number(upc.slice(1)) < 7);

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires"])`;

/** Four subgraphs of a small shop: people, goods, stock, reviews. */
export const SUBGRAPHS: Record<string, { typeDefs: string; resolvers: Resolvers }> = {
  accounts: {
    typeDefs: `${FEDERATION}
      type User @key(fields: "id") { id: ID! name: String! username: String! birthday: Int! }
      type Query { users: [User!]! }`,
    resolvers: {
      Query: { users: () => USERS },
      User: { __resolveReference: ({ id }: { id: string }) => USERS.find((one) => one.id === id) },
    },
  },
  products: {
    typeDefs: `${FEDERATION}
      type Product @key(fields: "upc") { upc: ID! name: String! price: Int! weight: Int! }
      type Query { products(first: Int!): [Product!]! }`,
    resolvers: {
      Query: { products: (_: unknown, { first }: { first: number }) => PRODUCTS.slice(0, first) },
      Product: { __resolveReference: ({ upc }: { upc: string }) => PRODUCTS.find((one) => one.upc === upc) },
    },
  },
  inventory: {
    typeDefs: `${FEDERATION}
      type Product @key(fields: "upc") { upc: ID! price: Int! @external weight: Int! @external inStock: Int!
        shippingEstimate: Int! @requires(fields: "price weight") }`,
    resolvers: {
      Product: {
        inStock: ({ upc }: { upc: string }) => PRODUCTS.find((one) => one.upc === upc)?.stock,
        shippingEstimate: ({ price, weight }: { price: number; weight: number }) =>
          price > 500 ? 0 : Math.round(weight / 2),
      },
    },
  },
  reviews: {
    typeDefs: `${FEDERATION}
      type Review @key(fields: "id") { id: ID! body: String! author: User! product: Product! }
      type User @key(fields: "id") { id: ID! reviews: [Review!]! }
      type Product @key(fields: "upc") { upc: ID! reviews: [Review!]! few: [Review!]! }`,
    resolvers: {
      Review: {
        author: ({ author }: { author: string }) => ({ id: author }),
        product: ({ upc }: { upc: string }) => ({ upc }),
      },
      User: { reviews: ({ id }: { id: string }) => FEW.filter((one) => one.author === id) },
      Product: {
        reviews: ({ upc }: { upc: string }) => REVIEWS.filter((one) => one.upc === upc),
        few: ({ upc }: { upc: string }) => FEW.filter((one) => one.upc === upc),
      },
    },
  },
};

export function compose(addresses: Readonly<Record<string, string>> = {}): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(SUBGRAPHS).map(([name, { typeDefs }]) => ({
      ...{ name, typeDefs: parse(typeDefs), url: addresses[name] ?? `http://${name}.invalid` },
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const PRODUCT = 'fragment P on Product { upc name price weight inStock shippingEstimate }';
/** 20 products with three reviews and their authors, and stock: what a page of a shop asks for. */
export const LIST = `{ products(first: 20) { ...P reviews { id body author { id name } } } } ${PRODUCT}`;
/** The shape of The Guild's gateway benchmark: people, their reviews, the products of these, and so on; 80 KB. */
export const DEEP = `{
  users { ...U reviews { ...R product { ...P few { ...R author { ...U reviews { ...R product { ...P } } } } } } }
  products(first: 6) { ...P few { ...R author { ...U reviews { ...R product { ...P } } } } }
} ${PRODUCT} fragment U on User { id username name birthday } fragment R on Review { id body }`;

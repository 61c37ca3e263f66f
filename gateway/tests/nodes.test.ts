import { composeServices } from '@apollo/composition';
import { Topics } from '@minijd/events';
import { type Subgraph, subgraphUnavailable } from '@minijd/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { log } from './shop/tiny-shop.ts';
import { TinySubgraph } from './shop/tiny-subgraph.ts';

const BOOK = '0199c000-0000-7000-8000-00000000000b';
const LAMP = '0199c000-0000-7000-8000-00000000000a';
const NOBODY = '0199c000-0000-7000-8000-000000000001';

const books = new TinySubgraph(
  'books',
  `type Book @key(fields: "id") { id: ID! title: String! }
   type Query { books: [Book!] }`,
  {
    Book: {
      __resolveReference: async ({ id }: { id: string }) => {
        if (id === LAMP) throw new Error('this is no book');
        return id === BOOK ? { id, title: 'Tea' } : null;
      },
    },
  },
);
const lamps = new TinySubgraph(
  'lamps',
  `type Lamp @key(fields: "id") { id: ID! watts: Int! }
   type Book @key(fields: "id") { id: ID! beside: Lamp }
   type Query { lamps: [Lamp!] }`,
  {
    Lamp: { __resolveReference: ({ id }: { id: string }) => (id === LAMP ? { id, watts: 40 } : null) },
    // It adds to any book, whether there is one or not.
    Book: { beside: () => ({ id: LAMP, watts: 40 }) },
  },
);
const NODES = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  interface Node { id: ID! }
  type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node] }
  type Book implements Node @key(fields: "id", resolvable: false) { id: ID! }
  type Lamp implements Node @key(fields: "id", resolvable: false) { id: ID! }`;

/** The subgraph of lamps, while it answers. */
const fragile: Pick<Subgraph, 'execute' | 'subscribe' | 'ready'> & { broken: boolean } = {
  broken: false,
  execute: async (request) => (fragile.broken ? { errors: [subgraphUnavailable()] } : lamps.execute(request)),
  subscribe: (request) => lamps.subscribe(request),
  ready: async () => true,
};

let gateway: TestGateway;
beforeAll(async () => {
  const sdls = { books: books.sdl, lamps: lamps.sdl, nodes: NODES };
  const { supergraphSdl = '', errors } = composeServices(
    Object.entries(sdls).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` })),
  );
  expect(errors).toBeUndefined();
  const shop = { supergraphSdl, topics: Topics.start({ log }), subgraphs: { books, lamps: fragile } };
  gateway = await runGateway(shop as never, 'in process');
});
afterAll(() => gateway.stop());

const QUERY =
  'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Book { title beside { watts } } ... on Lamp { watts } } }';
const ask = async (...ids: string[]) => (await gateway.send({ query: QUERY, variables: { ids } })).body;

test('an id leads to the type whose owner knows it; that others refuse it is not told', async () => {
  expect(await ask(LAMP, NOBODY, BOOK)).toEqual({
    data: {
      nodes: [
        { __typename: 'Lamp', id: LAMP, watts: 40 },
        null,
        { __typename: 'Book', id: BOOK, title: 'Tea', beside: { watts: 40 } },
      ],
    },
  });
});

test('while a subgraph does not answer, what is elsewhere is found, and the rest is not taken for missing', async () => {
  fragile.broken = true;
  const { data, errors } = await ask(BOOK, NOBODY, LAMP);
  expect(data.nodes).toEqual([{ __typename: 'Book', id: BOOK, title: 'Tea', beside: null }, null, null]);
  const told = errors.map(({ path, extensions }: { path: unknown[]; extensions: { code: string } }) => [
    path.join('.'),
    extensions.code,
  ]);
  expect(told.sort()).toEqual(['nodes.0.beside', 'nodes.1', 'nodes.2'].map((path) => [path, 'SUBGRAPH_UNAVAILABLE']));
  fragile.broken = false;
  expect((await ask(LAMP)).data.nodes).toMatchObject([{ watts: 40 }]);
});

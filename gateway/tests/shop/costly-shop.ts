import { composeServices } from '@apollo/composition';
import { Topics } from '@minijd/events';
import { parse } from 'graphql';
import { log } from './tiny-shop.ts';
import { TinySubgraph } from './tiny-subgraph.ts';

const item = (id: number): object => ({ id, tags: [], name: 'x', price: { amount: 1 }, parts: things });
const things = ({ first = 2 }: { first?: number }) => {
  const nodes = Array.from({ length: Math.min(first, 3) }, (_, id) => item(id));
  return { nodes, edges: nodes.map((node) => ({ node })), total: nodes.length };
};

/** A graph whose fields say what they cost. */
export function costlyShop() {
  const typeDefs = `
    type Item @key(fields: "id") { id: ID! name: String! tags: [Tag!]! price: Money! @cost(weight: 5)
      parts(first: Int! = 20): Items! @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"]) }
    type Tag { name: String! }
    type Money { amount: Int! }
    type Edge { node: Item! }
    type Items { nodes: [Item!]! edges: [Edge!]! total: Int! }
    type Report @cost(weight: 100) { text: String! }
    type Query {
      things(first: Int! = 20): Items! @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
      newest(first: Int! = 20): [Item!]! @listSize(slicingArguments: ["first"])
      hot: [Item!]! @listSize(assumedSize: 7)
      item(exact: Boolean @cost(weight: 3)): Item
      report: Report
    }
    type Mutation { touch: Item }`;
  const catalog = new TinySubgraph('catalog', typeDefs, {
    Query: {
      things: (_: unknown, given: object) => things(given),
      newest: (_: unknown, { first }: { first: number }) => things({ first }).nodes,
      hot: () => things({}).nodes,
      item: () => item(1),
      report: () => ({ text: 'all' }),
    },
    Mutation: { touch: () => item(1) },
  });
  const composed = composeServices([{ name: 'catalog', typeDefs: parse(catalog.sdl), url: 'http://catalog.invalid' }]);
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  return { topics: Topics.start({ log }), subgraphs: { catalog }, supergraphSdl: composed.supergraphSdl };
}

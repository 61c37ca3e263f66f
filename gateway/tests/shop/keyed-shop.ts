import { composeServices } from '@apollo/composition';
import { Topics } from '@minijd/events';
import { parse } from 'graphql';
import { log } from './tiny-shop.ts';
import { TinySubgraph } from './tiny-subgraph.ts';

const OWNERS = ['o1', 'o2'].map((id) => ({ id, name: `Owner ${id}` }));
const PARCELS = [
  { __typename: 'Parcel', owner: OWNERS[0], number: 1, label: 'Tea', size: { width: 2, depth: 9 } },
  { __typename: 'Parcel', owner: OWNERS[1], number: 2, label: 'Cup', size: { width: 4, depth: 8 } },
];
const LETTER = { __typename: 'Letter', label: 'Hello', pages: 3 };

/** Two subgraphs whose entity has a key of several fields, one of them nested, and a field that requires another. */
export function keyedShop() {
  const topics = Topics.start({ log });
  const subgraphs = { parcels: parcels(topics), freight: freight() };
  const composed = composeServices(
    Object.values(subgraphs).map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` })),
  );
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  return { topics, subgraphs, supergraphSdl: composed.supergraphSdl };
}

function parcels(topics: Topics): TinySubgraph {
  const typeDefs = `
    type Owner @key(fields: "id") { id: ID! name: String! }
    type Size @shareable { width: Int! depth: Int! }
    interface Post { label: String! }
    type Parcel implements Post @key(fields: "owner { id } number") {
      owner: Owner! number: Int! label: String! size: Size! list(numbers: [Int!]): [Int!] }
    type Letter implements Post { label: String! pages: Int! }
    union Anything = Parcel | Letter
    type Query { parcels(first: Int): [Parcel!]! post: [Post!]! anything: [Anything!]! owner(id: ID!): Owner }
    type Mutation { send(label: String!): Parcel! }
    type Subscription { parcelSent: Parcel! }`;
  return new TinySubgraph('parcels', typeDefs, {
    Parcel: {
      __resolveReference: ({ number }: { number: number }) => PARCELS.find((one) => one.number === number),
      list: (_: unknown, { numbers }: { numbers: number[] }) => numbers,
    },
    Query: {
      parcels: (_: unknown, { first }: { first?: number }) => PARCELS.slice(0, first ?? 2),
      post: () => [PARCELS[0], LETTER],
      anything: () => [LETTER, PARCELS[1]],
      owner: (_: unknown, { id }: { id: string }) => OWNERS.find((one) => one.id === id),
    },
    Mutation: { send: (_: unknown, { label }: { label: string }) => ({ ...PARCELS[0], label }) },
    Subscription: {
      parcelSent: { subscribe: () => topics.subscribe(['parcels.sent']), resolve: () => PARCELS[0] },
    },
  });
}

interface ParcelReference {
  owner: { id: string };
  number: number;
  size?: { width: number };
}

function freight(): TinySubgraph {
  const typeDefs = `
    type Owner @key(fields: "id") { id: ID! debt: String! }
    type Size @shareable { width: Int! }
    type Parcel @key(fields: "owner { id } number") {
      owner: Owner! number: Int! size: Size! @external
      place: String! price: Int! @requires(fields: "size { width }") lost: String }`;
  return new TinySubgraph('freight', typeDefs, {
    Owner: { debt: ({ id }: { id: string }) => `debt of ${id}` },
    Parcel: {
      place: ({ owner, number }: ParcelReference) => `${owner.id}/${number}`,
      price: ({ size }: ParcelReference) => 10 * (size?.width ?? Number.NaN),
      lost: () => {
        throw new Error('lost');
      },
    },
  });
}

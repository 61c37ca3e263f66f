import { PublicError, type SubgraphRequest } from '@minijd/subgraph';
import type DataLoader from 'dataloader';
import { buildSchema, type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';
import { type NodeFound, NodeLookup } from './node-lookup.ts';
import { nodeTypes } from './node-types.ts';

const DOCUMENTS = 200;
/** `nodes` of one field. */
const MOST_IDS = 100;

interface NodesContext {
  byId: DataLoader<string, NodeFound | null>;
}

/**
 * The subgraph behind `node` and `nodes`: it finds the type of an id, and the plan fetches the rest of the entity where
 * it is. It is part of the gateway because it asks subgraphs, on behalf of the viewer, which subgraphs do not do.
 */
export class NodesSubgraph implements SubgraphEndpoint {
  readonly #documents = new LRUCache<string, DocumentNode>({ max: DOCUMENTS });
  #schema: GraphQLSchema | undefined;
  #lookup: NodeLookup | undefined;

  constructor(private readonly endpoints: ReadonlyMap<string, SubgraphEndpoint>) {}

  /** Takes the types of a supergraph, at the start and when it is replaced. */
  use(supergraphSdl: string): void {
    const types = nodeTypes(supergraphSdl);
    this.#schema = schemaOf([...types.values()].flat());
    this.#lookup = new NodeLookup(this.endpoints, types);
  }

  async execute({ query, variables, viewer }: SubgraphRequest): Promise<ExecutionResult> {
    if (!this.#schema || !this.#lookup) throw new Error('there is no supergraph yet');
    const contextValue: NodesContext = { byId: this.#lookup.loader(viewer) };
    return execute({
      ...{ schema: this.#schema, document: this.#read(query), rootValue: ROOT, contextValue },
      ...(variables && { variableValues: variables }),
    });
  }

  async subscribe(): Promise<ExecutionResult> {
    return { errors: [new PublicError('There are no subscriptions here.', 'BAD_REQUEST')] };
  }

  async ready(): Promise<boolean> {
    return true;
  }

  #read(query: string): DocumentNode {
    const known = this.#documents.get(query) ?? parse(query, { noLocation: true });
    this.#documents.set(query, known);
    return known;
  }
}

const ROOT = {
  node: ({ id }: { id: string }, { byId }: NodesContext) => byId.load(id),
  nodes: ({ ids }: { ids: string[] }, { byId }: NodesContext) => {
    if (ids.length > MOST_IDS) throw new PublicError(`${MOST_IDS} ids at most.`, 'BAD_USER_INPUT');
    return ids.map((id) => byId.load(id));
  },
};

function schemaOf(types: readonly string[]): GraphQLSchema {
  const objects = types.map((type) => `type ${type} implements Node { id: ID! }`);
  return buildSchema(`
    type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node] }
    interface Node { id: ID! }
    ${objects.join('\n')}`);
}

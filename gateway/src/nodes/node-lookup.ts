import { isUuid, type SubgraphRequest, subgraphUnavailable } from '@minijd/subgraph';
import DataLoader from 'dataloader';
import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';
import type { NodeTypes } from './node-types.ts';

export interface NodeFound {
  __typename: string;
  id: string;
}

type Viewer = SubgraphRequest['viewer'];
type Entity = { __typename: string } | null;

const EXISTS = 'query($representations:[_Any!]!){_entities(representations:$representations){__typename}}';
/** 100 bytes each. */
const KNOWN_TYPES = 50_000;
/** As many as one page of a list. */
const MOST_AT_ONCE = 100;

/**
 * Finds what an id is the id of. Ids are unique in the whole shop but do not name a type, so each subgraph is asked
 * once for all ids and all types it owns, by the same `_entities` that plans use: it answers what this viewer may see.
 */
export class NodeLookup {
  /** An id never changes its type; whether the viewer may see it is asked each time. */
  readonly #known = new LRUCache<string, string>({ max: KNOWN_TYPES });

  constructor(
    private readonly endpoints: ReadonlyMap<string, SubgraphEndpoint>,
    private readonly types: NodeTypes,
  ) {}

  /** For one request: the ids of all its fields are looked up together. */
  loader(viewer: Viewer): DataLoader<string, NodeFound | null> {
    return new DataLoader((ids) => this.#find(ids, viewer), { maxBatchSize: MOST_AT_ONCE });
  }

  async #find(ids: readonly string[], viewer: Viewer): Promise<(NodeFound | null | Error)[]> {
    const wanted = ids.filter(isUuid);
    const found = new Map<string, NodeFound>();
    const asked = [...this.types].map(([subgraph, types]) =>
      this.#ask(subgraph, this.#candidates(types, wanted), viewer),
    );
    const answers = await Promise.all(asked);
    for (const node of answers.flatMap(({ nodes }) => nodes)) {
      this.#known.set(node.id, node.__typename);
      found.set(node.id, node);
    }
    // What was not found may be in the subgraph that did not answer.
    const missing = answers.some(({ failed }) => failed) ? subgraphUnavailable() : null;
    return ids.map((id) => found.get(id) ?? (isUuid(id) ? missing : null));
  }

  #candidates(types: readonly string[], ids: readonly string[]): NodeFound[] {
    return ids.flatMap((id) => {
      const known = this.#known.get(id);
      return types.filter((type) => known === undefined || known === type).map((__typename) => ({ __typename, id }));
    });
  }

  async #ask(subgraph: string, representations: NodeFound[], viewer: Viewer) {
    const endpoint = this.endpoints.get(subgraph);
    if (representations.length === 0 || !endpoint) return { nodes: [], failed: false };
    const asked = { query: EXISTS, variables: { representations }, viewer };
    const { data, errors = [] }: ExecutionResult = await endpoint.execute(asked);
    const entities = (data?._entities ?? []) as Entity[];
    // A refused entity is null, with an error that would tell of its existence: only that nobody answers is told.
    const failed = errors.some(({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE');
    return { nodes: representations.filter((_, index) => entities[index]), failed };
  }
}

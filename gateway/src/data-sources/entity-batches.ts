import { gateway } from '@minijd/observability';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { deepCopy } from './deep-copy.ts';
import { EntityIndex } from './entity-index.ts';
import type { SubgraphOperation } from './subgraph-endpoint.ts';

export type Send = (operation: SubgraphOperation) => Promise<ExecutionResult>;

interface EntityFetch {
  representations: readonly unknown[];
  resolve: (result: ExecutionResult) => void;
  reject: (error: unknown) => void;
}

interface Batch {
  operation: SubgraphOperation;
  fetches: EntityFetch[];
}

/**
 * The `_entities` fetches of one client request. Fetches with the same text in one turn of the event loop are sent as
 * one, and equal representations once; every fetch gets its entities and errors in its own order. Never shared between
 * requests: an answer may depend on the viewer.
 */
export class EntityBatches {
  readonly #waiting = new Map<string, Batch>();

  load(subgraph: string, operation: SubgraphOperation, send: Send): Promise<ExecutionResult> {
    const { representations, ...variables } = operation.variables ?? {};
    const key = `${subgraph}\n${operation.query}\n${JSON.stringify(variables)}`;
    return new Promise((resolve, reject) => {
      const fetch = { representations: representations as readonly unknown[], resolve, reject };
      const waiting = this.#waiting.get(key);
      if (waiting) {
        gateway.merged.inc({ subgraph });
        return void waiting.fetches.push(fetch);
      }
      const batch = { operation: { ...operation, variables }, fetches: [fetch] };
      this.#waiting.set(key, batch);
      setImmediate(() => {
        this.#waiting.delete(key);
        void deliver(batch, send);
      });
    });
  }
}

async function deliver({ operation, fetches }: Batch, send: Send): Promise<void> {
  const index = new EntityIndex();
  const positions = fetches.map(({ representations }) => representations.map((one) => index.add(one)));
  try {
    const variables = { ...operation.variables, representations: index.representations };
    const result = await send({ ...operation, variables });
    const answer = new SharedAnswer(result);
    fetches.forEach((fetch, i) => {
      fetch.resolve(answer.for(positions[i] ?? []));
    });
  } catch (error) {
    for (const fetch of fetches) fetch.reject(error);
  }
}

/** One answer for several fetches; `positions` says where each entity of a fetch lies in it. */
class SharedAnswer {
  readonly #handedOut = new Set<number>();

  constructor(private readonly result: ExecutionResult) {}

  for(positions: readonly number[]): ExecutionResult {
    const { data, errors } = this.result;
    const entities = data?._entities as unknown[] | null | undefined;
    return {
      ...(data && { data: entities ? { _entities: positions.map((at) => this.#entity(entities, at)) } : data }),
      ...(errors && { errors: errors.flatMap((error) => errorsOf(error, positions)) }),
    };
  }

  /** The gateway merges later results into these objects, so no two fetches may get the same object. */
  #entity(entities: readonly unknown[], at: number): unknown {
    if (this.#handedOut.has(at)) return deepCopy(entities[at]);
    this.#handedOut.add(at);
    return entities[at];
  }
}

/** An error at `_entities[i]` once for every position where a fetch requested entity i; other errors as they are. */
function errorsOf(error: GraphQLError, positions: readonly number[]): GraphQLError[] {
  const [field, at, ...rest] = error.path ?? [];
  if (field !== '_entities' || typeof at !== 'number') return [error];
  return positions.flatMap((position, i) => (position === at ? [withPath(error, ['_entities', i, ...rest])] : []));
}

function withPath(error: GraphQLError, path: (string | number)[]): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(message, { extensions, path });
}

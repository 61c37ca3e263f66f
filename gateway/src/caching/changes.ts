import { GRAPH_CHANGED, type GraphChange, type GraphChanges, type Topics } from '@minijd/events';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';

/** What changes are told to. */
export interface Cache {
  changed(changes: readonly GraphChange[]): void;
  purge(tag?: string): number;
}

/** Tells the cache what changes: by the topic of all subgraphs, and with the answers of those this gateway asked. */
export class Changes {
  readonly #messages: AsyncIterableIterator<GraphChanges>;
  readonly #unlisten: () => void;

  constructor(
    private readonly cache: Cache,
    { topics, log }: { topics: Topics; log: Logger },
  ) {
    this.#messages = topics.subscribe<GraphChanges>([GRAPH_CHANGED]);
    // What was announced before is lost.
    this.#unlisten = topics.onBack(() => void cache.purge());
    this.#listen().catch((error: unknown) => log.error({ err: error }, 'changes are not heard of any more'));
  }

  /** A subgraph, with the changes of its answers told to the cache before anybody has them. */
  from(endpoint: SubgraphEndpoint): SubgraphEndpoint {
    return {
      execute: async (request) => this.#taken(await endpoint.execute(request)),
      subscribe: (request) => endpoint.subscribe(request),
      ready: () => endpoint.ready(),
    };
  }

  async close(): Promise<void> {
    this.#unlisten();
    await this.#messages.return?.();
  }

  async #listen(): Promise<void> {
    for await (const { changes, purge } of this.#messages) {
      this.cache.changed(changes);
      if (purge) this.cache.purge(purge.tag);
    }
  }

  #taken(result: ExecutionResult): ExecutionResult {
    const changes = result.extensions?.changes as GraphChange[] | undefined;
    if (!changes) return result;
    this.cache.changed(changes);
    const { changes: _, ...extensions } = result.extensions ?? {};
    const { extensions: __, ...rest } = result;
    return Object.keys(extensions).length > 0 ? { ...rest, extensions } : rest;
  }
}

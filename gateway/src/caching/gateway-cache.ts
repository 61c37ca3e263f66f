import type { GraphQLSchema } from 'graphql';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import type { OperationUsage } from '../partners/operation-usage.ts';
import { Changes } from './changes.ts';
import { GuestAnswers } from './guest-answers.ts';
import { HttpCache } from './http-cache.ts';
import { type CacheStatistics, ResponseCache } from './response-cache.ts';

const MEGABYTE = 1024 * 1024;
const PRESET_MEGABYTES = 32;

/** What a gateway keeps of its answers, connected to what tells of changes. */
export class GatewayCache {
  readonly guests: GuestAnswers;
  readonly http: HttpCache;
  readonly #answers: ResponseCache;
  readonly #changes: Changes;

  constructor(options: GatewayOptions, usage: OperationUsage, schema: () => GraphQLSchema) {
    const remote = Object.values(options.subgraphs).some((given) => 'url' in given);
    const { topics } = options;
    this.#answers = new ResponseCache({
      maxBytes: (options.cacheMegabytes ?? PRESET_MEGABYTES) * MEGABYTE,
      // Subgraphs in this process always reach it, those in others by Redis.
      announced: () => topics.connected && (!remote || topics.shared),
    });
    this.#changes = new Changes(this.#answers, options);
    this.guests = new GuestAnswers(options.supergraphSdl, { cache: this.#answers, usage, schema });
    this.http = new HttpCache(this.#answers);
  }

  /** A subgraph, whose changes are known here before its answer is. */
  watch(endpoint: SubgraphEndpoint): SubgraphEndpoint {
    return this.#changes.from(endpoint);
  }

  /** Removes what has a tag, an id or the name of a type, or everything; how many answers that were. */
  purge(tag?: string): number {
    return this.#answers.purge(tag);
  }

  statistics(): CacheStatistics {
    return this.#answers.statistics();
  }

  close(): Promise<void> {
    return this.#changes.close();
  }
}

import type { GraphChange } from '@minijd/events';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import type { OperationUsage } from '../partners/operation-usage.ts';
import { type Cache, Changes } from './changes.ts';
import { EntityCache, type EntityStatistics } from './entity-cache.ts';
import { GuestAnswers } from './guest-answers.ts';
import { HttpCache } from './http-cache.ts';
import { type AnswerStatistics, ResponseCache } from './response-cache.ts';

export interface CacheStatistics extends AnswerStatistics, EntityStatistics {}

const MEGABYTE = 1024 * 1024;
const PRESET_MEGABYTES = 32;
/** Of what is kept: whole answers save more than entities. */
const SHARE_OF_ANSWERS = 0.75;

/** What a gateway keeps of its answers, connected to what tells of changes. */
export class GatewayCache implements Cache {
  readonly guests: GuestAnswers;
  readonly http: HttpCache;
  readonly entities: EntityCache;
  readonly #answers: ResponseCache;
  readonly #changes: Changes;

  constructor(options: GatewayOptions, usage: OperationUsage, schema: () => GraphQLSchema) {
    const remote = Object.values(options.subgraphs).some((given) => 'url' in given);
    const { topics } = options;
    const maxBytes = (options.cacheMegabytes ?? PRESET_MEGABYTES) * MEGABYTE;
    // Subgraphs in this process always reach it, those in others by Redis.
    const announced = () => topics.connected && (!remote || topics.shared);
    this.#answers = new ResponseCache({ maxBytes: maxBytes * SHARE_OF_ANSWERS, announced });
    this.guests = new GuestAnswers(options.supergraphSdl, { cache: this.#answers, usage, schema });
    this.entities = new EntityCache({
      ...{ maxBytes: maxBytes * (1 - SHARE_OF_ANSWERS), announced },
      policyOf: (document) => this.guests.entityPolicy(document),
    });
    this.#changes = new Changes(this, options);
    this.http = new HttpCache(this.#answers);
  }

  /** A subgraph, whose changes are known here before its answer is. */
  watch(endpoint: SubgraphEndpoint): SubgraphEndpoint {
    return this.#changes.from(endpoint);
  }

  /** Entities first: answers are made of them. */
  changed(changes: readonly GraphChange[]): void {
    for (const change of changes) this.entities.changed(change);
    this.#answers.changed(changes);
  }

  /** Removes what has a tag, an id or the name of a type, or everything; how many answers that were. */
  purge(tag?: string): number {
    this.entities.purge(tag);
    return this.#answers.purge(tag);
  }

  /** What was kept of another supergraph is not used. */
  reload(supergraphSdl: string): void {
    this.guests.reload(supergraphSdl);
    this.entities.forget();
  }

  statistics(): CacheStatistics {
    return { ...this.#answers.statistics(), ...this.entities.statistics() };
  }

  close(): Promise<void> {
    return this.#changes.close();
  }
}

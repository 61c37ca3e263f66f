import type { GraphChange } from '@minijd/events';
import { type ExecutionResult, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { deepCopy } from '../data-sources/deep-copy.ts';
import type { SubgraphOperation } from '../data-sources/subgraph-endpoint.ts';
import { AnswerIndex } from './answer-index.ts';
import type { AnswerPolicy } from './answer-policy.ts';
import { ChangeLog, type Kept } from './change-log.ts';
import { idsIn } from './ids-in.ts';
import { SharedFetches } from './shared-fetches.ts';

type Send = (operation: SubgraphOperation) => Promise<ExecutionResult>;

export interface EntityStatistics {
  entities: number;
  entityBytes: number;
  /** Entities that were known, and those that were asked for. */
  entityHits: number;
  entityMisses: number;
  entitiesPurged: number;
}

export interface EntityCacheOptions {
  maxBytes: number;
  /** Whether every change is announced here; otherwise nothing is kept. */
  announced: () => boolean;
  policyOf: (document: ReturnType<typeof parse>) => AnswerPolicy;
}

interface KeptEntity extends Kept {
  key: string;
  entity: unknown;
  bytes: number;
  until: number;
}

const BYTES_BESIDE = 500;
const KNOWN_TEXTS = 1000;

/**
 * Entities of subgraphs for guests, by subgraph, selection, language and key: one that is known is not asked for, and
 * equal fetches that run at the same time are one.
 */
export class EntityCache {
  readonly #entities: LRUCache<string, KeptEntity> | undefined;
  readonly #index = new AnswerIndex<KeptEntity>();
  readonly #log = new ChangeLog();
  readonly #running = new SharedFetches();
  readonly #policies = new LRUCache<string, AnswerPolicy>({ max: KNOWN_TEXTS });
  #counts = { entityHits: 0, entityMisses: 0, entitiesPurged: 0 };

  constructor(private readonly options: EntityCacheOptions) {
    if (options.maxBytes === 0) return;
    this.#entities = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ bytes }) => bytes,
      dispose: (kept) => this.#index.remove(kept),
    });
  }

  /** The answer to a fetch of entities: those that are known, and the others from the subgraph. */
  async fetch(
    operation: SubgraphOperation,
    { subgraph, locale, send }: { subgraph: string; locale: string; send: Send },
  ): Promise<ExecutionResult> {
    const policy = this.#policyOf(operation.query);
    if (!this.#entities || policy.maxAge === 0 || !this.options.announced()) return send(operation);
    const { representations: given, ...variables } = operation.variables ?? {};
    const representations = given as readonly unknown[];
    const fetched = `${subgraph}\n${locale}\n${operation.query}\n${JSON.stringify(variables)}\n`;
    const keys = representations.map((one) => fetched + JSON.stringify(one));
    const known = keys.map((key) => this.#find(key));
    const missing = keys.flatMap((_, at) => (known[at] ? [] : [at]));
    this.#counts.entityHits += keys.length - missing.length;
    this.#counts.entityMisses += missing.length;
    if (missing.length === 0) return { data: { _entities: known.map((one) => deepCopy(one?.entity)) } };
    const begunAt = this.#log.number;
    const asked = { ...variables, representations: missing.map((at) => representations[at]) };
    // Whoever asks after a change does not get what was read before it.
    const running = [begunAt, ...missing.map((at) => keys[at])].join('\n');
    const result = await this.#running.run(running, () => send({ ...operation, variables: asked }));
    const entities = result.data?._entities as unknown[] | null | undefined;
    if (!result.errors) {
      missing.forEach((at, i) => {
        this.#keep(keys[at]!, entities?.[i], { policy, begunAt });
      });
    }
    if (missing.length === keys.length) return result;
    const all = known.map((one) => deepCopy(one?.entity ?? null));
    missing.forEach((at, i) => {
      all[at] = entities?.[i] ?? null;
    });
    const errors = result.errors?.map((error) => atPosition(error, missing));
    return { data: { _entities: all }, ...(errors && { errors }) };
  }

  changed(change: GraphChange): void {
    this.#log.note(change);
    for (const kept of this.#index.shownIn(change)) this.#purge(kept);
  }

  purge(tag?: string): void {
    this.#log.note('everything');
    const kept = tag === undefined ? [...(this.#entities?.values() ?? [])] : this.#index.tagged(tag);
    for (const one of kept) this.#purge(one);
  }

  /** Policies of another supergraph. */
  forget(): void {
    this.#policies.clear();
    this.purge();
  }

  statistics(): EntityStatistics {
    return { entities: this.#entities?.size ?? 0, entityBytes: this.#entities?.calculatedSize ?? 0, ...this.#counts };
  }

  #policyOf(query: string): AnswerPolicy {
    let policy = this.#policies.get(query);
    if (!policy) {
      policy = this.options.policyOf(parse(query, { noLocation: true }));
      this.#policies.set(query, policy);
    }
    return policy;
  }

  #find(key: string): KeptEntity | undefined {
    const kept = this.#entities?.get(key);
    return kept && kept.until > Date.now() ? kept : undefined;
  }

  #keep(key: string, entity: unknown, { policy, begunAt }: { policy: AnswerPolicy; begunAt: number }): void {
    // What is missing may appear without a change of what is there.
    if (entity === null || entity === undefined) return;
    const text = JSON.stringify(entity);
    const bytes = BYTES_BESIDE + 2 * key.length + 4 * text.length;
    const until = Date.now() + policy.maxAge * 1000;
    const kept = { key, entity: deepCopy(entity), bytes, until, policy, ids: idsIn(`${key} ${text}`) };
    if (this.#log.changedSince(begunAt, kept)) return;
    this.#entities?.set(key, kept);
    if (this.#entities?.peek(key) === kept) this.#index.add(kept);
  }

  #purge({ key }: KeptEntity): void {
    if (this.#entities?.delete(key)) this.#counts.entitiesPurged++;
  }
}

/** An error of one of the entities that were asked for, at its place among all. */
function atPosition(error: GraphQLError, positions: readonly number[]): GraphQLError {
  const [field, index, ...rest] = error.path ?? [];
  if (field !== '_entities' || typeof index !== 'number') return error;
  const { message, extensions } = error;
  return new GraphQLError(message, { extensions, path: ['_entities', positions[index] ?? index, ...rest] });
}

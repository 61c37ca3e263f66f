import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEventName, DomainEvents, EventBus, Topics } from '@minijd/events';
import type { Logger } from 'pino';
import type { SubgraphCalls, TypedOperation } from '../calls/subgraph-calls.ts';
import type { EventStep } from '../define-module.ts';
import { unauthenticated } from '../refusal/errors.ts';
import { may, type Permission } from '../viewer/permissions.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { type Loader, Loaders } from './loader.ts';

/** What a subgraph keeps while it runs. */
export interface SubgraphServices {
  em: EntityManager;
  bus: EventBus;
  topics: Topics;
  calls: SubgraphCalls;
  /** What else happens in the transaction of an event. */
  steps?: ReadonlyMap<DomainEventName, EventStep<RequestContext>[]> | undefined;
  settings: unknown;
  log: Logger;
}

export interface ResponseCookie {
  name: string;
  value: string;
  /** Seconds to live; 0 removes the cookie. */
  maxAge: number;
}

/**
 * What one request may use. A subgraph extends it with its `db` (typed by its entities) and `settings`. Reads go
 * through `db`, writes through `em` (a fork of its own, made on first use); `load` batches look-ups.
 */
export class RequestContext {
  readonly cookies: ResponseCookie[] = [];
  readonly #loaders = new Loaders<this>(this);
  #em: EntityManager | undefined;

  constructor(
    readonly viewer: Viewer,
    protected readonly services: SubgraphServices,
  ) {}

  get em(): EntityManager {
    this.#em ??= this.services.em.fork();
    return this.#em;
  }

  get bus(): EventBus {
    return this.services.bus;
  }

  get topics(): Topics {
    return this.services.topics;
  }

  get log(): Logger {
    return this.services.log;
  }

  /** The signed-in user's id; throws UNAUTHENTICATED for guests. */
  get userId(): string {
    if (!this.viewer.userId) throw unauthenticated();
    return this.viewer.userId;
  }

  /** Whether this person is the viewer. */
  isSelf({ id }: { id: string }): boolean {
    return id === this.viewer.userId;
  }

  /** Whether the viewer is an administrator with the permission. */
  may(permission: Permission): boolean {
    return may(this.viewer, permission);
  }

  /** The same for what belongs to a seller: the seller may as well. */
  mayFor(sellerId: string, permission: Permission): boolean {
    return this.may(permission) || (this.viewer.role === 'SELLER' && this.viewer.sellerId === sellerId);
  }

  /** An internal operation of another subgraph; throws SubgraphCallFailed. */
  call<Result, Variables extends object>(
    subgraph: string,
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    return this.services.calls.call(subgraph, operation, variables, this.viewer);
  }

  load<Key, Value>(loader: Loader<Key, Value, this>, key: Key): Promise<Value> {
    return this.#loaders.get(loader).load(key);
  }

  /** Whether this request has used `loader` so far. */
  loads(loader: object): boolean {
    return this.#loaders.has(loader);
  }

  /** Writes a domain event in the transaction of `em` and runs the steps that belong to that transaction. */
  async emit<Name extends DomainEventName>(em: EntityManager, name: Name, data: DomainEvents[Name]): Promise<void> {
    await this.services.bus.emit(em.getKysely(), name, data);
    for (const step of this.services.steps?.get(name) ?? []) await step(this, em, data, name);
  }

  setCookie(cookie: ResponseCookie): void {
    this.cookies.push(cookie);
  }
}

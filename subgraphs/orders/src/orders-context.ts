import type { EntityManager, InferClassEntityDB } from '@mikro-orm/postgresql';
import type { DomainEventName, DomainEvents } from '@minijd/events';
import { RequestContext, type SubgraphServices, type Viewer } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import { LiveCheckouts } from './checkout/live-checkouts.ts';
import type { entities } from './entities.ts';
import type { OrdersSettings } from './orders-settings.ts';
import { recordDeliveries } from './partner-webhooks/record-deliveries.ts';

export type OrdersDatabase = Kysely<InferClassEntityDB<(typeof entities)[number]>>;

const liveCheckouts = new WeakMap<SubgraphServices, LiveCheckouts>();

/** What resolvers of the orders subgraph get. */
export class OrdersContext extends RequestContext {
  get db(): OrdersDatabase {
    return this.services.em.getKysely();
  }

  /** Those of this process, whoever asked for them. */
  get liveCheckouts(): LiveCheckouts {
    const known = liveCheckouts.get(this.services);
    if (known) return known;
    const live = new LiveCheckouts(this.fork());
    liveCheckouts.set(this.services, live);
    return live;
  }

  /** Another context of the same viewer, for work that runs beside this one's. */
  fork(): OrdersContext {
    return new OrdersContext(this.viewer, this.services);
  }

  /** Partners' webhooks hear of it, too. */
  override async emit<Name extends DomainEventName>(
    em: EntityManager,
    name: Name,
    data: DomainEvents[Name],
  ): Promise<void> {
    await super.emit(em, name, data);
    await recordDeliveries(this, em.getKysely(), { name, data });
  }

  /** A query of the whole graph, with the rights of somebody; its result as it is, errors included. */
  askGraph(
    query: string,
    variables: Record<string, unknown>,
    reader: Omit<Viewer, 'requestId'>,
  ): Promise<ExecutionResult> {
    const viewer = { ...reader, requestId: this.viewer.requestId };
    return this.services.calls.ask('gateway', { query, variables, viewer, unhurried: true });
  }

  get settings(): OrdersSettings {
    return this.services.settings as OrdersSettings;
  }
}

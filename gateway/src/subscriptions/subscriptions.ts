import type { GraphQLDataSource } from '@apollo/gateway';
import { mapStream, type Viewer } from '@minijd/subgraph';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { oneErrorPerNull } from '../data-sources/failed-fetch.ts';
import { anonymous, type SubgraphEndpoint, takeCookies } from '../data-sources/subgraph-endpoint.ts';
import { Exchange } from '../exchange.ts';
import type { CredentialLife } from '../identity/credential-life.ts';
import { restoreNames } from '../operations/client-names.ts';
import { type ErrorFormat, surfaceIncompleteValues } from '../operations/format-errors.ts';
import type { Admitted } from '../operations/prepared-operations.ts';
import { type AdmittedSubscription, admitSubscription } from './admit-subscription.ts';
import { EventDataSource } from './event-data-source.ts';
import { gatewayRequest } from './gateway-request.ts';
import { endSubscription, Lifetimes } from './lifetimes.ts';
import { SharedStreams } from './shared-streams.ts';
import { SubscriptionPlanner } from './subscription-planner.ts';

export interface SubscriptionParts {
  endpoints: ReadonlyMap<string, SubgraphEndpoint>;
  dataSources: Record<string, GraphQLDataSource>;
  credentials: CredentialLife;
  errors: ErrorFormat;
  log: Logger;
}

/**
 * Federated subscriptions. A subscription is planned, its primary fetch subscribed to at the subgraph that owns it, and
 * every event completed with fields of any other subgraph by running the rest of the plan. Equal upstream subscriptions
 * share one source, and viewers with equal rights and the same operation share its results as well.
 */
export class Subscriptions {
  readonly #results = new SharedStreams<ExecutionResult>();
  readonly #upstreams = new SharedStreams<ExecutionResult>();
  readonly #lifetimes: Lifetimes;
  #supergraphSdl: string;
  #planner: SubscriptionPlanner | undefined;

  constructor(
    supergraphSdl: string,
    private readonly parts: SubscriptionParts,
  ) {
    this.#supergraphSdl = supergraphSdl;
    this.#lifetimes = new Lifetimes(parts.credentials);
  }

  /** Of clients, and those at subgraphs, which equal ones share. */
  get open(): { clients: number; upstream: number } {
    return { clients: this.#results.listeners, upstream: this.#upstreams.size };
  }

  /** Results, one per event; or one result with errors when it cannot start. */
  async subscribe(
    exchange: Exchange,
    operation: Admitted,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    try {
      const admitted = admitSubscription(this.#planning(), operation);
      const viewer = subscriber(exchange.viewer, admitted.plan.personal);
      const key = JSON.stringify([
        admitted.operation.hash,
        admitted.operationName,
        admitted.variables,
        scopeOf(viewer),
      ]);
      const queue = await this.#results.join(key, () => this.#open(admitted, viewer));
      return this.#lifetimes.watch(queue, exchange.identity);
    } catch (error) {
      const errors = error instanceof SubscriptionRefused ? error.errors : [wrapped(error)];
      return this.#forClient({ errors }, operation);
    }
  }

  /** Ends all subscriptions with SUBSCRIPTION_SCHEMA_RELOAD; new ones are planned on the new supergraph. */
  reload(supergraphSdl: string): void {
    this.#supergraphSdl = supergraphSdl;
    this.#planner = undefined;
    this.#lifetimes.endAll(endSubscription('SUBSCRIPTION_SCHEMA_RELOAD', 'The schema changed; subscribe again.'));
  }

  close(): void {
    this.#lifetimes.endAll(endSubscription('SUBSCRIPTION_SERVER_CLOSING', 'The server restarts; subscribe again.'));
  }

  /** Built on first use: it holds a second copy of the supergraph. */
  #planning(): SubscriptionPlanner {
    this.#planner ??= new SubscriptionPlanner(this.#supergraphSdl);
    return this.#planner;
  }

  /** The shared results of one operation for one scope. */
  async #open(subscription: AdmittedSubscription, viewer: Viewer): Promise<AsyncIterable<ExecutionResult>> {
    const planner = this.#planning();
    const events = await this.#upstream(subscription, viewer);
    return mapStream(events, (event) => this.#complete(planner, subscription, { event, viewer }));
  }

  #upstream(subscription: AdmittedSubscription, viewer: Viewer): Promise<AsyncIterable<ExecutionResult>> {
    const { primary } = subscription.plan;
    const query = anonymous(primary.operation);
    const used = (primary.variableUsages ?? []).filter((name) => subscription.variables[name] !== undefined);
    const variables = Object.fromEntries(used.map((name) => [name, subscription.variables[name]]));
    const key = JSON.stringify([primary.serviceName, query, variables, scopeOf(viewer)]);
    return this.#upstreams.join(key, async () => {
      const endpoint = this.parts.endpoints.get(primary.serviceName);
      const stream = await endpoint?.subscribe({ query, variables, viewer });
      if (!stream) throw new Error(`there is no subgraph ${primary.serviceName}`);
      if (!(Symbol.asyncIterator in stream)) throw new SubscriptionRefused(stream.errors ?? []);
      return stream;
    });
  }

  /** Each event has an exchange of its own, so that it does not get data fetched for an earlier one. */
  async #complete(
    planner: SubscriptionPlanner,
    subscription: AdmittedSubscription,
    { event, viewer }: { event: ExecutionResult; viewer: Viewer },
  ): Promise<ExecutionResult> {
    const { result } = takeCookies(event);
    if (!result.data) return this.#forClient(result, subscription);
    const { serviceName } = subscription.plan.primary;
    const owner = this.parts.dataSources[serviceName];
    if (!owner) throw new Error(`there is no subgraph ${serviceName}`);
    const dataSources = { ...this.parts.dataSources, [serviceName]: new EventDataSource(result, owner) };
    const exchange = new Exchange({ viewer, sessionExpired: false });
    const request = gatewayRequest(subscription, planner.schema, { exchange, log: this.parts.log });
    try {
      const completed = await planner.execute(subscription.plan, dataSources, request);
      return this.#forClient(surfaceIncompleteValues(oneErrorPerNull(completed)), subscription);
    } catch (error) {
      return this.#forClient({ errors: [wrapped(error)] }, subscription);
    }
  }

  #forClient(result: ExecutionResult, { operation }: Admitted): ExecutionResult {
    return this.parts.errors.formatResult(restoreNames(result, operation.text));
  }
}

/** A subgraph declined to start a subscription. */
class SubscriptionRefused extends Error {
  override name = 'SubscriptionRefused';
  constructor(readonly errors: readonly GraphQLError[]) {
    super('subscription refused');
  }
}

/**
 * The viewer of a subscription. Unless events are per viewer, all guests share one; addresses and browsers are ignored.
 */
function subscriber(viewer: Viewer, personal: boolean): Viewer {
  const { guestId, ipAddress: _address, userAgent: _browser, ...rest } = viewer;
  return personal ? { ...rest, guestId } : rest;
}

/** Equal scopes see equal results. */
function scopeOf({ requestId: _id, ...scope }: Viewer): unknown {
  return [scope.userId, scope.role, scope.sellerId, scope.sessionId, scope.guestId, scope.locale];
}

function wrapped(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('The subscription failed.', { originalError: error as Error });
}

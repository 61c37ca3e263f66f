import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Readiness } from '@minijd/http-server';
import type { SubgraphRequest } from '@minijd/subgraph';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { answerOperator, CACHE_PATH } from './caching/cache-page.ts';
import { type CacheStatistics, GatewayCache } from './caching/gateway-cache.ts';
import { DEFAULT_LIMITS, RateLimited } from './client-limits/client-limits.ts';
import { paceOfNewTexts, paceOfRefusals } from './client-limits/network-pace.ts';
import { OpenConnections } from './client-limits/open-connections.ts';
import { OperationCosts } from './cost/operation-costs.ts';
import { closeEndpoints, endpointsOf, required } from './data-sources/endpoints.ts';
import { SubgraphDataSource } from './data-sources/subgraph-data-source.ts';
import { Engine } from './engine.ts';
import { Exchange } from './exchange.ts';
import type { Gateway, GatewayOptions, InProcessOperation, InProcessResult } from './gateway-options.ts';
import { readiness } from './health.ts';
import { GraphQLHttp } from './http/graphql-http.ts';
import { LINK_PATH } from './http/links.ts';
import { Origins } from './http/origins.ts';
import { requestIdOf } from './http/request-id.ts';
import { requestUrl, sendBadAddress } from './http/request-url.ts';
import { SCHEMA_PATH, SchemaDocument } from './http/schema-document.ts';
import { AccessTokens } from './identity/access-tokens.ts';
import { CredentialLife } from './identity/credential-life.ts';
import { GuestTokens } from './identity/guest-token.ts';
import { asSomebody, Identities } from './identity/identity.ts';
import { KeySet } from './identity/key-set.ts';
import { Revocations } from './identity/revocations.ts';
import { serviceQuery } from './identity/service-query.ts';
import { countReload, readGateway } from './metrics/read-gateway.ts';
import { NodesSubgraph } from './nodes/nodes-subgraph.ts';
import { Admission } from './operations/admission.ts';
import { ErrorFormat } from './operations/format-errors.ts';
import { PreparedOperations } from './operations/prepared-operations.ts';
import { StoredDocuments } from './operations/stored-documents.ts';
import { UnknownOperations } from './operations/unknown-operations.ts';
import { ExplorerPages, isExplorerPath } from './pages/explorer-pages.ts';
import { answerSidePath } from './pages/side-paths.ts';
import { NODES } from './partners/field-owners.ts';
import { Inspections } from './partners/inspections.ts';
import { OperationUsage } from './partners/operation-usage.ts';
import { Partners } from './partners/partners.ts';
import { RegisteredOperations } from './partners/registered-operations.ts';
import { type LoadedSchema, loadedSchema } from './planning/loaded-schema.ts';
import { Planning } from './planning/planning.ts';
import { FieldRates } from './quotas/field-rates.ts';
import { LocalQuotas } from './quotas/local-quotas.ts';
import { OperationRates } from './quotas/operation-rates.ts';
import { PartnerQuotas } from './quotas/partner-quotas.ts';
import { QuotasOfPeople } from './quotas/quotas-of-people.ts';
import { RedisQuotas } from './quotas/redis-quotas.ts';
import { RunningRequests } from './running-requests.ts';
import { Subscriptions } from './subscriptions/subscriptions.ts';
import { apolloServer } from './supergraph/apollo-server.ts';
import { FederatedGateway } from './supergraph/federated-gateway.ts';
import { WebSocketTransport } from './transports/web-socket.ts';

/** Opens the gateway: the one GraphQL endpoint in front of the subgraphs. Throws when the supergraph is invalid. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const gateway = new RunningGateway(options);
  await gateway.start();
  return gateway;
}

const ANSWERED = Promise.resolve(true);

/** Creates and connects the parts of the gateway. */
class RunningGateway implements Gateway {
  readonly #endpoints: ReturnType<typeof endpointsOf>;
  readonly #nodes: NodesSubgraph;
  readonly #federated: FederatedGateway;
  readonly #apollo: ReturnType<typeof apolloServer>;
  readonly #cache: GatewayCache;
  readonly #revocations: Revocations;
  readonly #partners: Partners;
  readonly #usage: OperationUsage;
  readonly #shared: RedisQuotas | undefined;
  readonly #subscriptions: Subscriptions;
  readonly #planning: Planning;
  #reloading: Promise<void> = Promise.resolve();
  readonly #admission: Admission;
  readonly #engine: Engine;
  readonly #explorer: ExplorerPages;
  readonly #http: GraphQLHttp;
  readonly #schemaDocument: SchemaDocument;
  readonly #webSockets: WebSocketTransport;
  readonly #running = new RunningRequests();
  readonly #unread: () => void;
  #loaded: LoadedSchema | undefined;
  #farewell: Promise<void> | undefined;

  constructor(private readonly options: GatewayOptions) {
    const { log, supergraphSdl } = options;
    this.#endpoints = endpointsOf(options);
    const askUsers = serviceQuery(this.#endpoints.get('users'));
    this.#usage = new OperationUsage(askUsers, log);
    this.#shared = options.redisUrl ? new RedisQuotas(options.redisUrl, log) : undefined;
    this.#cache = new GatewayCache(options, this.#usage, () => this.#loadedSchema().schema);
    this.#nodes = new NodesSubgraph(this.#endpoints);
    this.#nodes.use(supergraphSdl);
    const dataSources = Object.fromEntries(
      [...this.#endpoints, [NODES, this.#nodes] as const].map(([name, endpoint]) => [
        name,
        new SubgraphDataSource(name, this.#cache.watch(endpoint), this.#cache.entities),
      ]),
    );
    const errors = new ErrorFormat(log);
    const documents = new StoredDocuments(options.persistedOperations ?? {}, options.topics);
    const origins = new Origins(options.allowedOrigins ?? []);
    const guests = new GuestTokens(options.sessionSecret);
    this.#revocations = new Revocations(options.topics, askUsers, log);
    this.#partners = new Partners(options.topics, askUsers, log);
    const credentials = new CredentialLife(this.#revocations, this.#partners);
    const tokens = new AccessTokens(new KeySet(askUsers), this.#revocations);
    const identities = new Identities({
      ...{ tokens, guests, partners: this.#partners, serviceSecret: options.serviceSecret },
    });
    const operations = new PreparedOperations();
    this.#planning = new Planning(supergraphSdl, { ...options, texts: documents.texts });
    const parts = { operations, log, production: options.production };
    this.#federated = new FederatedGateway(supergraphSdl, (name) => required(dataSources, name), parts);
    this.#federated.onSchemaLoadOrUpdate((loaded) => {
      this.#loaded = loadedSchema(loaded);
    });
    this.#apollo = apolloServer({
      ...{ gateway: this.#federated, operations, errors, usage: this.#usage, log },
    });
    this.#subscriptions = new Subscriptions(supergraphSdl, {
      ...{ endpoints: this.#endpoints, dataSources, credentials, errors, log },
    });
    this.#admission = new Admission({
      ...{ documents, operations, thread: this.#planning, loaded: () => this.#loadedSchema() },
      costs: new OperationCosts(),
    });
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const refusals = paceOfRefusals(limits);
    const shared = this.#shared;
    const local = new LocalQuotas();
    const ofPeople = new QuotasOfPeople(shared, local);
    this.#engine = new Engine({
      fieldRates: limits.fields ? new FieldRates(() => this.#loadedSchema().rateLimits, ofPeople) : undefined,
      ...{ apollo: this.#apollo, subscriptions: this.#subscriptions, identities, guests },
      rates: new OperationRates(limits, ofPeople),
      newTexts: paceOfNewTexts(limits),
      admission: this.#admission,
      registered: new RegisteredOperations(this.#partners),
      inspections: new Inspections(this.#planning),
      ...{ usage: this.#usage, quotas: new PartnerQuotas({ store: shared ?? local, log }) },
      unknown: new UnknownOperations({ documents, modes: options.unknownOperations, log }),
    });
    this.#explorer = new ExplorerPages(options.explorer ?? (options.production ? 'bundled' : 'sandbox'));
    this.#http = new GraphQLHttp({
      ...{ engine: this.#engine, apollo: this.#apollo, origins, explorer: this.#explorer, log, refusals },
      cache: this.#cache,
      streams: new OpenConnections(limits.streamsPerNetwork),
    });
    this.#schemaDocument = new SchemaDocument({
      ...{ engine: this.#engine, origins, log, schema: () => this.#loadedSchema().schema },
    });
    this.#webSockets = new WebSocketTransport({
      ...{ engine: this.#engine, credentials, origins, refusals, schema: () => this.#loadedSchema().schema },
      open: new OpenConnections(limits.socketsPerNetwork),
      mostOperations: limits.operationsPerSocket,
    });
    this.#unread = readGateway({ cache: this.#cache, subscriptions: this.#subscriptions, sockets: this.#webSockets });
  }

  async start(): Promise<void> {
    await this.#apollo.start();
  }

  quick(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#cache.http.quick(request, response);
  }

  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (this.#cache.http.again(request, response)) return ANSWERED;
    return this.#running.track(this.#route(request, response));
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = requestUrl(request);
    if (!url) return sendBadAddress(response);
    if (url.pathname === '/graphql' || url.pathname.startsWith(LINK_PATH))
      await this.#http.handle(request, response, url);
    else if (url.pathname === SCHEMA_PATH) await this.#schemaDocument.send(request, response);
    else if (url.pathname === CACHE_PATH) {
      await answerOperator(request, response, { ...this.options, cache: this.#cache, url });
    } else if (isExplorerPath(url.pathname)) await this.#explorer.send(request, response, url.pathname);
    else return answerSidePath(request, response, { url, endpoints: this.#endpoints, log: this.options.log });
    return true;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (requestUrl(request)?.pathname !== '/graphql') return false;
    this.#webSockets.upgrade(request, socket, head);
    return true;
  }

  execute(operation: InProcessOperation): Promise<InProcessResult> {
    return this.#running.track(this.#execute(operation));
  }

  async #execute(operation: InProcessOperation): Promise<InProcessResult> {
    try {
      return await this.#executeCounted(operation);
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      const { code, retryAfter, message } = error;
      const errors = [new GraphQLError(message, { extensions: { code, retryAfter } })];
      return { result: { errors }, setCookies: [], sessionExpired: false };
    }
  }

  async #executeCounted({
    headers,
    remoteAddress,
    secure,
    ...operation
  }: InProcessOperation): Promise<InProcessResult> {
    const requestId = requestIdOf(headers['x-request-id']);
    const { exchange, admitted } = await this.#engine.receive({ headers, remoteAddress, requestId }, operation);
    const result = await this.#cache.guests.result({ exchange, admitted }, (one) => this.#engine.run(one, admitted));
    const { setCookies, sessionExpired } = this.#engine.outcome(exchange, secure ?? false);
    return { result, setCookies, sessionExpired };
  }

  executeFor({ viewer, ...operation }: SubgraphRequest): Promise<ExecutionResult> {
    return this.#running.track(this.#engine.execute(new Exchange(asSomebody(viewer)), operation));
  }

  async warmUp(): Promise<void> {
    const plans = await this.#planning.stored();
    if (plans) this.#admission.useStored(plans);
  }

  reload(supergraphSdl: string): Promise<void> {
    this.#reloading = this.#reloading.catch(() => undefined).then(() => countReload(this.#reload(supergraphSdl)));
    return this.#reloading;
  }

  async #reload(supergraphSdl: string): Promise<void> {
    const next = await this.#planning.next(supergraphSdl);
    try {
      this.#federated.update(supergraphSdl);
    } catch (error) {
      await next.discard();
      throw error;
    }
    next.adopt();
    this.#nodes.use(supergraphSdl);
    this.#admission.clear();
    this.#admission.useStored(next.plans);
    this.#cache.reload(supergraphSdl);
    this.#subscriptions.reload(supergraphSdl);
  }

  purge(tag?: string): number {
    return this.#cache.purge(tag);
  }

  cacheStatistics(): CacheStatistics {
    return this.#cache.statistics();
  }

  readiness(): Promise<Readiness> {
    return readiness(this.#endpoints);
  }

  drain(): Promise<void> {
    this.#farewell ??= this.#endStreams();
    return this.#farewell;
  }

  async #endStreams(): Promise<void> {
    this.#subscriptions.close();
    await this.#webSockets.close();
  }

  async close(): Promise<void> {
    this.#unread();
    await this.drain();
    await this.#running.ended();
    await this.#cache.close();
    await this.#revocations.close();
    await this.#partners.close();
    await this.#usage.close();
    await this.#shared?.close();
    await this.#apollo.stop();
    await this.#planning.close();
    await closeEndpoints(this.#endpoints);
  }

  #loadedSchema(): LoadedSchema {
    if (!this.#loaded) throw new Error('the gateway has not started');
    return this.#loaded;
  }
}

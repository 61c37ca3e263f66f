import { ApolloGateway, type SupergraphSdlUpdateFunction } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { isWrongArgument } from '@minijd/subgraph';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { oneErrorPerNull } from '../data-sources/failed-fetch.ts';
import type { SubgraphDataSource } from '../data-sources/subgraph-data-source.ts';
import type { GatewayContext } from '../exchange.ts';
import { CompiledOperations } from '../execution/compiled-operations.ts';
import { restoreNames } from '../operations/client-names.ts';
import { surfaceIncompleteValues } from '../operations/format-errors.ts';
import type { PreparedOperations } from '../operations/prepared-operations.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

/** For plans that are not kept with their operation: those of stored documents, until they are compiled. */
const PLAN_CACHE_CHARACTERS = 4 * 1024 * 1024;

type PlanCache = NonNullable<
  NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>['queryPlannerConfig']
>['cache'];

/**
 * `ApolloGateway` as Apollo Server's gateway, with three additions: planned operations are compiled and then run
 * without it; subscriptions sent as ordinary requests get a clear error, because they have their own transports;
 * missing non-null values are reported as errors.
 */
export class FederatedGateway implements GatewayInterface {
  readonly #apollo: ApolloGateway;
  readonly #compiled: CompiledOperations;
  #update: SupergraphSdlUpdateFunction | undefined;

  constructor(
    supergraphSdl: string,
    dataSource: (subgraph: string) => SubgraphDataSource,
    private readonly options: { operations: PreparedOperations; log: Logger; production: boolean },
  ) {
    // Turns off usage reports to Apollo; read when it is constructed.
    process.env.APOLLO_TELEMETRY_DISABLED = 'true';
    this.#compiled = new CompiledOperations(dataSource);
    this.#apollo = new ApolloGateway({
      supergraphSdl: async ({ update }) => {
        this.#update = update;
        return { supergraphSdl };
      },
      buildService: ({ name }) => dataSource(name),
      experimental_didResolveQueryPlan: this.#compiled.learn,
      logger: quiet(options.log),
      queryPlannerConfig: { cache: planCache(options.operations) },
      validateSupergraph: !options.production,
      __exposeQueryPlanExperimental: false,
    });
    this.#apollo.onSchemaLoadOrUpdate(({ apiSchema }) => this.#compiled.use(apiSchema));
  }

  async load(options: Parameters<GatewayInterface['load']>[0]): ReturnType<GatewayInterface['load']> {
    const { executor } = await this.#apollo.load(options);
    return { executor: (request) => this.#execute(executor, request) };
  }

  onSchemaLoadOrUpdate(
    callback: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0],
  ): ReturnType<GatewayInterface['onSchemaLoadOrUpdate']> {
    return this.#apollo.onSchemaLoadOrUpdate(callback);
  }

  /** Replaces the supergraph while requests run; throws when the new one is invalid, and keeps the old one. */
  update(supergraphSdl: string): void {
    this.#update?.(supergraphSdl);
  }

  stop(): Promise<void> {
    return this.#apollo.stop();
  }

  async #execute(executor: Executor, request: Parameters<Executor>[0]): ReturnType<Executor> {
    if (request.operation.operation === 'subscription') return { errors: [needsStream()] };
    const { exchange, refused } = request.context as GatewayContext;
    if (refused) return { errors: refused.errors };
    const prepared = this.options.operations.find(request.queryHash);
    const compiled = this.#compiled.find(request.operation, prepared);
    const running = compiled ? compiled.execute(exchange, request.request.variables) : executor(request);
    const result = await running.catch(wrongArgument);
    return restoreNames(surfaceIncompleteValues(oneErrorPerNull(result)), request.source);
  }
}

/** Handles a condition with a null variable; rethrows everything else. */
function wrongArgument(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError && isWrongArgument(error)) return { errors: [error] };
  throw error;
}

function needsStream(): GraphQLError {
  return new GraphQLError(
    'Subscriptions come over graphql-ws, multipart/mixed;subscriptionSpec=1.0 or text/event-stream.',
    { extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM', http: { status: 406 } } },
  );
}

/** Plans by the hash of the text; those of admitted operations exist already. */
function planCache(operations: PreparedOperations): PlanCache {
  const others = new LRUCache<string, QueryPlan>({
    maxSize: PLAN_CACHE_CHARACTERS,
    sizeCalculation: (plan) => JSON.stringify(plan).length,
  });
  return {
    get: async (hash) => operations.find(hash)?.planned?.plan ?? others.get(hash),
    set: async (hash, plan) => void others.set(hash, plan),
    delete: async (hash) => others.delete(hash),
    clear: () => others.clear(),
  };
}

/** The gateway logs a greeting at level info each time it loads. */
function quiet(log: Logger): Logger {
  return log.child({ part: 'planner' }, { level: log.level === 'info' ? 'warn' : log.level });
}

import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type DomainEventName,
  type EventBus,
  GRAPH_CHANGED,
  type GraphChange,
  type GraphChanges,
  type JobName,
  type Topics,
} from '@minijd/events';
import { every, span, subgraph as subgraphMetrics } from '@minijd/observability';
import { createSourceEventStream, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { outsideActions } from '../audit/audited-action.ts';
import { SubgraphCalls, type SubgraphRequest, type SubgraphTransport } from '../calls/subgraph-calls.ts';
import { collectingChanges } from '../changes/watch-changes.ts';
import { type DatabaseOptions, openDatabase } from '../database/database.ts';
import { DatabaseWatch } from '../database/database-watch.ts';
import { measurePool } from '../database/measure-pool.ts';
import type { Job, SubgraphDefinition } from '../define-subgraph.ts';
import { subgraphUnavailable } from '../refusal/errors.ts';
import { refuseUnstorable } from '../refusal/unstorable-text.ts';
import { Executor } from '../request/executor.ts';
import { maskErrors } from '../request/mask-errors.ts';
import type { RequestContext, SubgraphServices } from '../request/request-context.ts';
import { federatedSchema } from '../schema/build-schema.ts';
import { databaseWaits } from '../settings/database-settings.ts';
import { parseSettings } from '../settings/settings.ts';
import { mapStream } from '../streams/map-stream.ts';
import type { Viewer } from '../viewer/viewer.ts';

export interface SubgraphRuntime extends DatabaseOptions {
  bus: EventBus;
  topics: Topics;
  transport: SubgraphTransport;
  env: Record<string, string | undefined>;
  log: Logger;
}

/** A running subgraph: `execute` and `subscribe` are its whole interface, in process and over HTTP. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Results of a subscription, one per event; or one result with errors when it cannot start. */
  subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
  /** Whether its database answers. */
  ready(): Promise<boolean>;
  /** Names of engines that are unavailable now and that it does without, such as `elasticsearch`. */
  degraded(): Promise<string[]>;
  /** Starts handling events and jobs; call it when the subgraphs it calls answer. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

class RunningSubgraph<Context extends RequestContext> implements Subgraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly #executor: Executor;
  readonly #unread: (() => void)[] = [];

  constructor(
    readonly definition: SubgraphDefinition<Context>,
    readonly services: SubgraphServices,
    private readonly watch: DatabaseWatch,
    private readonly closeDatabase: () => Promise<void>,
  ) {
    const { schema, sdl } = federatedSchema(definition);
    this.schema = schema;
    this.sdl = sdl;
    this.#executor = new Executor(schema);
  }

  get name(): string {
    return this.definition.name;
  }

  execute(request: SubgraphRequest): Promise<ExecutionResult> {
    const attributes = { 'graphql.operation.type': kindOf(request.query), 'graphql.subgraph': this.name };
    return span(this.name, { attributes }, () => this.#execute(request));
  }

  async #execute(request: SubgraphRequest): Promise<ExecutionResult> {
    const refused = refuseUnstorable(request.variables);
    if (refused) return { errors: [refused] };
    const context = this.#context(request.viewer);
    const changes: GraphChange[] = [];
    const measured = subgraphMetrics.duration.startTimer({ subgraph: this.name, kind: kindOf(request.query) });
    const result = await collectingChanges(changes, () =>
      outsideActions(() => this.watch.during(() => this.#executor.execute(request, context))),
    ).finally(measured);
    if (!result) subgraphMetrics.failures.inc({ subgraph: this.name, cause: 'database' });
    return result ? this.#finish(result, context, changes) : { errors: [subgraphUnavailable()] };
  }

  async subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const refused = refuseUnstorable(request.variables);
    if (refused) return { errors: [refused] };
    const prepared = this.#executor.prepare(request);
    if ('errors' in prepared) return { errors: prepared.errors };
    const stream = await createSourceEventStream({
      schema: this.schema,
      document: prepared.document,
      contextValue: this.#context(request.viewer),
      variableValues: request.variables,
      operationName: request.operationName,
    });
    if (Symbol.asyncIterator in stream) return this.#results(stream, request);
    return maskErrors(stream, this.services.log, request.viewer.requestId);
  }

  ready(): Promise<boolean> {
    return this.watch.answers();
  }

  async degraded(): Promise<string[]> {
    return (await this.definition.degraded?.(this.#ownContext())) ?? [];
  }

  async work(): Promise<void> {
    const { bus } = this.services;
    for (const [event, handle] of Object.entries(this.definition.handles ?? {})) {
      await bus.handle(this.name, event as DomainEventName, (delivered) =>
        handle(delivered as never, this.#ownContext()),
      );
    }
    const jobs = Object.entries(this.definition.jobs ?? {}) as [JobName, Job<Context>][];
    for (const [job, { run, ...options }] of jobs) {
      await bus.job(job, (data) => run(data, this.#ownContext()), options);
    }
  }

  /** For `onStart`, events and jobs: the subgraph acts for itself. */
  async start(): Promise<void> {
    await this.definition.onStart?.(this.#ownContext());
    for (const { of, seconds, read } of this.definition.readings ?? []) {
      this.#unread.push(of.from(every(seconds, () => read(this.#ownContext()))));
    }
  }

  async stop(): Promise<void> {
    for (const leave of this.#unread) leave();
    await this.definition.onStop?.(this.#ownContext());
    this.watch.stop();
    await this.closeDatabase();
  }

  #ownContext(): Context {
    return this.#context({ locale: 'zh-CN', service: this.name, requestId: crypto.randomUUID() });
  }

  #context(viewer: Viewer): Context {
    return new this.definition.context(viewer, this.services);
  }

  #finish(result: ExecutionResult, context: RequestContext, changes: readonly GraphChange[] = []): ExecutionResult {
    const masked = maskErrors(result, this.services.log, context.viewer.requestId);
    for (const { extensions } of masked.errors ?? []) {
      if (extensions.code === INTERNAL) subgraphMetrics.failures.inc({ subgraph: this.name, cause: 'internal' });
    }
    const { cookies } = context;
    if (cookies.length === 0 && changes.length === 0) return masked;
    const extensions = { ...(cookies.length > 0 && { cookies }), ...(changes.length > 0 && { changes }) };
    return { ...masked, extensions };
  }

  /** Every event is executed in a context of its own, so that loaders never return rows of an earlier event. */
  #results(stream: AsyncIterable<unknown>, request: SubgraphRequest): AsyncIterable<ExecutionResult> {
    return mapStream(stream, async (event) => {
      const context = this.#context(request.viewer);
      return this.#finish(await this.#executor.execute(request, context, event), context);
    });
  }
}

const INTERNAL = 'INTERNAL_SERVER_ERROR';

const kindOf = (query: string) => (/^\s*mutation\b/.test(query) ? 'mutation' : 'query');

/** Opens the database, migrates it and builds the schema of a subgraph. */
export async function startSubgraph<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  runtime: SubgraphRuntime,
): Promise<Subgraph> {
  let unmeasure = () => {};
  const orm = await openDatabase(definition, {
    ...runtime,
    waits: databaseWaits(runtime.env),
    onPool: (pool) => {
      unmeasure = measurePool(pool, definition.name);
    },
    onChanges: (changes) => runtime.topics.publish(GRAPH_CHANGED, { changes } satisfies GraphChanges),
  });
  const services: SubgraphServices = {
    em: orm.em as EntityManager,
    bus: runtime.bus,
    topics: runtime.topics,
    calls: new SubgraphCalls(definition.name, runtime.transport),
    steps: definition.steps,
    settings: definition.settings ? parseSettings(definition.settings, runtime.env) : {},
    log: runtime.log.child({ subgraph: definition.name }),
  };
  const subgraph = new RunningSubgraph(definition, services, new DatabaseWatch(runtime.databaseUrl), async () => {
    unmeasure();
    await orm.close();
  });
  await subgraph.start();
  return subgraph;
}

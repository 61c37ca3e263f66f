import type { EntityClass, MigrationObject } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { DomainEventName, EventHandler, JobName, JobOptions, JobPayloads } from '@minijd/events';
import type { Reading, Sample } from '@minijd/observability';
import type { ClassType } from 'type-graphql';
import type { z } from 'zod';
import type { ShownTables } from './changes/written-rows.ts';
import { type ComposedModules, composeModules, type EventStep, type ModuleDefinition } from './define-module.ts';
import type { RequestContext } from './request/request-context.ts';

/**
 * A callback whose parameters TypeScript compares loosely, as it does for methods: subgraphs with different context
 * types fit one list, because each only gets contexts it made itself.
 */
export type Callback<Args extends unknown[], Result> = { call(...args: Args): Result }['call'];

/** Turns a representation (`{ id }`) from another subgraph into the object that fields resolve from. */
export type ReferenceResolver<Context extends RequestContext> = Callback<
  [representation: { id: string }, context: Context],
  unknown
>;

/** Event handlers and jobs get a context of their own, whose viewer is the subgraph itself. */
export type EventHandlers<Context extends RequestContext> = {
  [Name in DomainEventName]?: Callback<[event: Parameters<EventHandler<Name>>[0], context: Context], Promise<void>>;
};

/** How a job runs. */
export interface Job<Context extends RequestContext, Name extends JobName = JobName> extends JobOptions {
  run: Callback<[data: JobPayloads[Name], context: Context], Promise<void>>;
}

/** Jobs by name; payload types are checked strictly. */
export type Jobs<Context extends RequestContext> = {
  [Name in JobName]?: JobOptions & { run: (data: JobPayloads[Name], context: Context) => Promise<void> };
};

/** A metric that is read from the database when somebody asks, after `seconds` at the earliest. */
export interface ReadingSource<Context extends RequestContext> {
  of: Pick<Reading<string>, 'from'>;
  seconds: number;
  read: Callback<[context: Context], Promise<Sample<string>[]>>;
}

/** The table of contents of a subgraph. */
export interface SubgraphDefinition<Context extends RequestContext, Settings extends z.ZodType = z.ZodType> {
  /** Also its PostgreSQL schema. */
  name: string;
  /** What its resolvers get: RequestContext with `db` and `settings`. */
  context: new (
    ...args: ConstructorParameters<typeof RequestContext>
  ) => Context;
  entities: EntityClass<object>[];
  migrations: MigrationObject[] | (new (...args: ConstructorParameters<typeof Migration>) => Migration)[];
  /** Tables that are created by hand in migrations, such as partitions, and have no entity. */
  handWrittenTables?: RegExp[];
  /** Tables to which services may only add rows, where they have a role of their own. */
  appendOnlyTables?: readonly string[];
  /** Tables that answers to guests show, so that gateways do not keep those answers longer than the rows. */
  shown?: ShownTables;
  resolvers: [ClassType, ...ClassType[]];
  /** Types that no operation here leads to: those only extended, or only referred to by other subgraphs. */
  orphanedTypes?: ClassType[];
  /** Entity types of this subgraph by name; a type left out resolves to its representation. */
  references?: Record<string, ReferenceResolver<Context>>;
  handles?: EventHandlers<Context>;
  jobs?: { [Name in JobName]?: Job<Context, Name> };
  /** What else happens in the transaction that emits an event, in this order. */
  steps?: ReadonlyMap<DomainEventName, EventStep<Context>[]>;
  /** What metrics are read from its tables. */
  readings?: readonly ReadingSource<Context>[];
  /** Environment settings of this subgraph, read once at start. */
  settings?: Settings;
  /** Runs before the subgraph answers its first request, and must be quick. */
  onStart?: Callback<[context: Context], Promise<void>>;
  /** Names of engines that are unavailable now and that it can do without. */
  degraded?: Callback<[context: Context], Promise<string[]>>;
  /** Runs before its database closes: for connections it opened itself. */
  onStop?: Callback<[context: Context], Promise<void>>;
}

/** A subgraph made of modules; a module may use those before it. */
export interface SubgraphOfModules<Context extends RequestContext, Settings extends z.ZodType = z.ZodType>
  extends Omit<SubgraphDefinition<Context, Settings>, keyof ComposedModules<Context>> {
  modules: readonly ModuleDefinition<Context>[];
}

/** Declares a subgraph and everything it consists of. */
export function defineSubgraph<Context extends RequestContext, Settings extends z.ZodType = z.ZodType>(
  definition: (SubgraphDefinition<Context, Settings> & { jobs?: Jobs<Context> }) | SubgraphOfModules<Context, Settings>,
): SubgraphDefinition<Context, Settings> {
  if (!('modules' in definition)) return definition;
  const { modules, ...rest } = definition;
  const { resolvers, ...composed } = composeModules(modules);
  const [first, ...others] = resolvers;
  if (!first) throw new Error(`${definition.name}: no module has a resolver`);
  return { ...rest, ...composed, resolvers: [first, ...others] };
}

import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEventName, DomainEvents } from '@minijd/events';
import type { ClassType } from 'type-graphql';
import type { Callback, EventHandlers, Jobs, ReadingSource, ReferenceResolver } from './define-subgraph.ts';
import type { RequestContext } from './request/request-context.ts';

/** Runs in the transaction that emits an event, before its commit: a step that throws undoes the change. */
export type EventStep<Context extends RequestContext, Name extends DomainEventName = DomainEventName> = Callback<
  [context: Context, em: EntityManager, data: DomainEvents[Name], name: Name],
  Promise<void>
>;

/** Steps by the event they belong to. */
export type EventSteps<Context extends RequestContext> = {
  [Name in DomainEventName]?: EventStep<Context, Name>;
};

/** A module: all that it adds to its subgraph. */
export interface ModuleDefinition<Context extends RequestContext> {
  name: string;
  entities?: readonly EntityClass<object>[];
  /** Its tables to which services may only add rows. */
  appendOnlyTables?: readonly string[];
  resolvers?: readonly ClassType[];
  orphanedTypes?: readonly ClassType[];
  references?: Record<string, ReferenceResolver<Context>>;
  handles?: EventHandlers<Context>;
  jobs?: Jobs<Context>;
  /** What it does, in the same transaction, when a module below emits an event. */
  steps?: EventSteps<Context>;
  readings?: readonly ReadingSource<Context>[];
  onStart?: Callback<[context: Context], Promise<void>>;
  degraded?: Callback<[context: Context], Promise<string[]>>;
  onStop?: Callback<[context: Context], Promise<void>>;
}

/** Declares a module; `defineSubgraph({ modules })` puts modules together. */
export function defineModule<Context extends RequestContext>(
  definition: ModuleDefinition<Context>,
): ModuleDefinition<Context> {
  return definition;
}

/** What all modules of a subgraph add together. */
export interface ComposedModules<Context extends RequestContext> {
  entities: EntityClass<object>[];
  appendOnlyTables: string[];
  resolvers: ClassType[];
  orphanedTypes: ClassType[];
  references: Record<string, ReferenceResolver<Context>>;
  handles: EventHandlers<Context>;
  jobs: Jobs<Context>;
  /** By event, those of the last module first. */
  steps: ReadonlyMap<DomainEventName, EventStep<Context>[]>;
  readings: ReadingSource<Context>[];
  onStart: Callback<[context: Context], Promise<void>>;
  degraded: Callback<[context: Context], Promise<string[]>>;
  onStop: Callback<[context: Context], Promise<void>>;
}

/**
 * Modules start in the given order and stop in the opposite one. Steps of one event are taken from the last module to the
 * first: a module that observes comes after those that act, so it sees an event before the events that follow from it.
 */
export function composeModules<Context extends RequestContext>(
  modules: readonly ModuleDefinition<Context>[],
): ComposedModules<Context> {
  return {
    entities: modules.flatMap(({ entities = [] }) => entities),
    appendOnlyTables: modules.flatMap(({ appendOnlyTables = [] }) => appendOnlyTables),
    resolvers: modules.flatMap(({ resolvers = [] }) => resolvers),
    orphanedTypes: modules.flatMap(({ orphanedTypes = [] }) => orphanedTypes),
    references: merged(modules, 'references'),
    handles: handlersOf(modules),
    jobs: merged(modules, 'jobs'),
    steps: stepsOf(modules),
    readings: modules.flatMap(({ readings = [] }) => readings),
    onStart: async (context) => {
      for (const { onStart } of modules) await onStart?.(context);
    },
    degraded: async (context) => (await Promise.all(modules.map(({ degraded }) => degraded?.(context) ?? []))).flat(),
    onStop: async (context) => {
      for (const { onStop } of modules.toReversed()) await onStop?.(context);
    },
  };
}

/** Merges entries of modules by name; throws when two use the same name. */
function merged<Context extends RequestContext, Part extends 'references' | 'jobs'>(
  modules: readonly ModuleDefinition<Context>[],
  part: Part,
): NonNullable<ModuleDefinition<Context>[Part]> {
  const owners = new Map<string, string>();
  for (const module of modules) {
    for (const name of Object.keys(module[part] ?? {})) {
      const other = owners.get(name);
      if (other) throw new Error(`${part}: ${name} is declared by the modules ${other} and ${module.name}`);
      owners.set(name, module.name);
    }
  }
  return Object.assign({}, ...modules.map((module) => module[part]));
}

/**
 * What all modules do when an event is delivered, in their order. Where one fails, those before it run again with the
 * next delivery: they are idempotent anyway.
 */
function handlersOf<Context extends RequestContext>(
  modules: readonly ModuleDefinition<Context>[],
): EventHandlers<Context> {
  const entries = modules.flatMap(
    ({ handles = {} }) => Object.entries(handles) as [DomainEventName, Handler<Context>][],
  );
  const grouped = Map.groupBy(entries, ([name]) => name);
  const inTurn = [...grouped].map(([name, of]): [DomainEventName, Handler<Context>] => [
    name,
    async (event, context) => {
      for (const [, handle] of of) await handle(event, context);
    },
  ]);
  return Object.fromEntries(inTurn);
}

type Handler<Context extends RequestContext> = Callback<[event: never, context: Context], Promise<void>>;

function stepsOf<Context extends RequestContext>(
  modules: readonly ModuleDefinition<Context>[],
): ReadonlyMap<DomainEventName, EventStep<Context>[]> {
  const entries = modules
    .toReversed()
    .flatMap(({ steps = {} }) => Object.entries(steps) as [DomainEventName, EventStep<Context>][]);
  const grouped = Map.groupBy(entries, ([name]) => name);
  return new Map([...grouped].map(([name, of]) => [name, of.map(([, step]) => step)]));
}

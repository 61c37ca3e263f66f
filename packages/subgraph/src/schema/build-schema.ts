import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLField, type GraphQLSchema, getNullableType, isNonNullType, isObjectType, parse } from 'graphql';
import { buildSchemaSync, type ClassType, createResolversMap, getMetadataStorage } from 'type-graphql';
import { checkAccess, sayAllowed } from '../access/allow.ts';
import { isRecorded, recordActions } from '../audit/record-actions.ts';
import type { SubgraphDefinition } from '../define-subgraph.ts';
import type { RequestContext } from '../request/request-context.ts';
import { CACHE_CONTROL_LINK, cacheControl } from './cached.ts';
import { withListSizes } from './list-sizes.ts';
import { RATE_LIMIT_LINK, rateLimit } from './rate-limited.ts';

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@override", "@tag", "@cost", "@listSize", "@composeDirective"]
)
${CACHE_CONTROL_LINK}
${RATE_LIMIT_LINK}`;

/** The executable federation schema of a subgraph, and its SDL for composition. */
export interface FederatedSchema {
  schema: GraphQLSchema;
  sdl: string;
}

const built = new WeakMap<object, FederatedSchema>();

/**
 * Built once for a definition, however many subgraphs of it run in this process: it is the most expensive part of their
 * start.
 */
export function federatedSchema<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
): FederatedSchema {
  const known = built.get(definition) ?? build(definition);
  built.set(definition, known);
  return known;
}

function build<Context extends RequestContext>(definition: SubgraphDefinition<Context>): FederatedSchema {
  const plain = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    authChecker: checkAccess,
    validate: false,
    directives: [cacheControl, rateLimit],
    // `buildSubgraphSchema` checks the schema below.
    skipCheck: true,
    // Subscriptions have their own source; type-graphql only requires that one is set.
    pubSub: { publish: () => {}, subscribe: () => neverEnding },
  });
  letMutationsBeRefused(plain);
  sayWhoMay(plain, definition);
  recordMutations(plain, definition);
  const sdl = `${FEDERATION}\n\n${withListSizes(printSchemaWithDirectives(plain))}`;
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(definition.references ?? {})) {
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (reference: { id: string }, context: Context) => resolve(reference, context),
    };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { schema, sdl };
}

/** Nullable: one that is refused or fails must not null the results of the others. */
function letMutationsBeRefused(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    // Names with an underscore are for other subgraphs, which call one at a time.
    if (!field.name.startsWith('_')) field.type = getNullableType(field.type);
  }
}

/**
 * Descriptions end with what `@Allow` says. Throws for an operation without it, and for a field with it that cannot be
 * null: a refusal must not null its parent object.
 */
function sayWhoMay(schema: GraphQLSchema, { resolvers }: Pick<SubgraphDefinition<never>, 'resolvers'>): void {
  const { queries, mutations, subscriptions, objectTypes } = getMetadataStorage();
  const operations = { Query: queries, Mutation: mutations, Subscription: subscriptions };
  for (const [type, handlers] of Object.entries(operations)) {
    for (const { schemaName, roles, target } of handlers) {
      if (!resolvers.includes(target as ClassType)) continue;
      if (!roles?.length) throw new Error(`${type}.${schemaName} does not say who may use it: add @Allow`);
      describe(schema, type, { schemaName, roles });
    }
  }
  for (const { name, fields = [] } of objectTypes) {
    for (const { schemaName, roles } of fields) {
      const field = roles && describe(schema, name, { schemaName, roles });
      // What not everybody may see is never kept, however its type is declared.
      if (field) field.extensions = { ...field.extensions, directives: { cacheControl: { maxAge: 0 } } };
      if (isNonNullType(field?.type)) {
        throw new Error(`${name}.${schemaName} can be refused, so it has to be nullable`);
      }
    }
  }
}

/** Last, when answers have their types: what an action is about is read from them. */
function recordMutations(schema: GraphQLSchema, { resolvers }: Pick<SubgraphDefinition<never>, 'resolvers'>): void {
  const fields = schema.getMutationType()?.getFields() ?? {};
  for (const { schemaName, roles, target } of getMetadataStorage().mutations) {
    const field = resolvers.includes(target as ClassType) ? fields[schemaName] : undefined;
    if (field && isRecorded(roles as string[])) recordActions(schema, field);
  }
}

function describe(
  schema: GraphQLSchema,
  typeName: string,
  { schemaName, roles }: { schemaName: string; roles: unknown[] },
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[schemaName] : undefined;
  if (field) field.description = `${field.description} ${sayAllowed(roles as string[])}`;
  return field;
}

const neverEnding: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
};

import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, getNullableType, isNonNullType, isObjectType, parse } from 'graphql';
import { type AuthChecker, buildSchemaSync, createResolversMap, getMetadataStorage } from 'type-graphql';
import type { SubgraphDefinition } from '../define-subgraph.ts';
import { forbidden, unauthenticated } from '../refusal/errors.ts';
import type { RequestContext } from '../request/request-context.ts';

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@override", "@tag"]
)`;

/**
 * `@Authorized()` wants a signed-in user, `@Authorized('ADMIN')` one of these roles, `@Authorized('SERVICE')` another
 * subgraph, and `@Authorized('SELF')`, on a field of a person, that very person. Whatever may be refused is nullable.
 */
const checkAuthority: AuthChecker<RequestContext> = ({ root, context }, roles) => {
  const { viewer } = context;
  if (roles.includes('SELF')) {
    if (!context.isSelf(root)) throw forbidden();
    return true;
  }
  if (roles.includes('SERVICE') && viewer.service) return true;
  if (!viewer.userId) throw roles.includes('SERVICE') ? forbidden() : unauthenticated();
  if (roles.length > 0 && !roles.includes(viewer.role ?? '')) throw forbidden();
  return true;
};

/** The executable federation schema of a subgraph, and its SDL as composition wants it. */
export interface FederatedSchema {
  schema: GraphQLSchema;
  sdl: string;
}

const built = new WeakMap<object, FederatedSchema>();

/** Built once for a definition, however many subgraphs of it run in this process: it costs more than all else they start with. */
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
    authChecker: checkAuthority,
    validate: false,
    // Subscriptions name their own source; type-graphql only wants to know that there is one.
    pubSub: { publish: () => {}, subscribe: () => neverEnding },
  });
  letMutationsBeRefused(plain);
  checkRefusals(plain);
  const sdl = `${FEDERATION}\n\n${printSchemaWithDirectives(plain)}\n`;
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

/** Any of them can be refused or fail, which must not take the results of the others along. */
function letMutationsBeRefused(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    // Those with an underscore are called by other subgraphs, one at a time.
    if (!field.name.startsWith('_')) field.type = getNullableType(field.type);
  }
}

/** A refusal must not take the object around it along: throws when a field that not everybody may see cannot be null. */
function checkRefusals(schema: GraphQLSchema): void {
  for (const { name, fields = [] } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const wrong = fields.find(({ roles, schemaName }) => roles && isNonNullType(type.getFields()[schemaName]?.type));
    if (wrong) throw new Error(`${name}.${wrong.schemaName} can be refused, so it has to be nullable`);
  }
}

const neverEnding: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
};

import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { type AuthChecker, buildSchemaSync, createResolversMap } from 'type-graphql';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { forbidden, unauthenticated } from './errors.ts';
import type { RequestContext } from './request-context.ts';

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@override", "@tag"]
)`;

/** `@Authorized()` wants a signed-in user, `@Authorized('ADMIN')` one of these roles, `@Authorized('SERVICE')` another subgraph. */
const checkAuthority: AuthChecker<RequestContext> = ({ context: { viewer } }, roles) => {
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

const neverEnding: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
};

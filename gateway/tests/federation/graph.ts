import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { Topics } from '@minijd/events';
import { type ExecutionResult, type GraphQLSchema, graphql, Kind, parse, visit } from 'graphql';
import { log } from '../shop/tiny-shop.ts';
import { type Resolvers, TinySubgraph } from '../shop/tiny-subgraph.ts';

/** An object of the data, whichever fields its type has. */
// biome-ignore lint/suspicious/noExplicitAny: resolvers reach into data by name.
export type Thing = Record<string, any>;

export interface Graph {
  /** Type definitions by subgraph. */
  subgraphs: Record<string, string>;
  /** Of fields that are not properties, and of root fields; the same for a subgraph and for the monolith. */
  resolvers: Record<string, Record<string, (parent: Thing, args: Thing) => unknown>>;
  /** What references lead to. */
  entities: readonly Thing[];
}

/** One graph twice: as subgraphs behind a gateway, and as one schema, answered by the reference implementation. */
export function federate({ subgraphs, resolvers, entities }: Graph) {
  const served = Object.fromEntries(
    Object.entries(subgraphs).map(([name, typeDefs]) => [
      name,
      new TinySubgraph(name, typeDefs, resolversOf(typeDefs, resolvers, entities)),
    ]),
  );
  const { supergraphSdl, errors } = composeServices(
    Object.values(served).map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  const monolith = withResolvers(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema(), resolvers);
  return {
    ...{ topics: Topics.start({ log }), subgraphs: served, supergraphSdl },
    monolith: (source: string, variableValues?: Thing): Promise<ExecutionResult> =>
      graphql({ schema: monolith, source, variableValues }),
  };
}

function resolversOf(typeDefs: string, given: Graph['resolvers'], entities: readonly Thing[]): Resolvers {
  const resolvers: Resolvers = {};
  const owned = fieldsOf(typeDefs);
  for (const [type, { fields, external, isInterface, isEntity }] of owned) {
    const own = Object.entries(given[type] ?? {}).filter(([field]) => fields.has(field) && !external.has(field));
    if (!isInterface) resolvers[type] = Object.fromEntries(own);
    if (isEntity) {
      const find = (reference: Thing) => known(entities, reference, external);
      resolvers[type] = { ...resolvers[type], __resolveReference: find };
    }
  }
  return resolvers;
}

/** The entity a reference means, with external fields only as the reference has them. */
function known(entities: readonly Thing[], { __typename, ...reference }: Thing, external: ReadonlySet<string>) {
  const keys = Object.fromEntries(Object.entries(reference).filter(([field]) => !external.has(field)));
  const found = entities.find((entity) => contains(entity, keys));
  if (!found) return null;
  const own = Object.fromEntries(Object.entries(found).filter(([field]) => !external.has(field)));
  return { ...own, ...reference, __typename: found.__typename };
}

function contains(entity: Thing, part: Thing): boolean {
  return Object.entries(part).every(([field, value]) =>
    typeof value === 'object' && value !== null ? contains(entity[field] ?? {}, value) : entity[field] === value,
  );
}

interface Owned {
  fields: Set<string>;
  external: Set<string>;
  isInterface: boolean;
  isEntity: boolean;
}

function fieldsOf(typeDefs: string): Map<string, Owned> {
  const types = new Map<string, Owned>();
  visit(parse(typeDefs), {
    enter: (node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return;
      const fields = node.fields ?? [];
      const marked = (name: string) => (directives: readonly { name: { value: string } }[] | undefined) =>
        directives?.some((directive) => directive.name.value === name) ?? false;
      types.set(node.name.value, {
        fields: new Set(fields.map(({ name }) => name.value)),
        external: new Set(
          fields.flatMap(({ name, directives }) => (marked('external')(directives) ? [name.value] : [])),
        ),
        isInterface: node.kind === Kind.INTERFACE_TYPE_DEFINITION,
        isEntity: marked('key')(node.directives),
      });
    },
  });
  return types;
}

function withResolvers(schema: GraphQLSchema, resolvers: Graph['resolvers']): GraphQLSchema {
  for (const [type, fields] of Object.entries(resolvers)) {
    const target = schema.getType(type);
    if (!target || !('getFields' in target)) continue;
    for (const [name, resolve] of Object.entries(fields)) {
      const field = target.getFields()[name];
      if (field && 'resolve' in field) field.resolve = resolve;
    }
  }
  return schema;
}

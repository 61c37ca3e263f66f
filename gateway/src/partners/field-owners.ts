import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/** The subgraph that the gateway answers itself: it finds things by their id, and owns none. */
export const NODES = 'nodes';

/** The names of the subgraphs that answer a field, by `Type.field`; none for `node` and `nodes`. */
export type FieldOwners = ReadonlyMap<string, readonly string[]>;

/** Who answers which field, as the join directives of a supergraph say it. */
export function fieldOwners(document: DocumentNode): FieldOwners {
  const graphs = new Map<string, string>();
  const owners = new Map<string, readonly string[]>();
  visit(document, {
    EnumValueDefinition({ name, directives = [] }) {
      const graph = directives.find((one) => one.name.value === 'join__graph');
      const named = graph && argument(graph, 'name');
      if (named && named !== NODES) graphs.set(name.value, named);
    },
  });
  const graphsIn = (directives: readonly DirectiveNode[], name: string): string[] =>
    directives
      .filter((one) => one.name.value === name && argument(one, 'external') !== 'true')
      .flatMap((one) => graphs.get(argument(one, 'graph') ?? '') ?? []);
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const ofType = graphsIn(type.directives ?? [], 'join__type');
    for (const { name, directives = [] } of type.fields ?? []) {
      // Without a directive of its own a field is answered by all subgraphs of its type.
      const has = directives.some((one) => one.name.value === 'join__field');
      owners.set(`${type.name.value}.${name.value}`, has ? graphsIn(directives, 'join__field') : ofType);
    }
  }
  return owners;
}

function argument({ arguments: given = [] }: DirectiveNode, name: string): string | undefined {
  const value = given.find((one) => one.name.value === name)?.value;
  if (value?.kind === Kind.BOOLEAN) return String(value.value);
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}

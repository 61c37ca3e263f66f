import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped, visit } from 'graphql';

/** `@listSize` of a field, by IBM's specification of cost directives and Apollo's reading of it. */
export interface ListSize {
  assumedSize?: number | undefined;
  /** Arguments that say how many entries are asked for. */
  slicingArguments: readonly string[];
  /** Lists of the returned object that have that many entries; without them the field itself is the list. */
  sizedFields: readonly string[];
  /** Exactly one of the slicing arguments has to be given, or to have a default. */
  requireOneSlicingArgument: boolean;
}

/** `@cost` and `@listSize` of a supergraph, by `Type.field`, `Type.field.argument` or `Type`. */
export interface SchemaCosts {
  weights: ReadonlyMap<string, number>;
  listSizes: ReadonlyMap<string, ListSize>;
}

export function schemaCosts(supergraph: DocumentNode): SchemaCosts {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const note = (name: string, directives: readonly ConstDirectiveNode[] = []) => {
    for (const directive of directives) {
      if (directive.name.value === 'cost') weights.set(name, Number(argumentsOf(directive).weight));
      if (directive.name.value === 'listSize') listSizes.set(name, listSize(argumentsOf(directive)));
    }
  };
  visit(supergraph, {
    enter(node) {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        note(node.name.value, node.directives);
        for (const field of node.fields ?? []) {
          const name = `${node.name.value}.${field.name.value}`;
          note(name, field.directives);
          for (const argument of field.arguments ?? []) note(`${name}.${argument.name.value}`, argument.directives);
        }
        return false;
      }
      if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION) {
        note(node.name.value, node.directives);
      }
      return node.kind === Kind.DOCUMENT ? undefined : false;
    },
  });
  return { weights, listSizes };
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function listSize(given: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof given.assumedSize === 'number' ? given.assumedSize : undefined,
    slicingArguments: (given.slicingArguments as string[] | undefined) ?? [],
    sizedFields: (given.sizedFields as string[] | undefined) ?? [],
    requireOneSlicingArgument: given.requireOneSlicingArgument !== false,
  };
}

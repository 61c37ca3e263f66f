import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';

/** The argument of every list that comes in pages. */
const PAGE_SIZE = 'first';

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * An SDL in which each field with `first` has `@listSize`, by IBM's specification of cost directives: the gateway
 * computes from it what an operation costs. Other lists say it themselves, or are assumed to be short.
 */
export function withListSizes(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  const types = new Map(
    document.definitions.flatMap((one): [string, Composite][] =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? [[one.name.value, one]]
        : [],
    ),
  );
  const sized = visit(document, {
    FieldDefinition(field) {
      const paged = field.arguments?.some(({ name }) => name.value === PAGE_SIZE);
      if (!paged || field.directives?.some(({ name }) => name.value === 'listSize')) return undefined;
      return { ...field, directives: [...(field.directives ?? []), listSize(field, types)] };
    },
  });
  return `${print(sized)}\n`;
}

function listSize({ type }: FieldDefinitionNode, types: ReadonlyMap<string, Composite>): ConstDirectiveNode {
  const lists = isList(type) ? [] : (types.get(nameOf(type))?.fields ?? []).filter((field) => isList(field.type));
  const sizedFields = lists.length > 0 ? `, sizedFields: ${JSON.stringify(lists.map(({ name }) => name.value))}` : '';
  const text = `type T @listSize(slicingArguments: ["${PAGE_SIZE}"]${sizedFields})`;
  const [definition] = parse(text, { noLocation: true }).definitions;
  return (definition as ObjectTypeDefinitionNode).directives![0]!;
}

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

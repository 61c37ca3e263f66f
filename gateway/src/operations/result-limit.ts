import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  parse,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeInfo,
  TypeMetaFieldDef,
  ValidationContext,
  type ValidationRule,
} from 'graphql';
import { introspectionLists } from './introspection-lists.ts';
import { tooLarge } from './too-large.ts';

/** Several times what the largest screen shows; ten times as many take a second. Introspection may need more. */
const MAX_OBJECTS = 50_000;
/** The weight of an introspection object: it blocks the event loop, 12,000 of them for 20 ms. */
const INTROSPECTION_WEIGHT = 3;
/** Assumed for a page size in a variable. */
const LARGEST_PAGE = 100;
/** Entries of a list without a page size, such as the SKUs of a product. */
const ASSUMED_ENTRIES = 10;

const INTROSPECTION: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

/** A position in an operation: its selections, its type, and whether its lists together are one page. */
interface Place {
  selections: SelectionSetNode | undefined;
  type: GraphQLNamedType | undefined;
  paged: boolean;
}

/** How many objects an operation asks for at most, by its page sizes; each fragment is estimated once. */
class Estimate {
  readonly #fragments = new Map<string, number>();

  readonly #context: ValidationContext;

  constructor(context: ValidationContext) {
    this.#context = context;
  }

  objects({ selections, type, paged }: Place): number {
    let total = 0;
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === 'Field') total += this.#field(selection, type, paged);
      else if (selection.kind === 'FragmentSpread') total += this.#fragment(selection.name.value, paged);
      else {
        const condition = selection.typeCondition?.name.value;
        const inner = condition ? this.#context.getSchema().getType(condition) : type;
        total += this.objects({ selections: selection.selectionSet, type: inner, paged });
      }
    }
    return total;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, paged: boolean): number {
    const schema = this.#context.getSchema();
    const field = fieldOf(schema, parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type)) return 0;
    const isList = isListType(getNullableType(field.type));
    const page = pageSize(field, node) ?? introspectionLists(schema)[`${parent?.name}.${field.name}`];
    const entries = page ?? (isList && !paged ? ASSUMED_ENTRIES : 1);
    const each = this.objects({ selections: node.selectionSet, type, paged: page !== undefined && !isList });
    return entries * ((isIntrospectionType(type) ? INTROSPECTION_WEIGHT : 1) + each);
  }

  #fragment(name: string, paged: boolean): number {
    const key = `${name} ${paged}`;
    const known = this.#fragments.get(key);
    if (known !== undefined) return known;
    // A cyclic fragment finds this entry; another rule reports the cycle.
    this.#fragments.set(key, 0);
    const fragment = this.#context.getFragment(name);
    const type = fragment && this.#context.getSchema().getType(fragment.typeCondition.name.value);
    const objects = this.objects({ selections: fragment?.selectionSet, type: type ?? undefined, paged });
    this.#fragments.set(key, objects);
    return objects;
  }
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLNamedType | undefined, name: string) {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  const introspection = parent === schema.getQueryType() ? INTROSPECTION[name] : undefined;
  return introspection ?? parent.getFields()[name];
}

/** The requested number of entries of a list or connection; undefined when it has no such argument. */
function pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given?.kind === 'IntValue') return Math.max(1, Number(given.value));
  const { defaultValue } = argument;
  return given || typeof defaultValue !== 'number' ? LARGEST_PAGE : defaultValue;
}

/** How many objects the one operation of a valid document asks for at most. */
export function objectsOf(schema: GraphQLSchema, document: DocumentNode): number {
  const operation = getOperationAST(document);
  if (!operation) return 0;
  const estimate = new Estimate(new ValidationContext(schema, document, new TypeInfo(schema), () => {}));
  const type = schema.getRootType(operation.operation) ?? undefined;
  return Math.ceil(estimate.objects({ selections: operation.selectionSet, type, paged: false }));
}

const limits = new WeakMap<GraphQLSchema, number>();

/** What one operation may ask for: as much as the introspection query of tools, however large the schema is. */
function limitOf(schema: GraphQLSchema): number {
  const known = limits.get(schema);
  if (known !== undefined) return known;
  const document = parse(getIntrospectionQuery());
  const estimate = new Estimate(new ValidationContext(schema, document, new TypeInfo(schema), () => {}));
  const [operation] = document.definitions;
  const selections = operation?.kind === 'OperationDefinition' ? operation.selectionSet : undefined;
  const introspection = estimate.objects({ selections, type: schema.getQueryType() ?? undefined, paged: false });
  const limit = Math.max(MAX_OBJECTS, Math.ceil(introspection));
  limits.set(schema, limit);
  return limit;
}

/** Refuses operations whose nested lists multiply to more than a process should hold in memory. */
export const resultLimit: ValidationRule = (context): ASTVisitor => {
  const estimate = new Estimate(context);
  return {
    OperationDefinition(operation) {
      const type = context.getSchema().getRootType(operation.operation) ?? undefined;
      const objects = estimate.objects({ selections: operation.selectionSet, type, paged: false });
      const limit = limitOf(context.getSchema());
      if (objects <= limit) return false;
      const message = `The operation asks for up to ${Math.round(objects)} objects; ${limit} are allowed. Ask for smaller pages.`;
      context.reportError(tooLarge(message));
      return false;
    },
  };
};

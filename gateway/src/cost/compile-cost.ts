import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';
import { clientName } from '../operations/client-names.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import { introspectionLists } from './introspection-lists.ts';
import { type Amount, type Condition, type FieldCost, OperationCost } from './operation-cost.ts';
import type { ListSize, SchemaCosts } from './schema-costs.ts';

/** Of a change, beside what it answers with. */
const MUTATION = 10;
/** Of an introspection object: it blocks the event loop, 12,000 of them for 20 ms. */
const INTROSPECTION_WEIGHT = 3;
/** Assumed where a page size is not known yet. */
const LARGEST_PAGE = 100;
/** Entries of a list without `@listSize`, such as the SKUs of a product. */
const ASSUMED_ENTRIES = 10;

const INTROSPECTION: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

export interface CostSchema {
  schema: GraphQLSchema;
  costs: SchemaCosts;
}

/** Sizes that a field gives to lists of the object it returns. */
interface Sized {
  fields: readonly string[];
  entries: Amount;
}

interface Place {
  selections: SelectionSetNode | undefined;
  type: GraphQLNamedType | undefined;
  sized: Sized | undefined;
  when: readonly Condition[];
}

/**
 * The cost of an operation of a valid document within the limits of selections; throws OperationRefused for a
 * wrong number of slicing arguments. An object costs 1 or its `@cost`, a
 * scalar nothing, and a list as often as it has entries, by `@listSize`.
 */
export function compileCost(
  { schema, costs }: CostSchema,
  document: DocumentNode,
  operationName?: string,
): OperationCost {
  const operation = getOperationAST(document, operationName);
  if (!operation) return new OperationCost(0, []);
  const type = schema.getRootType(operation.operation) ?? undefined;
  const compiler = new CostCompiler({ schema, costs }, document, operation);
  const fields = compiler.fields({ selections: operation.selectionSet, type, sized: undefined, when: [] });
  return new OperationCost(operation.operation === 'mutation' ? MUTATION : 0, fields);
}

class CostCompiler {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #defaults = new Map<string, ValueNode>();

  readonly #given: CostSchema;

  constructor(given: CostSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#given = given;
    for (const one of document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(one.name.value, one);
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue) this.#defaults.set(variable.name.value, defaultValue);
    }
  }

  fields({ selections, type, sized, when: outer }: Place): FieldCost[] {
    const { schema } = this.#given;
    return (selections?.selections ?? []).flatMap((selection): FieldCost[] => {
      const when = this.#conditions(selection.directives, outer);
      if (!when) return [];
      if (selection.kind === Kind.FIELD) return this.#field(selection, { type, sized, when });
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const inner = condition ? schema.getType(condition) : type;
      return this.fields({ selections: fragment?.selectionSet, type: inner, sized, when });
    });
  }

  #field(node: FieldNode, { type: parent, sized, when }: Omit<Place, 'selections'>): FieldCost[] {
    const { schema, costs } = this.#given;
    const field = fieldOf(schema, parent, node.name.value);
    if (!field || !parent) return [];
    const name = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const listSize = costs.listSizes.get(name);
    const size = listSize && this.#size(listSize, field, node);
    const inside = size !== undefined && listSize?.sizedFields.length ? listSize.sizedFields : undefined;
    const selections = node.selectionSet;
    const fields = this.fields({
      ...{ selections, type, when: [] },
      sized: inside && size !== undefined ? { fields: inside, entries: size } : undefined,
    });
    const own = inside ? undefined : size;
    const entries = isListType(getNullableType(field.type))
      ? (own ?? sizedBy(sized, field.name) ?? introspectionLists(schema)[name] ?? ASSUMED_ENTRIES)
      : (introspectionLists(schema)[name] ?? 1);
    const weight = costs.weights.get(name) ?? costs.weights.get(type.name) ?? weightOf(type);
    const once = sum(
      (node.arguments ?? []).map(({ name: argument }) => costs.weights.get(`${name}.${argument.value}`) ?? 0),
    );
    if (weight === 0 && once === 0 && fields.length === 0) return [];
    return [{ name: clientName((node.alias ?? node.name).value), weight, once, entries, when, fields }];
  }

  /** The largest of the slicing arguments; undefined when the directive says nothing about this use. */
  #size(
    { slicingArguments, assumedSize, requireOneSlicingArgument }: ListSize,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ) {
    const sizes = slicingArguments.flatMap((name) => this.#argument(name, field, node) ?? []);
    const [first, ...others] = sizes;
    if (requireOneSlicingArgument && slicingArguments.length > 0 && sizes.length !== 1) {
      const message = `${field.name} needs exactly one of ${slicingArguments.join(', ')}.`;
      throw new OperationRefused([new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })]);
    }
    if (first === undefined) return assumedSize;
    return others.length === 0 ? first : Math.max(...sizes.map(largest));
  }

  #argument(name: string, field: GraphQLField<unknown, unknown>, node: FieldNode): Amount | undefined {
    const preset = field.args.find((one) => one.name === name)?.defaultValue;
    const given = node.arguments?.find((one) => one.name.value === name)?.value;
    if (!given) return typeof preset === 'number' ? preset : undefined;
    if (given.kind === Kind.INT) return Math.max(0, Number(given.value));
    if (given.kind !== Kind.VARIABLE) return LARGEST_PAGE;
    const variable = given.name.value;
    const otherwise = this.#defaults.get(variable);
    return { variable, otherwise: otherwise?.kind === Kind.INT ? Number(otherwise.value) : LARGEST_PAGE };
  }

  /** Undefined where a selection is never included. */
  #conditions(
    directives: readonly DirectiveNode[] | undefined,
    outer: readonly Condition[],
  ): readonly Condition[] | undefined {
    let all = outer;
    for (const { name, arguments: given } of directives ?? []) {
      if (name.value !== 'skip' && name.value !== 'include') continue;
      const value = given?.[0]?.value;
      const wanted = name.value === 'include';
      if (value?.kind === Kind.BOOLEAN && value.value !== wanted) return undefined;
      if (value?.kind === Kind.VARIABLE && !this.#defaults.has(value.name.value)) {
        all = [...all, { variable: value.name.value, value: wanted }];
      }
    }
    return all;
  }
}

function sizedBy(sized: Sized | undefined, name: string): Amount | undefined {
  return sized?.fields.includes(name) ? sized.entries : undefined;
}

function weightOf(type: GraphQLNamedType): number {
  if (!isCompositeType(type)) return 0;
  return isIntrospectionType(type) ? INTROSPECTION_WEIGHT : 1;
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLNamedType | undefined, name: string) {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  const introspection = parent === schema.getQueryType() ? INTROSPECTION[name] : undefined;
  return introspection ?? parent.getFields()[name];
}

const largest = (amount: Amount): number => (typeof amount === 'number' ? amount : LARGEST_PAGE);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

import {
  type ArgumentNode,
  type ConstValueNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
  Kind,
  parseType,
  print,
  TypeInfo,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export interface Hoisted {
  document: DocumentNode;
  /** The literals, by the variables that replace them. */
  constants: Record<string, unknown>;
}

/**
 * Replaces the literals in the arguments of fields by variables, so that operations that only differ in them have equal
 * texts: `product(slug: "a")` becomes `product(slug: $_0)`. Enum values, booleans and nulls stay, because there are
 * few; so do numbers of custom scalars, which a JSON number may not represent exactly, and arguments of directives, on
 * which plans depend. The document must hold one operation and be valid for the schema.
 */
export function hoistLiterals(schema: GraphQLSchema, document: DocumentNode): Hoisted {
  const variables = new LiteralVariables(namesOf(document));
  const types = new TypeInfo(schema);
  const replaced: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      Argument(node): ArgumentNode | false {
        const type = types.getArgument()?.type;
        if (types.getDirective() || !type) return false;
        return { ...node, value: variables.replaceIn(node.value, type) };
      },
    }),
  );
  return { document: withVariables(replaced, variables.definitions), constants: variables.constants };
}

class LiteralVariables {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly constants: Record<string, unknown> = {};
  /** Equal literals of one type share a variable; otherwise equal fields would conflict when merged. */
  readonly #names = new Map<string, string>();
  readonly #prefix: string;

  constructor(taken: ReadonlySet<string>) {
    let prefix = '_';
    while ([...taken].some((name) => name.startsWith(prefix))) prefix += '_';
    this.#prefix = prefix;
  }

  replaceIn(value: ValueNode, type: GraphQLInputType): ValueNode {
    if (isFew(value) || value.kind === Kind.VARIABLE) return value;
    if (isConstant(value, type)) return this.#variable(value, type);
    const nullable = getNullableType(type);
    if (value.kind === Kind.LIST && isListType(nullable)) {
      return { ...value, values: value.values.map((item) => this.replaceIn(item, nullable.ofType)) };
    }
    if (value.kind !== Kind.OBJECT || !isInputObjectType(nullable) || nullable.isOneOf) return value;
    const typed = nullable.getFields();
    const fields = value.fields.map((field) => {
      const fieldType = typed[field.name.value]?.type;
      return fieldType ? { ...field, value: this.replaceIn(field.value, fieldType) } : field;
    });
    return { ...value, fields };
  }

  #variable(value: ConstValueNode, type: GraphQLInputType): ValueNode {
    const key = `${type} ${print(value)}`;
    const name = this.#names.get(key) ?? this.#define(value, type);
    this.#names.set(key, name);
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
  }

  #define(value: ConstValueNode, type: GraphQLInputType): string {
    const name = `${this.#prefix}${this.#names.size}`;
    const typeNode: TypeNode = parseType(String(type), { noLocation: true });
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
    this.definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: typeNode });
    this.constants[name] = constantOf(value, type);
    return name;
  }
}

function isFew({ kind }: ValueNode): boolean {
  return kind === Kind.NULL || kind === Kind.BOOLEAN || kind === Kind.ENUM;
}

/** Whether a value has no variables and means the same as JSON. */
function isConstant(value: ValueNode, type: GraphQLInputType): value is ConstValueNode {
  if (value.kind === Kind.VARIABLE) return false;
  if (value.kind === Kind.LIST) return value.values.every((item) => isConstant(item, itemType(type)));
  if (value.kind === Kind.OBJECT) {
    return value.fields.every((field) => isConstant(field.value, fieldType(type, field.name.value)));
  }
  const isNumber = value.kind === Kind.INT || value.kind === Kind.FLOAT;
  return !isNumber || isSpecifiedScalarType(getNamedType(type));
}

/** As a client would send it in JSON. */
function constantOf(value: ConstValueNode, type: GraphQLInputType): unknown {
  if (value.kind === Kind.LIST) return value.values.map((item) => constantOf(item, itemType(type)));
  if (value.kind === Kind.OBJECT) {
    return Object.fromEntries(
      value.fields.map((field) => [field.name.value, constantOf(field.value, fieldType(type, field.name.value))]),
    );
  }
  if (value.kind === Kind.INT && getNamedType(type).name === 'ID') return value.value;
  return valueFromASTUntyped(value);
}

function itemType(type: GraphQLInputType): GraphQLInputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? nullable.ofType : type;
}

/** A custom scalar may hold any value: the scalar itself. */
function fieldType(type: GraphQLInputType, name: string): GraphQLInputType {
  const named = getNamedType(type);
  return (isInputObjectType(named) ? named.getFields()[name]?.type : undefined) ?? type;
}

function namesOf(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

function withVariables(document: DocumentNode, added: readonly VariableDefinitionNode[]): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), ...added] }
        : definition,
    ),
  };
}

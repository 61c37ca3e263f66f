import {
  astFromValue,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Record<string, unknown>;

/**
 * Adds default values to variables, of variables and of fields of input objects: compiled queries refuse an absent field
 * that is non-null, although it has a default. Undefined when there are none to add. Values keep the form in which
 * clients send them, because compiled queries parse them.
 */
export function inputDefaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ((variables: Variables | undefined) => Variables) | undefined {
  const defaults: Variables = {};
  const incomplete: [name: string, type: GraphQLInputType][] = [];
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const type = typeFromAST(schema, node as never);
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
    if (isInputType(type) && hasDefaults(type)) incomplete.push([variable.name.value, type]);
  }
  if (Object.keys(defaults).length + incomplete.length === 0) return undefined;
  return (variables) => {
    const complete: Variables = { ...defaults, ...variables };
    for (const [name, type] of incomplete) {
      if (Object.hasOwn(complete, name)) complete[name] = completed(complete[name], type);
    }
    return complete;
  };
}

/** Whether a type has fields with defaults, at any depth. */
function hasDefaults(type: GraphQLInputType, seen = new Set<unknown>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some(
    (field) => field.defaultValue !== undefined || hasDefaults(field.type, seen),
  );
}

/** A value with the defaults of absent fields; a value of another kind than its type stays, to be refused later. */
function completed(value: unknown, type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    return Array.isArray(value) ? value.map((one) => completed(one, inner.ofType)) : completed(value, inner.ofType);
  }
  if (!isInputObjectType(inner) || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const object: Variables = { ...value };
  for (const field of Object.values(inner.getFields())) {
    if (object[field.name] !== undefined) object[field.name] = completed(object[field.name], field.type);
    else if (field.defaultValue !== undefined) object[field.name] = sentDefault(field);
  }
  return object;
}

const known = new WeakMap<GraphQLInputField, unknown>();

/** The default of a field as a client would send it. */
function sentDefault(field: GraphQLInputField): unknown {
  if (!known.has(field)) {
    const node = astFromValue(field.defaultValue, field.type);
    known.set(field, node ? valueFromASTUntyped(node) : undefined);
  }
  return known.get(field);
}

import { type GraphQLNamedType, type GraphQLSchema, isAbstractType, isEnumType, isInputObjectType } from 'graphql';

/** How many entries the lists of introspection have on average in one schema, by `Type.field`. */
export type IntrospectionLists = Readonly<Record<string, number>>;

const known = new WeakMap<GraphQLSchema, IntrospectionLists>();

/** Counted once for a schema. */
export function introspectionLists(schema: GraphQLSchema): IntrospectionLists {
  const lists = known.get(schema) ?? count(schema);
  known.set(schema, lists);
  return lists;
}

function count(schema: GraphQLSchema): IntrospectionLists {
  const types = Object.values(schema.getTypeMap());
  const each = (entries: (type: GraphQLNamedType) => number) => sum(types.map(entries)) / types.length;
  const fields = types.flatMap((type) => ('getFields' in type && !isInputObjectType(type) ? fieldsOf(type) : []));
  const most = Math.max(...types.map((type) => ('getFields' in type ? Object.keys(type.getFields()).length : 0)));
  return {
    // For any type: the size of the largest, in average entries.
    'Query.__type': (most * types.length) / fields.length,
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Type.fields': fields.length / types.length,
    '__Type.inputFields': each((type) => (isInputObjectType(type) ? fieldsOf(type).length : 0)),
    '__Type.enumValues': each((type) => (isEnumType(type) ? type.getValues().length : 0)),
    '__Type.possibleTypes': each((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    '__Type.interfaces': each((type) => ('getInterfaces' in type ? type.getInterfaces().length : 0)),
    '__Field.args': sum(fields.map((field) => ('args' in field ? field.args.length : 0))) / fields.length,
    '__Directive.args': 1,
  };
}

function fieldsOf<Field>(type: { getFields(): Record<string, Field> }): Field[] {
  return Object.values(type.getFields());
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

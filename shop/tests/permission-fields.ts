import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const SUBGRAPHS = ['users', 'catalog', 'cart', 'orders', 'reviews', 'search'];
const OPERATIONS = ['Query', 'Mutation', 'Subscription'];

/** An operation, or a field that not everybody may see. */
export interface Guarded {
  /** `Query.order` */
  name: string;
  subgraph: string;
  type: string;
  field: GraphQLField<unknown, unknown>;
}

/**
 * Everything to decide: every operation, those of services included, and the fields whose description names who may see
 * them.
 */
export async function guardedFields(): Promise<Guarded[]> {
  const all = await Promise.all(SUBGRAPHS.map(fieldsOf));
  return all.flat();
}

async function fieldsOf(subgraph: string): Promise<Guarded[]> {
  const file = join(import.meta.dirname, `../../schema/subgraphs/${subgraph}.graphql`);
  const schema = buildSchema(await readFile(file, 'utf8'), { assumeValid: true, assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ description }) => OPERATIONS.includes(type.name) || / Allowed: .*\.$/s.test(description ?? ''))
      .map((field) => ({ name: `${type.name}.${field.name}`, subgraph, type: type.name, field })),
  );
}

/** A value of a type, for a required argument. */
function something(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, something(field.type)]));
  }
  return SCALARS[nullable.name] ?? 'something';
}

const SCALARS: Record<string, unknown> = {
  ...{ ID: '00000000-0000-7000-8000-000000000000', Boolean: true, Int: 1, Float: 1, Decimal: '1.00' },
  ...{ DateTime: '2026-01-01T00:00:00Z', LocalDate: '2026-01-01' },
};

/** `given`, completed with values for the other required arguments. */
export function argumentsOf({ field }: Guarded, given: object = {}): Record<string, unknown> {
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  return { ...Object.fromEntries(needed.map(({ name, type }) => [name, something(type)])), ...given };
}

/** The text of an operation, whose field is called `it`. */
export function operationText({ type, field }: Guarded, args: object): string {
  const given = field.args.filter(({ name }) => name in args);
  const variables = given.map(({ name, type: of }) => `$${name}: ${of}`).join(', ');
  const values = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${values && `(${values})`}${selection(field.type)}`;
  return `${type.toLowerCase()}${variables && `(${variables})`} { it: ${call} }`;
}

/** A selection that shows whether an object was returned, and which. */
function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) return ' { __typename }';
  const fields = named.getFields();
  const wanted = ['id', 'nodes { id }', 'userErrors { code }'].filter((one) => one.split(' ')[0]! in fields);
  return ` { __typename ${wanted.join(' ')} }`;
}

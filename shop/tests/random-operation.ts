import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { SeededRandom } from '../src/import/seeded-random.ts';

const STRINGS = [
  '',
  'a',
  '手机',
  '\\u0000',
  "' or 1=1 --",
  '00000000-0000-7000-8000-000000000000',
  '-1',
  '\\ud83d',
  '%',
];
const NUMBERS = ['0', '1', '-1', '100', '2147483647', '1e3', '99999999999'];
const ODD = ['null', '{}', '[]', '"x"', 'true', 'WRONG', '3', '$missing'];

/** A query or mutation of random fields and arguments: mostly well formed, some of it wrong on purpose. */
export function randomOperation(schema: GraphQLSchema, random: SeededRandom): string {
  const mutation = random.chance(0.25);
  const root = (mutation ? schema.getMutationType() : schema.getQueryType())!;
  const fields = Object.values(root.getFields());
  const chosen = Array.from({ length: 1 + random.between(0, 1) }, (_, index) => {
    const field = random.pick(fields);
    return `f${index}: ${fieldText(field, 5, random)}`;
  });
  return `${mutation ? 'mutation' : 'query'} { ${chosen.join(' ')} }`;
}

function fieldText(field: GraphQLField<unknown, unknown>, depth: number, random: SeededRandom): string {
  const given = field.args
    .filter(({ type }) => isNonNullType(type) || random.chance(0.4))
    .map(({ name, type }) => `${name}: ${value(type, 3, random)}`);
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  return `${field.name}${args}${selection(field.type, depth, random)}`;
}

function selection(type: GraphQLOutputType, depth: number, random: SeededRandom): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named) || depth === 0) return ' { __typename }';
  const fields = Object.values(named.getFields());
  const chosen = Array.from({ length: 1 + random.between(0, 2) }, () => random.pick(fields));
  return ` { ${[...new Set(chosen)].map((field) => fieldText(field, depth - 1, random)).join(' ')} __typename }`;
}

function value(type: GraphQLInputType, depth: number, random: SeededRandom): string {
  if (random.chance(0.08)) return random.pick(ODD);
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${value(nullable.ofType, depth, random)}]`;
  if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth > 0 && random.chance(0.5)),
    );
    return `{ ${fields.map((field) => `${field.name}: ${value(field.type, depth - 1, random)}`).join(', ')} }`;
  }
  if (nullable.name === 'Boolean') return random.pick(['true', 'false']);
  return nullable.name === 'Int' || nullable.name === 'Float' ? random.pick(NUMBERS) : `"${random.pick(STRINGS)}"`;
}

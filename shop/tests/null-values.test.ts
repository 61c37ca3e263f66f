import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

/** A subgraph compiles a query on its fourth execution. */
const OFTEN = 5;
const SCALARS: Record<string, string> = {
  ...{ ID: '"0199f000-0000-7000-8000-000000000000"', Int: '1', Float: '1', Boolean: 'true', String: '"x"' },
  ...{ Decimal: '"1.00"', DateTime: '"2026-12-01T00:00:00Z"' },
};

const schema = buildSchema(await readFile(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'));

/** A minimal literal of a type. */
function literal(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literal(nullable.ofType)}]`;
  if (isInputObjectType(nullable)) return objectWith(Object.values(nullable.getFields()), {});
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  return SCALARS[getNamedType(nullable).name]!;
}

function objectWith(fields: readonly GraphQLInputField[], given: Record<string, string>): string {
  const written = fields
    .filter((field) => field.name in given || isRequiredInputField(field))
    .map((field) => `${field.name}: ${given[field.name] ?? literal(field.type)}`);
  return `{ ${written.join(', ')} }`;
}

/** Literals of a type, each with one defaulted field replaced by the variable `$value`, with the type of that field. */
function withVariable(type: GraphQLInputType, within = ''): { path: string; text: string; type: GraphQLInputType }[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return withVariable(nullable.ofType, `${within}.0`).map(({ text, ...rest }) => ({ ...rest, text: `[${text}]` }));
  }
  if (!isInputObjectType(nullable)) return [];
  const fields = Object.values(nullable.getFields());
  return fields.flatMap((field) => {
    const path = `${within}.${field.name}`;
    const itself = { path, text: objectWith(fields, { [field.name]: '$value' }), type: field.type };
    const deeper = withVariable(field.type, path).map(({ text, ...rest }) => ({
      ...rest,
      text: objectWith(fields, { [field.name]: text }),
    }));
    return field.defaultValue === undefined ? deeper : [itself, ...deeper];
  });
}

interface Case {
  name: string;
  query: string;
  /** Whether it is non-null. */
  refused: boolean;
}

/** Operations for every root field, each with a variable in place of one defaulted value of its inputs. */
function casesOf(kind: string, field: GraphQLField<unknown, unknown>): Case[] {
  return field.args.flatMap((argument) =>
    withVariable(argument.type).map(({ path, text, type }) => {
      const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
      const others = field.args.filter((other) => other !== argument && isRequiredArgument(other));
      const written = [argument, ...others].map(
        (one: GraphQLArgument) => `${one.name}: ${one === argument ? text : literal(one.type)}`,
      );
      return {
        name: `${field.name}(${argument.name}${path})`,
        query: `${kind} ($value: ${getNullableType(type)}) { it: ${field.name}(${written.join(', ')}) ${selection} }`,
        refused: isNonNullType(type),
      };
    }),
  );
}

const roots = {
  query: schema.getQueryType(),
  mutation: schema.getMutationType(),
  subscription: schema.getSubscriptionType(),
};
const cases = Object.entries(roots).flatMap(([kind, root]) =>
  Object.values(root?.getFields() ?? {}).flatMap((field) => casesOf(kind, field)),
);

describe.each(SHAPES)('a shop as %s', (shape) => {
  let shop: Shape;
  beforeAll(async () => {
    shop = await startShape(shape);
  });
  afterAll(() => shop?.stop());

  test('says of every value with a default within an input that a variable makes null whose fault it is', async () => {
    expect(cases.filter(({ refused }) => refused).length).toBeGreaterThan(7);
    const wrong: string[] = [];
    for (const { name, query, refused } of cases) {
      for (let time = 0; time < OFTEN; time++) {
        const { body } = await shop.client().send({ query, variables: { value: null } });
        const [error] = body.errors ?? [];
        const code = error?.extensions?.code;
        const correct = refused
          ? code === 'BAD_USER_INPUT' && error?.path?.join() === 'it'
          : code !== 'INTERNAL_SERVER_ERROR';
        if (!correct) wrong.push(`${name} (${time}): ${JSON.stringify(body)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('takes the default of a value within an input whose variable is absent', async () => {
    const wrong: string[] = [];
    for (const { name, query } of cases) {
      for (let time = 0; time < OFTEN; time++) {
        const { body } = await shop.client().send({ query });
        const [error] = body.errors ?? [];
        if (/BAD_USER_INPUT|INTERNAL/.test(String(error?.extensions?.code)))
          wrong.push(`${name} (${time}): ${JSON.stringify(body)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { Executor } from '../src/request/executor.ts';

/** A query is compiled when it comes for the third time. */
const OFTEN = 5;

const schema = buildSchema(`
  input Filter { word: String, limit: Int! = 10, order: String = "NEWEST", parts: [Part!] }
  input Part { count: Int! = 1, size: Int }
  enum Order { NEWEST, OLDEST }
  input Sorted { order: Order! = OLDEST, by: [Order!]! = [NEWEST], filter: Filter! = { limit: 3 } }
  type Query { find(filter: Filter!): String, each(parts: [Part!]!): String, any(numbers: [Int]): String, sort(by: Sorted!): String }
`);
for (const field of Object.values(schema.getQueryType()!.getFields())) {
  field.resolve = (_root, args) => JSON.stringify(args);
}

/** The outcome of each execution: the arguments that the resolver got, or the first error. */
async function answers(query: string, variables: Record<string, unknown>): Promise<unknown[]> {
  const executor = new Executor(schema);
  const all: unknown[] = [];
  for (let time = 0; time < OFTEN; time++) {
    const { data, errors } = await executor.execute({ query, variables }, {});
    all.push(
      errors ? [errors[0]!.path, /^Argument "\w+" (of|has) /.test(errors[0]!.message)] : JSON.parse(String(data?.it)),
    );
  }
  return all;
}

const always = (answer: unknown) => Array.from({ length: OFTEN }, () => answer);

test.each([
  ['query ($n: Int) { it: find(filter: { word: "x", limit: $n }) }'],
  ['query ($n: Int) { it: find(filter: { parts: [{ size: 1 }, { count: $n }] }) }'],
  ['query ($n: Int) { it: find(filter: { parts: { count: $n } }) }'],
  ['query ($n: Int) { it: each(parts: [{ count: $n }]) }'],
  ['query ($n: Int) { ...f } fragment f on Query { it: each(parts: { count: $n }) }'],
])('null for a non-null field with a default is the fault of the argument: %s', async (query) => {
  expect(await answers(query, { n: null })).toEqual(always([['it'], true]));
});

test.each([
  ['query ($n: Int) { it: find(filter: { limit: $n }) }', { filter: { limit: 10, order: 'NEWEST' } }],
  ['query ($n: String) { it: find(filter: { order: $n }) }', { filter: { limit: 10, order: 'NEWEST' } }],
  ['query ($n: String) { it: find(filter: { word: $n }) }', { filter: { limit: 10, order: 'NEWEST' } }],
  ['query ($n: Int) { it: each(parts: [{ count: $n }]) }', { parts: [{ count: 1 }] }],
  ['query ($n: Int = 3) { it: each(parts: [{ count: $n }]) }', { parts: [{ count: 3 }] }],
  ['query ($n: Int) { it: any(numbers: [1, $n]) }', { numbers: [1, null] }],
])('an absent variable leaves the default of a field: %s', async (query, args) => {
  expect(await answers(query, {})).toEqual(always(args));
});

test.each([
  [
    'query ($v: Filter!) { it: find(filter: $v) }',
    { word: 'x' },
    { filter: { word: 'x', limit: 10, order: 'NEWEST' } },
  ],
  [
    'query ($v: Filter!) { it: find(filter: $v) }',
    { limit: 2, order: null, parts: [{ size: 1 }, {}] },
    { filter: { limit: 2, order: null, parts: [{ size: 1, count: 1 }, { count: 1 }] } },
  ],
  ['query ($v: [Part!]!) { it: each(parts: $v) }', { size: 4 }, { parts: [{ count: 1, size: 4 }] }],
  [
    'query ($v: Sorted!) { it: sort(by: $v) }',
    {},
    { by: { order: 'OLDEST', by: ['NEWEST'], filter: { limit: 3, order: 'NEWEST' } } },
  ],
])('absent fields of a variable have their defaults: %s %j', async (query, v, args) => {
  expect(await answers(query, { v })).toEqual(always(args));
});

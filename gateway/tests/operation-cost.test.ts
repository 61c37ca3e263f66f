import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { costlyShop } from './shop/costly-shop.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(costlyShop(), 'in process');
});
afterAll(() => gateway.stop());

const asked = { extensions: { cost: true } };
const costOf = async (query: string, variables?: object) =>
  (await gateway.send({ query, variables, ...asked })).body.extensions.cost;

describe('an operation costs', () => {
  test.each<[what: string, query: string, variables: object | undefined, requested: number]>([
    ['an object 1, scalars nothing', '{ item { id name } }', undefined, 1],
    ['what @cost of a field says', '{ item { price { amount } } }', undefined, 6],
    ['what @cost of a type says', '{ report { text } }', undefined, 100],
    ['what @cost of a given argument says', '{ item(exact: true) { id } }', undefined, 4],
    ['10 more when it changes something', 'mutation { touch { id } }', undefined, 11],
    ['a list by its slicing argument', '{ newest(first: 3) { id } }', undefined, 3],
    ['a list by the default of that', '{ newest { id } }', undefined, 20],
    ['a list by its assumed size', '{ hot { id } }', undefined, 7],
    ['10 entries where nothing is said', '{ item { tags { name } } }', undefined, 11],
    ['a page once and its sized fields by the page', '{ things(first: 5) { total nodes { id } } }', undefined, 6],
    ['both lists of a page', '{ things(first: 5) { nodes { id } edges { node { id } } } }', undefined, 16],
    [
      'nested pages by their product',
      '{ things(first: 3) { nodes { parts(first: 4) { nodes { id } } } } }',
      undefined,
      19,
    ],
    ['the real value of a variable', 'query ($n: Int!) { newest(first: $n) { id } }', { n: 42 }, 42],
    ['the default of a variable', 'query ($n: Int! = 9) { newest(first: $n) { id } }', undefined, 9],
    ['aliases each', '{ a: newest(first: 2) { id } b: newest(first: 3) { id } }', undefined, 5],
    [
      'nothing for what is not included',
      'query ($y: Boolean!) { hot @include(if: $y) { id } item { id } }',
      { y: false },
      1,
    ],
    ['what is included', 'query ($y: Boolean!) { hot @include(if: $y) { id } item { id } }', { y: true }, 8],
    ['fragments where they are spread', 'query { ...a item { id } } fragment a on Query { hot { id } }', undefined, 8],
    [
      'pages in fragments by their page',
      '{ things(first: 2) { ...n } } fragment n on Items { nodes { id } }',
      undefined,
      3,
    ],
  ])('%s', async (_what, query, variables, requested) => {
    expect((await costOf(query, variables)).requested).toBe(requested);
  });

  test('what was found, afterwards', async () => {
    expect(await costOf('{ things(first: 50) { nodes { id price { amount } } } }')).toEqual({
      ...{ requested: 301, actual: 19, remaining: null, resetsAt: null },
    });
    expect(
      (
        await costOf(
          '{ item { ...a ...b } } fragment a on Item { price { amount } } fragment b on Item { price { amount } }',
        )
      ).actual,
    ).toBe(6);
  });
});

test('only who asks for the cost is told it', async () => {
  expect((await gateway.query('{ item { id } }')).body.extensions).toBeUndefined();
});

const WIDE =
  'query ($n: Int!) { things(first: $n) { nodes { parts(first: $n) { nodes { parts(first: $n) { nodes { id } } } } } } }';

test('one that costs too much is refused before it is run, by the values of its variables', async () => {
  expect((await gateway.send({ query: WIDE, variables: { n: 10 } })).body.errors).toBeUndefined();
  const answer = await gateway.send({ query: WIDE, variables: { n: 60 } });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'OPERATION_TOO_LARGE' } }] } });
  expect(answer.body.data).toBeUndefined();
  for (const n of [1e9, 2 ** 31 - 1]) {
    expect(
      (await gateway.send({ query: 'query ($n: Int!) { newest(first: $n) { id } }', variables: { n } })).status,
    ).toBe(400);
  }
});

test.each([-1, '60', 1.5, null, { n: 60 }, [60]])('a page of %j is no way around it', async (n) => {
  expect(await gateway.send({ query: WIDE, variables: { n } })).toMatchObject({ status: 400 });
});

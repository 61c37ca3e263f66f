import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyedShop } from './shop/keyed-shop.ts';
import { listen } from './shop/listening.ts';
import { runGateway, type Shape, type TestGateway } from './shop/running-gateway.ts';

interface Case {
  query: string;
  variables?: Record<string, unknown>;
  /** JSON of the data, which also shows the order of fields. */
  data: string;
  errors?: unknown[];
}

/** Aliases with the names of `number`, `owner`, `owner.id`, `size`, `size.width` or `__typename`, which plans fetch. */
const CASES: Record<string, Case> = {
  'a key': {
    query: '{ parcels { number: label place } }',
    data: '{"parcels":[{"number":"Tea","place":"o1/1"},{"number":"Cup","place":"o2/2"}]}',
  },
  'a key and the key by another name': {
    query: '{ parcels(first: 1) { number: label place label: number } }',
    data: '{"parcels":[{"number":"Tea","place":"o1/1","label":1}]}',
  },
  'the object of a nested key': {
    query: '{ parcels(first: 1) { owner: size { depth } place } }',
    data: '{"parcels":[{"owner":{"depth":9},"place":"o1/1"}]}',
  },
  'the field within a nested key': {
    query: '{ parcels(first: 1) { owner { id: name debt } place } }',
    data: '{"parcels":[{"owner":{"id":"Owner o1","debt":"debt of o1"},"place":"o1/1"}]}',
  },
  'a required field, and one within it': {
    query: '{ parcels { size { width: depth } price } other: parcels(first: 1) { size: label price } }',
    data: '{"parcels":[{"size":{"width":9},"price":20},{"size":{"width":8},"price":40}],"other":[{"size":"Tea","price":20}]}',
  },
  __typename: {
    query: '{ __typename: parcels(first: 1) { __typename: label place kind: __typename } }',
    data: '{"__typename":[{"__typename":"Tea","place":"o1/1","kind":"Parcel"}]}',
  },
  'a name with arguments': {
    query: '{ parcels(first: 1) { number: list(numbers: [7, 8]) place } }',
    data: '{"parcels":[{"number":[7,8],"place":"o1/1"}]}',
  },
  'one name in several fragments': {
    query: `{ parcels(first: 1) { ...A ... on Parcel { number: label } ... { ...B } place } }
      fragment A on Parcel { number: label } fragment B on Parcel { number: label owner { ...C } }
      fragment C on Owner { id: name debt }`,
    data: '{"parcels":[{"number":"Tea","owner":{"id":"Owner o1","debt":"debt of o1"},"place":"o1/1"}]}',
  },
  'an interface': {
    query: '{ post { number: label ... on Parcel { place } ... on Letter { pages } } }',
    data: '{"post":[{"number":"Tea","place":"o1/1"},{"number":"Hello","pages":3}]}',
  },
  'a union, and __typename beside its own': {
    query:
      '{ anything { kind: __typename ... on Parcel { __typename: label place } ... on Letter { __typename: label } } }',
    data: '{"anything":[{"kind":"Letter","__typename":"Hello"},{"kind":"Parcel","__typename":"Cup","place":"o2/2"}]}',
  },
  'under a condition that holds': {
    query:
      'query ($yes: Boolean = true) { parcels(first: 1) { number: label @include(if: $yes) place @skip(if: false) } }',
    data: '{"parcels":[{"number":"Tea","place":"o1/1"}]}',
  },
  'under a condition that does not': {
    query: 'query ($no: Boolean = false) { parcels(first: 1) { number: label @include(if: $no) place } }',
    data: '{"parcels":[{"place":"o1/1"}]}',
  },
  'with what another subgraph answers under a condition': {
    query: 'query ($yes: Boolean = true) { parcels(first: 1) { number: label ... @include(if: $yes) { place } } }',
    data: '{"parcels":[{"number":"Tea","place":"o1/1"}]}',
  },
  'names that are kept apart by the gateway itself': {
    query: '{ parcels(first: 1) { client__number: label number client__client__number: place client__: label } }',
    data: '{"parcels":[{"client__number":"Tea","number":1,"client__client__number":"o1/1","client__":"Tea"}]}',
  },
  'a name that every object has': {
    query: '{ parcels(first: 1) { number: label __proto__: label constructor: place } }',
    data: '{"parcels":[{"number":"Tea","__proto__":"Tea","constructor":"o1/1"}]}',
  },
  'a mutation': {
    query: 'mutation { number: send(label: "Mine") { number: label place } }',
    data: '{"number":{"number":"Mine","place":"o1/1"}}',
  },
  introspection: {
    query: '{ __type(name: "Size") { id: name number: fields { __typename: name } } }',
    data: '{"__type":{"id":"Size","number":[{"__typename":"width"},{"__typename":"depth"}]}}',
  },
  'the variable that plans add': {
    query: `query ($representations: [Int!], $client__x: Int) {
      _entities: parcels(first: $client__x) { list(numbers: $representations) place } }`,
    variables: { representations: [3], client__x: 1 },
    data: '{"_entities":[{"list":[3],"place":"o1/1"}]}',
  },
  'the path of an error': {
    query: '{ id: parcels(first: 1) { number: lost owner: label } }',
    data: '{"id":[{"number":null,"owner":"Tea"}]}',
    errors: [['id', 0, 'number']],
  },
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const pathsOf = (errors: readonly { path?: unknown }[] | undefined) => errors?.map(({ path }) => path);

describe.each<Shape>(['in process', 'services'])('clients may call any field as they like, subgraphs %s', (shape) => {
  let shop: ReturnType<typeof keyedShop>;
  let gateway: TestGateway;
  const stored = Object.values(CASES).map(({ query }) => `# stored\n${query}`);
  beforeAll(async () => {
    shop = keyedShop();
    const persistedOperations = Object.fromEntries(stored.map((text) => [sha256(text), text]));
    gateway = await runGateway(shop, shape, { persistedOperations });
  });
  afterAll(() => gateway.stop());

  test.each(Object.entries(CASES))('%s', async (_, { query, variables, data, errors }) => {
    const expectCorrect = async (operation: unknown) => {
      const { body } = await gateway.send(operation);
      expect(pathsOf(body.errors)).toEqual(errors);
      expect(JSON.stringify(body.data)).toBe(data);
    };
    // New operations are compiled at once; stored documents run on Apollo's executor first.
    await expectCorrect({ query, variables });
    await expectCorrect({ query: `# stored\n${query}`, variables });
    await expectCorrect({ documentId: sha256(`# stored\n${query}`), variables });
    const persistedQuery = { version: 1, sha256Hash: sha256(query) };
    await expectCorrect({ query, variables, extensions: { persistedQuery } });
    await expectCorrect({ variables, extensions: { persistedQuery } });
  });

  test('the events of a subscription, and the path of their errors', async () => {
    const query =
      'subscription { number: parcelSent { number: label place owner { id: name debt } __typename: lost } }';
    const received = listen(gateway.url, query);
    const published = async () => {
      await shop.topics.publish('parcels.sent', {});
      return received.results.length > 0;
    };
    await expect.poll(published).toBe(true);
    const [{ data, errors } = {}] = received.results;
    const owner = { id: 'Owner o1', debt: 'debt of o1' };
    const event = { number: { number: 'Tea', place: 'o1/1', owner, __typename: null } };
    expect(JSON.stringify(data)).toBe(JSON.stringify(event));
    expect(pathsOf(errors)).toEqual([['number', '__typename']]);
    await received.leave();
  });

  test('operations whose aliases differ are told apart, also from what they are renamed to', async () => {
    const [renamed, written] = await Promise.all([
      gateway.query('{ parcels(first: 1) { number: label } }'),
      gateway.query('{ parcels(first: 1) { client__number: label } }'),
    ]);
    expect(renamed.body.data.parcels).toEqual([{ number: 'Tea' }]);
    expect(written.body.data.parcels).toEqual([{ client__number: 'Tea' }]);
  });

  test('fields that disagree under one name are refused as before', async () => {
    const { body } = await gateway.query('{ parcels { number number: label } }');
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(body.errors[0].message).toContain('"number" conflict');
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, getNamedType, isLeafType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { signUp } from './people/people.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

/** A subgraph compiles a query on its fourth execution. */
const OFTEN = 5;

describe.each(SHAPES)('a shop as %s', (name) => {
  let shop: Shape;
  beforeAll(async () => {
    shop = await startShape(name);
    await sell(shop, [{ slug: 'lamp', name: bilingual('灯 | Lamp'), skus: [sku('lamp')] }]);
  });
  afterAll(() => shop?.stop());

  test('refuses a field to guests without anything around it', async () => {
    const query = `{ products(first: 1) { nodes { slug skus { code stockLevels { onHand } }
      reviews(first: 1) { nodes { author { displayName addresses { id } } } } } } orderCounts { all } }`;
    const { body } = await shop.client().send({ query });
    const [product] = body.data?.products.nodes ?? [];
    expect(product).toMatchObject({ slug: 'lamp', skus: [{ code: 'lamp', stockLevels: null }] });
    expect(body.data?.orderCounts).toBeNull();
    expect(body.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code]).sort()).toEqual([
      ['orderCounts', 'UNAUTHENTICATED'],
      ['products.nodes.0.skus.0.stockLevels', 'UNAUTHENTICATED'],
    ]);
  });

  test('refuses a mutation and answers the others', async () => {
    const client = shop.client();
    await signUp(client);
    const { lamp } = await skuIds(client, 'lamp');
    const query = `mutation ($input: AddToCartInput!, $ids: [ID!]!) { discardDeadLetters(ids: $ids, reason: "old") { userErrors { code } }
      addToCart(input: $input) { cart { totalQuantity } } }`;
    const { body } = await client.send({ query, variables: { input: { skuId: lamp, quantity: 2 }, ids: [] } });
    expect(body.data).toEqual({ discardDeadLetters: null, addToCart: { cart: { totalQuantity: 2 } } });
    expect(body.errors).toMatchObject([{ path: ['discardDeadLetters'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test.each([
    ['signUp', 'SignUpInput', { email: 'no', password: 'x', displayName: '\u200b' }, 'displayName email password'],
    [
      'updateProfile',
      'UpdateProfileInput',
      { displayName: ' ', phone: '1', avatarUrl: 'ftp://x' },
      'avatarUrl displayName phone',
    ],
    [
      'saveAddress',
      'AddressInput',
      { recipient: '', phone: '1', province: '火星省', city: '1', district: '1', street: ' ' },
      'phone province recipient street',
    ],
  ])('%s says all that is wrong with its input at once', async (mutation, type, input, fields) => {
    const client = shop.client();
    if (mutation !== 'signUp') await signUp(client);
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`;
    const { body } = await client.send({ query, variables: { input } });
    const errors: { code: string; field: string[] }[] = body.data?.[mutation].userErrors ?? [];
    expect(errors.map(({ field }) => field.at(-1)).sort()).toEqual(fields.split(' '));
  });

  test('says BAD_USER_INPUT, and where, of every argument with a default that a variable makes null', async () => {
    const sdl = await readFile(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8');
    const client = shop.client();
    const root = Object.values(buildSchema(sdl).getQueryType()?.getFields() ?? {});
    const cases = root.flatMap((field) => {
      const fixed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
      const defaulted = field.args.filter(
        ({ type, defaultValue }) => isNonNullType(type) && defaultValue !== undefined,
      );
      return fixed.length > 0 ? [] : defaulted.map((argument) => ({ field, argument }));
    });
    expect(cases.length).toBeGreaterThan(3);
    const wrong: string[] = [];
    for (const { field, argument } of cases) {
      const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
      const query = `query ($value: ${String(argument.type).slice(0, -1)}) { it: ${field.name}(${argument.name}: $value) ${selection} }`;
      for (let time = 0; time < OFTEN; time++) {
        const { body, status } = await client.send({ query, variables: { value: null } });
        const [error] = body.errors ?? [];
        const correct = error?.extensions.code === 'BAD_USER_INPUT' && error.path?.join() === 'it' && status === 200;
        if (!correct) wrong.push(`${field.name}.${argument.name} (${time}): ${status} ${JSON.stringify(error)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('says BAD_USER_INPUT of a nested argument, and of a condition, that a variable makes null', async () => {
    const client = shop.client();
    const nested = `query ($n: Int) { product(slug: "lamp") { slug reviews(first: $n) { totalCount } } }`;
    const condition = 'query ($yes: Boolean = true) { product(slug: "lamp") { slug name @include(if: $yes) } }';
    for (let time = 0; time < OFTEN; time++) {
      const { body } = await client.send({ query: nested, variables: { n: null } });
      expect(body.data?.product).toEqual({ slug: 'lamp', reviews: null });
      expect(body.errors).toMatchObject([{ path: ['product', 'reviews'], extensions: { code: 'BAD_USER_INPUT' } }]);
      const { body: conditional } = await client.send({ query: condition, variables: { yes: null } });
      expect(conditional.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, statementsOf, type TestDatabase } from '@minijd/testkit';
import { expect, test } from 'vitest';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});

type Person = { viewer: Partial<Viewer> };

async function signUp(): Promise<Person> {
  const input = { email: `${randomUUID()}@people.example`, password: 'a long password of the tests' };
  const text = 'mutation($input: SignUpInput!) { signUp(input: $input) { user { id } } }';
  const { signUp: opened } = await shop.ask('users', text, { input }, { ipAddress: randomUUID() });
  return { viewer: { userId: opened.user.id, role: 'USER' } };
}

const products = async (count: number) =>
  (await shop.manyGoods(Array.from({ length: count }, () => ({})))).map(({ productId }) => productId);
const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: { code: string }) => code);

const mutate = async (verb: 'addFavorite' | 'removeFavorite', { viewer }: Person, id: string) => {
  const text = `mutation($id: ID!) { ${verb}(productId: $id) { product { id isFavorite } userErrors { code } } }`;
  return (await shop.ask('users', text, { id }, viewer))[verb];
};
const PAGE = `query($first: Int!, $after: String) {
  me { favorites(first: $first, after: $after) {
    totalCount nodes { createdAt product { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
  } }
}`;
const page = (person: Person, first: number, after: string | null = null) =>
  shop.try('users', PAGE, { first, after }, person.viewer).then(({ data, errors }) => data?.me?.favorites ?? errors);
const isFavorite = (ids: string[], viewer: Person['viewer']) =>
  shop
    .ask(
      'users',
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Product { isFavorite } } }',
      { r: ids.map((id) => ({ __typename: 'Product', id })) },
      viewer,
    )
    .then(({ _entities }) => _entities.map((product: { isFavorite: boolean }) => product.isFavorite));

test('a product is kept once, however often and in parallel it is asked for', async () => {
  const ann = await signUp();
  const [id = ''] = await products(1);
  const all = await Promise.all(Array.from({ length: 10 }, () => mutate('addFavorite', ann, id)));
  expect(all.every(({ product }) => product.isFavorite)).toBe(true);
  expect((await page(ann, 10)).totalCount).toBe(1);
  expect((await mutate('removeFavorite', ann, id)).product.isFavorite).toBe(false);
  expect((await mutate('removeFavorite', ann, id)).userErrors).toEqual([]);
  expect((await page(ann, 10)).nodes).toEqual([]);
});

test('favourites are paged newest first', async () => {
  const ann = await signUp();
  const ids = await products(3);
  for (const id of ids) await mutate('addFavorite', ann, id);
  const shown = ({ nodes }: { nodes: { product: { id: string } }[] }) => nodes.map(({ product }) => product.id);
  const first = await page(ann, 2);
  expect(shown(first)).toEqual([ids[2], ids[1]]);
  const second = await page(ann, 2, first.pageInfo.endCursor);
  expect(shown(second)).toEqual([ids[0]]);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  for (const wrong of ['nonsense', Buffer.from('["x"]').toString('base64url')]) {
    expect((await page(ann, 2, wrong))[0].extensions.code).toBe('BAD_USER_INPUT');
  }
  expect((await page(ann, 101))[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('a list of products learns in one statement which of them are kept; guests keep none', async () => {
  const ann = await signUp();
  const ids = await products(20);
  await mutate('addFavorite', ann, ids[3]!);
  let kept: boolean[] = [];
  const ofPerson = await statementsOf(async () => {
    kept = await isFavorite([...ids, 'nonsense'], ann.viewer);
  });
  expect(kept.indexOf(true)).toBe(3);
  expect(kept.filter(Boolean)).toHaveLength(1);
  expect(ofPerson).toHaveLength(1);
  const ofGuest = await statementsOf(async () => expect(await isFavorite(ids, {})).not.toContain(true));
  expect(ofGuest).toHaveLength(0);
});

test('a thousand favourites are the most', async () => {
  const ann = await signUp();
  await database.sql(
    `insert into users.favorite (id, user_id, product_id, created_at)
     select gen_random_uuid(), $1, gen_random_uuid(), now() from generate_series(1, 998)`,
    [ann.viewer.userId],
  );
  const all = await Promise.all((await products(5)).map((id) => mutate('addFavorite', ann, id)));
  expect(all.flatMap(codes)).toEqual(['LIMIT_REACHED', 'LIMIT_REACHED', 'LIMIT_REACHED']);
  expect((await page(ann, 1)).totalCount).toBe(1000);
});

test('what cannot be a product is not found', async () => {
  const ann = await signUp();
  expect(codes(await mutate('addFavorite', ann, "'; drop table"))).toEqual(['NOT_FOUND']);
  expect(codes(await mutate('addFavorite', ann, randomUUID()))).toEqual(['NOT_FOUND']);
  expect(codes(await mutate('removeFavorite', ann, 'x'))).toEqual(['NOT_FOUND']);
});

test('removing what is no product is refused, and gives no product without fields', async () => {
  const ann = await signUp();
  const { product, userErrors } = await mutate('removeFavorite', ann, randomUUID());
  expect(product).toBeNull();
  expect(userErrors).toEqual([{ code: 'NOT_FOUND' }]);
});

test('a favourite whose product is gone can still be removed', async () => {
  const ann = await signUp();
  const gone = randomUUID();
  await database.sql(
    'insert into users.favorite (id, user_id, product_id, created_at) values (gen_random_uuid(), $1, $2, now())',
    [ann.viewer.userId, gone],
  );
  // By the id that the list has also without the product.
  const { me } = await shop.ask('users', '{ me { favorites(first: 1) { nodes { productId } } } }', {}, ann.viewer);
  expect(me.favorites.nodes).toEqual([{ productId: gone }]);
  expect(await mutate('removeFavorite', ann, gone)).toEqual({ product: null, userErrors: [] });
  expect(codes(await mutate('removeFavorite', ann, gone))).toEqual(['NOT_FOUND']);
});

test('what costs less than when it was kept comes first by how much, and what is kept again is as it was', async () => {
  const ann = await signUp();
  const ids = (await shop.manyGoods([9_900, 5_000, 5_000, 5_000].map((priceMinor) => ({ priceMinor })))).map(
    ({ productId }) => productId,
  );
  for (const id of ids) await mutate('addFavorite', ann, id);
  const cost = (id: string, minor: number) =>
    database.sql('update catalog.product set price_minor = $2, highest_price_minor = $2 where id = $1', [id, minor]);
  await cost(ids[0]!, 9_800);
  await cost(ids[1]!, 3_000);
  await cost(ids[2]!, 7_000);
  const dropped = async (place = '') => {
    const text = `{ me { favorites(only: PRICE_DROPPED ${place}) {
      totalCount nodes { priceThen { amount } inStockThen product { id } } pageInfo { endCursor hasNextPage } } } }`;
    return (await shop.ask('users', text, {}, ann.viewer)).me.favorites;
  };
  const both = await dropped();
  expect(both.nodes.map(({ product }: Answer) => product.id)).toEqual([ids[1], ids[0]]);
  expect(both.nodes[0]).toMatchObject({ priceThen: { amount: '50.00' }, inStockThen: true });
  const { pageInfo, totalCount } = await dropped('first: 1');
  expect(totalCount).toBe(2);
  const rest = await dropped(`first: 1, after: "${pageInfo.endCursor}"`);
  expect(rest.nodes.map(({ product }: Answer) => product.id)).toEqual([ids[0]]);
  expect(rest.pageInfo.hasNextPage).toBe(false);

  await mutate('removeFavorite', ann, ids[1]!);
  expect((await dropped()).totalCount).toBe(1);
  await mutate('addFavorite', ann, ids[1]!);
  expect((await dropped()).nodes).toEqual(both.nodes);
  await database.sql("update catalog.product set status = 'INACTIVE' where id = $1", [ids[1]]);
  expect((await dropped()).totalCount).toBe(1);
});

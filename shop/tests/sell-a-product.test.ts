import { randomUUID } from 'node:crypto';
import type { Answer, GraphQLClient } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku } from './goods/goods.ts';
import { buyer, staff } from './people/people.ts';
import { type Shape, startShape } from './shape/shape.ts';

let shop: Shape;
let seller: GraphQLClient;
beforeAll(async () => {
  shop = await startShape('in-process');
  await sell(shop, [{ slug: 'lamp', name: bilingual('灯 | Lamp'), skus: [sku('lamp')] }]);
  seller = await staff(shop, 'SELLER', SELLER);
});
afterAll(() => shop?.stop());

async function change(field: string, type: string, given: unknown): Promise<Answer> {
  const answer = '{ product { id status skus { id code } } userErrors { message } }';
  const [argument] = type === 'ID!' ? ['id'] : ['input'];
  const text = `mutation ($given: ${type}) { done: ${field}(${argument}: $given) ${answer} }`;
  const { done } = await seller.ask(text, { given });
  expect(done.userErrors).toEqual([]);
  return done.product;
}

async function found(client: GraphQLClient, text: string): Promise<string[]> {
  const query = 'query ($text: String!) { search(input: { text: $text }) { hits { product { id } } } }';
  return (await client.ask(query, { text })).search.hits.map(({ product }: Answer) => product.id);
}

test('a seller makes a product of two options with pictures; it is found within a second, and bought', async () => {
  const { me } = await seller.ask('{ me { id } }');
  const { category } = await seller.ask('{ category(slug: "phones") { id } }');
  const media = [0, 1].map(() => ({ key: `uploads/${me.id}/${randomUUID()}.webp`, width: 800, height: 800 }));
  const skus = ['S', 'M'].flatMap((size) =>
    ['Red', 'Blue'].map((colour, index) => ({
      specs: [
        { nameEn: 'Colour', valueEn: colour },
        { nameEn: 'Size', valueEn: size },
      ],
      ...{ price: '59.90', pictureKey: media[index]?.key },
    })),
  );
  const input = { categoryId: category.id, nameZh: '亚麻衬衫', nameEn: 'Flemish linen shirt', media, skus };
  const made = await change('createProduct', 'CreateProductInput!', input);
  const { warehouses } = await seller.ask('{ warehouses { id } }');
  const stock = { skuId: made.skus[1].id, warehouseId: warehouses[0].id, delta: 5, reason: 'received' };
  const adjust = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { message } } }';
  await seller.ask(adjust, { input: { ...stock, idempotencyKey: randomUUID() } });
  const ann = await buyer(shop);
  expect(await found(ann.client, 'flemish linen')).not.toContain(made.id);

  await change('publishProduct', 'ID!', made.id);
  await expect.poll(() => found(ann.client, 'flemish linen'), { timeout: 1000, interval: 50 }).toEqual([made.id]);
  const order = await ann.paid(made.skus[1].id);
  expect(order.lines[0]).toMatchObject({ unitPrice: { amount: '59.90' }, specs: [{ value: 'Blue' }, { value: 'S' }] });

  await change('withdrawProduct', 'ID!', made.id);
  await expect.poll(() => found(ann.client, 'flemish linen'), { timeout: 1000, interval: 50 }).toEqual([]);
  const { userErrors } = await ann.add(made.skus[1].id);
  expect(userErrors).toMatchObject([{ code: 'UNAVAILABLE' }]);
});

test('guests see a change with the next request, although their answers are kept', async () => {
  const guest = shop.client();
  const page = '{ product(slug: "lamp") { id name isFavorite skus { id available price { amount } } } }';
  const list = '{ products(first: 100) { nodes { id slug price { amount } inStock } } }';
  const read = (query: string) => guest.fetch(`/graphql?${new URLSearchParams({ query })}`);
  const seen = async () => {
    const [{ product }, { products }] = (await Promise.all(
      [page, list].map(async (query): Promise<Answer> => (await read(query)).body.data!),
    )) as [Answer, Answer];
    const listed = products.nodes.find(({ slug }: Answer) => slug === 'lamp');
    const [{ available, price }] = product.skus;
    return { name: product.name, price: price.amount, available, listed: listed?.price.amount };
  };
  const first = await seen();
  expect(await seen()).toEqual(first);
  expect((await read(list)).headers.get('cache-control')).toContain('public');

  const { product } = await guest.ask(page);
  const { managedProduct } = await seller.ask(`{ managedProduct(id: "${product.id}") { version } }`);
  const { me } = await seller.ask('{ me { id } }');
  const media = [{ key: `uploads/${me.id}/${randomUUID()}.webp`, width: 800, height: 800 }];
  const skus = [{ id: product.skus[0].id, price: '12.34' }];
  await change('updateProduct', 'UpdateProductInput!', {
    id: product.id,
    version: managedProduct.version,
    media,
    skus,
  });
  expect(await seen()).toEqual({ ...first, price: '12.34', listed: '12.34' });

  const ann = await buyer(shop);
  await ann.paid(product.skus[0].id);
  expect(await seen()).toMatchObject({ available: first.available - 1 });
  await change('withdrawProduct', 'ID!', product.id);
  expect((await seen()).listed).toBeUndefined();
});

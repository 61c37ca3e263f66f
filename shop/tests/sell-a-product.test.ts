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

import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { buyer, type ClientBuyer, signUp } from './people/people.ts';
import { type Shape, startShape } from './shape/shape.ts';

let shop: Shape;
let ann: ClientBuyer;
beforeAll(async () => {
  shop = await startShape('in-process');
  await sell(shop, [{ slug: 'aurora-phone', name: bilingual('极光手机 | Aurora Phone'), skus: [sku('aurora')] }]);
  ann = await buyer(shop);
});
afterAll(() => shop?.stop());

test('a name that looks like SQL is a name', async () => {
  const client = shop.client();
  const name = "Robert'); drop 😀--";
  await signUp(client, name);
  expect((await client.ask('{ me { displayName } }')).me.displayName).toBe(name);
});

const RENAME = `mutation($name: String) {
  updateProfile(input: { displayName: $name }) { user { displayName } userErrors { code field message } }
}`;

test.each(['👩‍👩‍👧‍👦 ❤️', '😀'.repeat(40), '𠮷野家'])('%s is a name', async (name) => {
  const { updateProfile } = await ann.client.ask(RENAME, { name });
  expect(updateProfile).toEqual({ user: { displayName: name }, userErrors: [] });
});

test.each([
  ...['\u200b', '\u2800', '\u3164', '\u00ad', '\ufe0f', '\u{e0041}', 'A\u202en', 'A\u200fn', 'A\u0085n', 'A\tn'],
  '😀'.repeat(41),
])('%j is none, and says so', async (name) => {
  const { updateProfile } = await ann.client.ask(RENAME, { name });
  expect(updateProfile.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'displayName'] }]);
});

test('a note keeps its lines, however they were sent, and is kept composed', async () => {
  const ids = await skuIds(ann.client, 'aurora-phone');
  const order = `mutation($input: PlaceOrderInput!) {
    placeOrder(input: $input) { order { buyerNote } userErrors { code message } }
  }`;
  const lines = [{ skuId: ids.aurora, quantity: 1 }];
  const input = {
    addressId: ann.addressId,
    lines,
    idempotencyKey: 'a note',
    buyerNote: 'Cafe\u0301\r\ndoor 2 \u200b',
  };
  expect((await ann.client.ask(order, { input })).placeOrder).toEqual({
    order: { buyerNote: 'Café\ndoor 2' },
    userErrors: [],
  });
});

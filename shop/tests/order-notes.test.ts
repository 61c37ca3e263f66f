import type { Viewer } from '@minijd/subgraph';
import { type Answer, statementsOf } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { ADMIN, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { ShippingDriver } from './shipping-driver.ts';

let shop: CheckoutShop;
let ann: SubgraphBuyer;
let goods: [Goods, Goods];
let order: Answer;

/** A paid order of two sellers. */
useCheckoutShop(async (own) => {
  shop = own.shop;
  goods = [await shop.goods(), await shop.goods()];
  ann = await shop.buyer();
  order = await ann.buysAll(goods.map(({ skuId }) => ({ skuId, quantity: 1 })));
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
});

const FIELDS = 'notes { text deletable author { id } } events { type actor operator { id } }';
const [SUPPORT, READER] = [
  ADMIN,
  { ...ADMIN, userId: '0199c000-0000-7000-8000-000000000001', permissions: ['order:read'] as const },
];

async function add(viewer: Partial<Viewer>, text: string, orderId = order.id): Promise<Answer> {
  const query =
    'mutation($input: OrderNoteInput!) { addOrderNote(input: $input) { order { notes { id } } userErrors { code field } } }';
  return (await shop.ask('orders', query, { input: { orderId, text } }, viewer)).addOrderNote;
}

async function seen(viewer: Partial<Viewer>): Promise<Answer> {
  return (await shop.ask('orders', `{ order(id: "${order.id}") { ${FIELDS} } }`, {}, viewer)).order;
}

const texts = ({ notes }: Answer) => notes.map(({ text }: Answer) => text);

async function found(search: string, viewer: Partial<Viewer>): Promise<number> {
  const query = 'query($search: String) { managedOrders(search: $search) { totalCount } }';
  return (await shop.ask('orders', query, { search }, viewer)).managedOrders.totalCount;
}

test('a note is for the shop that wrote it and for administrators, to be read and to be searched', async () => {
  const [one, two] = goods.map(sellerOf) as [Partial<Viewer>, Partial<Viewer>];
  expect((await add(one, ' 易碎，加泡沫\nCall first ')).userErrors).toEqual([]);
  expect((await add(SUPPORT, 'Watch this one: 50% off claimed')).userErrors).toEqual([]);
  expect(texts(await seen(one))).toEqual(['易碎，加泡沫\nCall first']);
  expect(texts(await seen(two))).toEqual([]);
  expect(texts(await seen(ann.viewer))).toEqual([]);
  expect(texts(await seen(READER))).toEqual(['Watch this one: 50% off claimed', '易碎，加泡沫\nCall first']);
  expect(await Promise.all([one, two, READER].map((viewer) => found('泡沫', viewer)))).toEqual([1, 0, 1]);
  expect(await Promise.all([one, two, READER].map((viewer) => found('50% off', viewer)))).toEqual([0, 0, 1]);
  const own = 'query($search: String) { orders(search: $search) { totalCount } }';
  expect((await shop.ask('orders', own, { search: '泡沫' }, ann.viewer)).orders.totalCount).toBe(0);
});

test('a list of orders reads all their notes by one statement', async () => {
  const another = await ann.buys(goods[0].skuId);
  await add(sellerOf(goods[0]), 'For the list', another.id);
  const statements = await statementsOf(() =>
    shop.ask('orders', '{ managedOrders { nodes { notes { text } } } }', {}, sellerOf(goods[0])),
  );
  expect(statements.filter((statement) => statement.includes('from "order_note"'))).toHaveLength(1);
});

test('strangers, buyers and blank or huge texts are refused; deleting is for the shop, and for the administrator who wrote it', async () => {
  const [one, two] = goods.map(sellerOf) as [Partial<Viewer>, Partial<Viewer>];
  const stranger = sellerOf(await shop.goods());
  for (const [viewer, text] of [
    ...[[stranger, 'Mine?'] as const, [one, ' \n'] as const, [one, '长'.repeat(501)] as const],
  ]) {
    expect((await add(viewer, text)).userErrors).toHaveLength(1);
  }
  await expect(add(ann.viewer, 'Mine?')).rejects.toThrow('FORBIDDEN');
  const [{ id }] = (await add(one, 'Delete me')).order.notes;
  const remove = async (viewer: Partial<Viewer>, noteId: string) =>
    (
      await shop.ask('orders', `mutation { deleteOrderNote(noteId: "${noteId}") { userErrors { code } } }`, {}, viewer)
    ).deleteOrderNote.userErrors.map(({ code }: Answer) => code);
  for (const viewer of [two, stranger, SUPPORT]) expect(await remove(viewer, id)).toEqual(['NOT_FOUND']);
  expect(await remove(one, 'no id')).toEqual(['NOT_FOUND']);
  expect(await Promise.all([remove(one, id), remove(one, id)])).toEqual(expect.arrayContaining([[], ['NOT_FOUND']]));
  expect(texts(await seen(one))).not.toContain('Delete me');
});

test('the history says who did what: names for those who work in the shop, roles for the buyer', async () => {
  const [one, two] = goods.map(sellerOf) as [Partial<Viewer>, Partial<Viewer>];
  const driver = new ShippingDriver(shop);
  await driver.seller(goods[0].sellerId).ship(order.id);
  const ship = `mutation { shipOrder(input: { orderId: "${order.id}", carrier: "SF", trackingNo: "ADMIN-1" }) { userErrors { code } } }`;
  await shop.ask('orders', ship, {}, SUPPORT);
  const history = (answer: Answer) =>
    answer.events.map(({ type, actor, operator }: Answer) => [type, actor, operator?.id ?? null]);
  const buyer = ann.viewer.userId;
  expect(history(await seen(READER))).toEqual([
    ['PLACED', 'BUYER', buyer],
    ['PAID', 'BUYER', buyer],
    ['PARTLY_SHIPPED', 'SELLER', one.userId],
    ['SHIPPED', 'ADMIN', SUPPORT.userId],
  ]);
  expect(history(await seen(one))).toEqual([
    ['PLACED', 'BUYER', null],
    ['PAID', 'BUYER', null],
    ['PARTLY_SHIPPED', 'SELLER', one.userId],
  ]);
  expect(history(await seen(two))).toEqual([
    ['PLACED', 'BUYER', null],
    ['PAID', 'BUYER', null],
    ['SHIPPED', 'ADMIN', null],
  ]);
  expect(history(await seen(ann.viewer)).map(([, actor, operator]: string[]) => [actor, operator])).toEqual([
    ...[
      ['BUYER', null],
      ['BUYER', null],
    ],
    ...[
      ['SELLER', null],
      ['ADMIN', null],
    ],
  ]);
});

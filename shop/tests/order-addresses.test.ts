import type { Viewer } from '@minijd/subgraph';
import { type Answer, queuesIdle, type TestDatabase } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { ADMIN, AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});

const ERRORS = 'userErrors { code field message }';
const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: Answer) => code);

async function paid(goods: readonly Goods[]): Promise<{ ann: SubgraphBuyer; order: Answer }> {
  const ann = await shop.buyer();
  const order = await ann.buysAll(goods.map(({ skuId }) => ({ skuId, quantity: 1 })));
  await ann.pay(order.id);
  return { ann, order: await ann.reaches(order.id, 'PAID') };
}

async function address(ann: SubgraphBuyer, place: object): Promise<string> {
  const text =
    'mutation($input: AddressInput!) { saveAddress(input: $input) { address { id } userErrors { message } } }';
  const input = { recipient: '韩梅梅', phone: '13900139000', street: '示例路2号', ...place };
  return (await shop.ask('users', text, { input }, ann.viewer)).saveAddress.address.id;
}
const CHAOYANG = { province: '北京市', city: '北京市', district: '朝阳区' };
const URUMQI = { province: '新疆维吾尔自治区', city: '乌鲁木齐市', district: '天山区' };

const move = (ann: Pick<SubgraphBuyer, 'change'>, orderId: string, addressId: string) =>
  ann.change(`changeOrderAddress(input: { orderId: "${orderId}", addressId: "${addressId}" })`);

async function correct(order: Answer, viewer: Partial<Viewer>, given: object = {}): Promise<Answer> {
  const text = `mutation($input: CorrectOrderAddressInput!) { correctOrderAddress(input: $input)
    { order { recipient { name phone address } } ${ERRORS} } }`;
  const input = {
    ...{ orderId: order.id, name: '李雷', phone: '13800138000', address: '北京市海淀区中关村大街11号' },
    ...{ reason: '门牌号少写了一位', ...given },
  };
  return (await shop.ask('orders', text, { input }, viewer)).correctOrderAddress;
}

async function messages(viewer: Partial<Viewer>): Promise<string[]> {
  await queuesIdle(database);
  const { me } = await shop.ask('users', '{ me { messages(first: 9) { nodes { kind } } } }', {}, viewer);
  return me.messages.nodes.map(({ kind }: Answer) => kind);
}

test('a buyer sends a paid order elsewhere until its first parcel', async () => {
  const goods = await shop.goods();
  const { ann, order } = await paid([goods]);
  const id = await address(ann, CHAOYANG);
  expect(order.allowedActions).toContain('CHANGE_ADDRESS');
  const changed = await move(ann, order.id, id);
  expect(changed).toMatchObject({
    userErrors: [],
    order: { recipient: { name: '韩梅梅', phone: '13900139000', address: '北京市朝阳区示例路2号' } },
  });
  expect(changed.order.events.at(-1).type).toBe('ADDRESS_CHANGED');
  // Repeated, it changes nothing.
  expect((await move(ann, order.id, id)).order.events).toEqual(changed.order.events);
  expect(codes(await move(await shop.buyer(), order.id, id))).toEqual(['NOT_FOUND']);
  const bo = await shop.buyer();
  expect(codes(await move(ann, order.id, bo.addressId))).toEqual(['ADDRESS_REQUIRED']);
  const [moved, shipped] = await Promise.all([
    move(ann, order.id, ann.addressId),
    new AfterSaleDriver(shop).ship(order.id, goods),
  ]);
  expect(codes(shipped)).toEqual([]);
  expect([[], ['INVALID_TRANSITION']]).toContainEqual(codes(moved));
  const after = await move(ann, order.id, id);
  expect(codes(after)).toEqual(['INVALID_TRANSITION']);
  expect(after.userErrors[0].message).toMatch(/on its way/);
});

test('an order of which a part was sent stays where it goes', async () => {
  const [first, second] = (await shop.manyGoods([{}, {}])) as [Goods, Goods];
  const { ann, order } = await paid([first, second]);
  const sent = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  expect(await new AfterSaleDriver(shop).ship(order.id, first, sent)).toMatchObject({
    order: { status: 'PAID' },
    userErrors: [],
  });
  expect((await ann.order(order.id))!.allowedActions).not.toContain('CHANGE_ADDRESS');
  expect(codes(await move(ann, order.id, await address(ann, CHAOYANG)))).toEqual(['INVALID_TRANSITION']);
  expect(codes(await correct(order, sellerOf(first)))).toEqual(['INVALID_TRANSITION']);
  expect((await ann.order(order.id))!.recipient).toEqual(order.recipient);
});

test('where delivery costs something else the address is refused, and the price is said', async () => {
  const goods = await shop.goods({ priceMinor: 2000 });
  const zones = [
    { provinces: ['新疆'], firstUnits: 1000, firstMinor: 2500, stepUnits: 1000, stepMinor: 0, freeFromMinor: null },
    { provinces: [], firstUnits: 1000, firstMinor: 600, stepUnits: 1000, stepMinor: 0, freeFromMinor: 9900 },
  ];
  await database.sql(
    `insert into orders.freight_template (id, code, seller_id, zones) values (gen_random_uuid(), 'far', $1, $2)`,
    [goods.sellerId, JSON.stringify(zones)],
  );
  const { ann, order } = await paid([goods]);
  const refused = await move(ann, order.id, await address(ann, URUMQI));
  expect(codes(refused)).toEqual(['CONFLICT']);
  expect(refused.userErrors[0].message).toMatch(/¥25\.00 instead of ¥6\.00/);
  expect((await ann.order(order.id))!.recipient).toEqual(order.recipient);
  const nearby = await address(ann, { province: '河北省', city: '廊坊市', district: '三河市' });
  expect(codes(await move(ann, order.id, nearby))).toEqual([]);
});

test('a shop corrects an address of an order that is all theirs, with a reason that the buyer reads', async () => {
  const goods = await shop.goods();
  const { ann, order } = await paid([goods]);
  const seller = sellerOf(goods);
  for (const wrong of [{ reason: ' ' }, { phone: 'call me' }, { address: '月球背面' }, { name: '长'.repeat(51) }]) {
    expect(codes(await correct(order, seller, wrong))).toEqual(['INVALID_INPUT']);
  }
  expect(codes(await correct(order, sellerOf(await shop.goods())))).toEqual(['NOT_FOUND']);
  expect((await correct(order, seller)).order.recipient.address).toBe('北京市海淀区中关村大街11号');
  const { events } = (await ann.order(order.id))!;
  expect(events.at(-1).message).toContain('门牌号少写了一位');
  expect(await messages(ann.viewer)).toContain('ORDER_ADDRESS_CORRECTED');
  const shared = await paid([goods, await shop.goods()]);
  expect(codes(await correct(shared.order, seller))).toEqual(['INVALID_TRANSITION']);
  expect(codes(await correct(shared.order, ADMIN))).toEqual([]);
});

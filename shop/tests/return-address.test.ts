import type { Answer } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let shop: CheckoutShop;
let driver: AfterSaleDriver;
useCheckoutShop(
  (own) => {
    shop = own.shop;
    driver = new AfterSaleDriver(shop);
  },
  { env: { RETURN_ADDRESS: ' Returns | 010-1234 | 1 Dock Road ' } },
);

/** A delivered unit with a return request. */
async function asked(goods: Goods, reason = 'DAMAGED'): Promise<{ ann: SubgraphBuyer; id: string }> {
  const ann = await shop.buyer();
  const { id: orderId, lines } = await ann.paid(goods.skuId);
  await driver.ship(orderId, goods);
  await driver.deliver(orderId);
  const request = { orderId, kind: 'RETURN', reason, lines: [{ orderLineId: lines[0].id, quantity: 1 }] };
  return { ann, id: await driver.requested(ann, request) };
}

async function whereTo(id: string, viewer: object): Promise<Answer | null> {
  const text = 'query($id: ID!) { afterSale(id: $id) { returnAddress { recipient phone address } } }';
  return (await shop.ask('orders', text, { id }, viewer)).afterSale.returnAddress;
}

const GRANT = `mutation($input: ApproveAfterSaleInput!) { approveAfterSale(input: $input) {
  afterSale { status returnAddress { recipient phone address } } userErrors { code field } } }`;
const grant = async (viewer: object, input: object): Promise<Answer> =>
  (await shop.ask('orders', GRANT, { input }, viewer)).approveAfterSale;

const OF_SHOP = { recipient: 'Returns', phone: '010-1234', address: '1 Dock Road' };
const OWN = { recipient: '王掌柜', phone: '13800000001', address: '杭州市西湖区文三路2号' };

test('a granted return says where its goods go: where the seller says, also next time, else to the shop', async () => {
  const goods = await shop.goods();
  const seller = sellerOf(goods);
  const first = await asked(goods);
  expect(await whereTo(first.id, first.ann.viewer)).toBeNull();
  expect(await whereTo(first.id, seller)).toEqual(OF_SHOP);
  await grant(seller, { id: first.id });
  expect(await whereTo(first.id, first.ann.viewer)).toEqual(OF_SHOP);

  const second = await asked(goods);
  const { afterSale } = await grant(seller, { id: second.id, returnAddress: OWN });
  expect(afterSale).toEqual({ status: 'AWAITING_RETURN', returnAddress: OWN });
  const third = await asked(goods);
  expect(await whereTo(third.id, seller)).toEqual(OWN);
  await grant(seller, { id: third.id });
  expect(await whereTo(third.id, third.ann.viewer)).toEqual(OWN);
  expect(await whereTo(first.id, first.ann.viewer)).toEqual(OF_SHOP);

  const others = await shop.goods();
  expect(await whereTo((await asked(others)).id, sellerOf(others))).toEqual(OF_SHOP);
});

test('an address that is none is refused, and the request waits', async () => {
  const goods = await shop.goods();
  const { id } = await asked(goods);
  const wrong = { recipient: ' ', phone: 'soon', address: '\u0007', long: 'x'.repeat(301) };
  for (const [field, value] of Object.entries(wrong)) {
    const name = field === 'long' ? 'address' : field;
    const { userErrors } = await grant(sellerOf(goods), { id, returnAddress: { ...OWN, [name]: value } });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'returnAddress', name] }]);
  }
  expect(await driver.find(id, sellerOf(goods))).toMatchObject({ status: 'REQUESTED' });
});

test('broken goods that came back are not sold again unless the seller says so', async () => {
  const goods = await shop.goods();
  const { ann, id } = await asked(goods, 'DEFECTIVE');
  await grant(sellerOf(goods), { id });
  await driver.change(`sendReturn(input: { id: "${id}", carrier: "SF", trackingNo: "R1" })`, ann.viewer);
  await driver.change(`receiveReturn(input: { id: "${id}", lines: [] })`, sellerOf(goods));
  expect((await driver.reaches(id, 'REFUNDED')).lines).toMatchObject([{ restocked: 0 }]);
});

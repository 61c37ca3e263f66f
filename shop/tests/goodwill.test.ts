import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDriver } from './payment-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: AfterSaleDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new AfterSaleDriver(shop);
});

/** An order of two products of one seller at ¥30 each and ¥6 freight, with a goodwill refund. */
async function bought(goodwill?: string): Promise<{ ann: SubgraphBuyer; order: Answer; goods: Goods[] }> {
  const ann = await shop.buyer();
  const goods = await shop.manyGoods([{ priceMinor: 3000 }, { priceMinor: 3000 }]);
  const { order } = await ann.place({ lines: goods.map(({ skuId }) => ({ skuId, quantity: 1 })) });
  await ann.pay(order.id);
  const paid = await ann.reaches(order.id, 'PAID');
  if (goodwill) await new PaymentDriver(shop).refund(paid.payments[0].id, { amount: goodwill });
  return { ann, order: paid, goods };
}

const request = (order: Answer, ...lines: number[]) => ({
  orderId: order.id,
  lines: lines.map((index) => ({ orderLineId: order.lines[index].id, quantity: 1 })),
});

const shown = ({ goodsAmount, freightAmount, lines }: Answer) => ({
  goods: goodsAmount.amount,
  freight: freightAmount.amount,
  lines: lines.map(({ amount }: Answer) => amount.amount),
});

async function moneyOf(afterSaleId: string): Promise<number> {
  const [row] = await database.sql<{ money: string }>(
    'select coalesce(sum(amount_minor), 0) as money from orders.payment_refund where after_sale_id = $1',
    [afterSaleId],
  );
  return Number(row!.money);
}

test('after goodwill a refund of everything shows what is left, before and afterwards', async () => {
  const { ann, order, goods } = await bought('16.00');
  expect((await driver.quote(ann, request(order, 0, 1))).goodsAmount.amount).toBe('50.00');
  const id = await driver.requested(ann, request(order, 0, 1));
  const asked = { goods: '50.00', freight: '0.00', lines: ['25.00', '25.00'] };
  expect(shown((await driver.find(id, ann.viewer))!)).toEqual(asked);
  await driver.approve(id, sellerOf(goods[0]!));
  expect(shown(await driver.reaches(id, 'REFUNDED'))).toEqual(asked);
  expect(await moneyOf(id)).toBe(5000);
});

test('of the delivery goes back what goodwill left of it', async () => {
  const { ann, order, goods } = await bought('2.00');
  const id = await driver.requested(ann, request(order, 0, 1));
  await driver.approve(id, sellerOf(goods[0]!));
  expect(shown(await driver.reaches(id, 'REFUNDED'))).toEqual({
    goods: '60.00',
    freight: '4.00',
    lines: ['30.00', '30.00'],
  });
  expect(await moneyOf(id)).toBe(6400);
});

test('of two requests the later one shows what the earlier one leaves', async () => {
  const { ann, order, goods } = await bought('16.00');
  const first = await driver.requested(ann, request(order, 0));
  expect((await driver.quote(ann, request(order, 1))).goodsAmount.amount).toBe('20.00');
  const second = await driver.requested(ann, request(order, 1));
  for (const id of [first, second]) await driver.approve(id, sellerOf(goods[0]!));
  expect(shown(await driver.reaches(first, 'REFUNDED')).goods).toBe('30.00');
  expect(shown(await driver.reaches(second, 'REFUNDED')).goods).toBe('20.00');
  expect([await moneyOf(first), await moneyOf(second)]).toEqual([3000, 2000]);
});

test('goods that were paid back before they were sent ask for no review and allow none', async () => {
  const { ann, order, goods } = await bought();
  const id = await driver.requested(ann, request(order, 0));
  await driver.approve(id, sellerOf(goods[0]!));
  await driver.reaches(id, 'REFUNDED');
  await driver.ship(order.id, goods[0]!);
  await driver.deliver(order.id);

  const [refunded, sent] = order.lines;
  const submit = async (orderLineId: string) => {
    const query = `mutation($input: SubmitReviewInput!) { submitReview(input: $input) { review { id } userErrors { code } } }`;
    const input = { orderLineId, rating: 5, content: 'As good as it looks.' };
    return (await shop.ask('reviews', query, { input }, ann.viewer)).submitReview;
  };
  const toReview = async () => {
    const query = '{ orderCounts { toReview } orders(toReview: true) { totalCount } }';
    const { orderCounts, orders } = await shop.ask('orders', query, {}, ann.viewer);
    return [orderCounts.toReview, orders.totalCount];
  };
  expect(await toReview()).toEqual([1, 1]);
  await until(async () => (await submit(sent.id)).review);
  expect((await submit(refunded.id)).userErrors).toEqual([{ code: 'NOT_PURCHASED' }]);
  const reviewable = `query($r: [_Any!]!) { _entities(representations: $r) { ... on OrderLine { reviewable } } }`;
  const r = [{ __typename: 'OrderLine', id: refunded.id }];
  expect((await shop.ask('reviews', reviewable, { r }, ann.viewer))._entities).toEqual([{ reviewable: false }]);
  await until(async () => (await toReview())[1] === 0);
  expect(await toReview()).toEqual([0, 0]);
});

import { type TestDatabase, until } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { inconsistencies } from './checkout-consistency.ts';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

const SECOND_IN_HOURS = 1 / 3600;
const SECOND_IN_DAYS = 1 / 86_400;

let database: TestDatabase;
let shop: CheckoutShop;
let driver: AfterSaleDriver;
useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
    driver = new AfterSaleDriver(shop);
  },
  {
    env: {
      AFTER_SALE_ANSWER_HOURS: String(SECOND_IN_HOURS),
      RETURN_SEND_DAYS: String(SECOND_IN_DAYS),
      RETURN_RECEIVE_DAYS: String(SECOND_IN_DAYS),
      RETURN_DAYS: String(4 * SECOND_IN_DAYS),
      PRICE_PROTECTION_DAYS: String(SECOND_IN_DAYS),
    },
  },
);

async function paid() {
  const [ann, goods] = [await shop.buyer(), await shop.goods()];
  const order = await ann.paid(goods.skuId, 2);
  const lines = (quantity: number) => [{ orderLineId: order.lines[0].id, quantity }];
  return { ann, goods, orderId: order.id, lines };
}

test('a seller who does not answer in time has granted the request', async () => {
  const { ann, orderId, lines } = await paid();
  const id = await driver.requested(ann, { orderId, lines: lines(2) });
  const { events } = await driver.reaches(id, 'REFUNDED');
  expect(events[1]).toMatchObject({ status: 'REFUNDING', actor: 'SYSTEM' });
  await ann.reaches(orderId, 'REFUNDED');
});

test('a return that is not sent in time is closed, one that nobody acknowledges counts as received', async () => {
  const { ann, goods, orderId, lines } = await paid();
  await driver.ship(orderId, goods);
  await driver.deliver(orderId);
  const request = { orderId, kind: 'RETURN', reason: 'DEFECTIVE' };
  const kept = await driver.requested(ann, { ...request, lines: lines(1) });
  const sent = await driver.requested(ann, { ...request, lines: lines(1) });
  await driver.approve(kept, sellerOf(goods));
  await driver.approve(sent, sellerOf(goods));
  await driver.change(`sendReturn(input: { id: "${sent}", carrier: "SF", trackingNo: "R" })`, ann.viewer);
  await driver.reaches(kept, 'WITHDRAWN');
  expect((await driver.reaches(sent, 'REFUNDED')).lines).toMatchObject([{ restocked: 0 }]);
});

test('a request that comes too late is refused; faulty units may be returned twice as long', async () => {
  const { ann, goods, orderId, lines } = await paid();
  await driver.ship(orderId, goods);
  await driver.deliver(orderId);
  await database.sql("update orders.shipment set delivered_at = now() - interval '6 seconds' where order_id = $1", [
    orderId,
  ]);
  const ask = async (request: object) =>
    (await driver.request(ann, { orderId, lines: lines(1), ...request })).userErrors;
  expect(await ask({ kind: 'RETURN' })).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  expect(await ask({ kind: 'RETURN', reason: 'WRONG_ITEM' })).toEqual([]);
  await database.sql(`update orders."order" set paid_at = now() - interval '2 seconds' where id = $1`, [orderId]);
  await database.sql('update catalog.sku set price_minor = 1 where id = $1', [goods.skuId]);
  expect(await ask({ kind: 'PRICE_PROTECTION' })).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  await until(async () => (await inconsistencies(database)).length === 0);
});

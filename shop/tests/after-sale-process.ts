import { argv } from 'node:process';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { openKilledShop } from './killed-shop.ts';
import { PromotionDriver } from './promotion-driver.ts';

/** The task from `after-sale-crash.test.ts` for the process that is killed. */
export interface Task {
  crashAfter: string;
  /** Refunded before it is shipped, by the seller or cancelled by the buyer, or returned. */
  kind: 'REFUND' | 'RETURN' | 'CANCEL';
}

/** What the process prints, as one line of JSON, before the request is settled. */
export interface Asked {
  userId: string;
  addressId: string;
  orderId: string;
  skuId: string;
  /** None yet when the order is to be cancelled. */
  requestId: string | undefined;
}

const { databaseUrl, crashAfter, kind }: Task & { databaseUrl: string } = JSON.parse(argv[2] ?? '');
const shop = await openKilledShop(databaseUrl, crashAfter);
const [driver, promotions] = [new AfterSaleDriver(shop), new PromotionDriver(shop)];
const buyer = await shop.buyer();
const goods = await shop.goods();
const userId = buyer.viewer.userId!;
await promotions.import({ points: [{ userId, points: 1000, key: userId }] });
const couponIds = [await promotions.claimed(buyer, await promotions.couponId())];
const request = { lines: [{ skuId: goods.skuId, quantity: 2 }], couponIds, usePoints: 300 };
const { order } = await buyer.place(request);
await buyer.pay(order.id);
await buyer.reaches(order.id, 'PAID');
if (kind === 'RETURN') {
  await driver.ship(order.id, goods);
  await driver.deliver(order.id);
}
const lines = [{ orderLineId: order.lines[0].id, quantity: 2 }];
const requestId = kind === 'CANCEL' ? undefined : await driver.requested(buyer, { orderId: order.id, lines, kind });
const { addressId } = buyer;
console.log(JSON.stringify({ userId, addressId, orderId: order.id, skuId: goods.skuId, requestId } satisfies Asked));

if (requestId) await driver.approve(requestId, sellerOf(goods));
else await buyer.change(`cancelPaidOrder(input: { orderId: "${order.id}", reason: CHANGED_MIND })`);
if (kind === 'RETURN') {
  const sent = `id: "${requestId}", carrier: "SF Express", trackingNo: "SF1"`;
  await driver.change(`sendReturn(input: { ${sent} })`, buyer.viewer);
  // One of the two is damaged and not sold again.
  const received = `id: "${requestId}", lines: [{ orderLineId: "${order.lines[0].id}", restocked: 1 }]`;
  await driver.change(`receiveReturn(input: { ${received} })`, sellerOf(goods));
}
// The process is killed in a job.
await new Promise((resolve) => setTimeout(resolve, 30_000));

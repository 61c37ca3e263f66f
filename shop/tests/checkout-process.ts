import { randomUUID } from 'node:crypto';
import { argv } from 'node:process';
import { openKilledShop } from './killed-shop.ts';
import { PromotionDriver } from './promotion-driver.ts';

/** The task from `checkout-crash.test.ts` for the process that is killed. */
export interface Task {
  crashAfter: string;
}

/** What the process prints, as one line of JSON, before it starts to buy. */
export interface Purchase {
  userId: string;
  addressId: string;
  /** An order with a coupon and points, so that every step holds something. */
  request: object;
}

const task: Task & { databaseUrl: string } = JSON.parse(argv[2] ?? '');
const shop = await openKilledShop(task.databaseUrl, task.crashAfter);
const { skuId } = await shop.goods({ stock: 5 });
const buyer = await shop.buyer();
const { addressId, viewer } = buyer;
const driver = new PromotionDriver(shop);
await driver.grant(buyer, 100);
const couponIds = [await driver.claimed(buyer, await driver.couponId())];
const request = { idempotencyKey: randomUUID(), couponIds, usePoints: 80, lines: [{ skuId, quantity: 2 }] };
console.log(JSON.stringify({ userId: viewer.userId!, addressId, request } satisfies Purchase));

const { order } = await buyer.place(request);
await buyer.pay(order.id);
await buyer.reaches(order.id, 'PAID');
await shop.close();

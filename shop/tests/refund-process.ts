import { argv } from 'node:process';
import { openKilledShop } from './killed-shop.ts';
import { PaymentDriver } from './payment-driver.ts';

/** The task from `refund-crash.test.ts` for the process that is killed. */
export interface Task {
  crashAfter: string;
  method: 'ALIPAY' | 'BALANCE';
}

/** What the process prints, as one line of JSON, before it pays. */
export interface Purchase {
  userId: string;
  addressId: string;
  orderId: string;
}

const { databaseUrl, crashAfter, method }: Task & { databaseUrl: string } = JSON.parse(argv[2] ?? '');
const shop = await openKilledShop(databaseUrl, crashAfter);
const driver = new PaymentDriver(shop);
const buyer = await shop.buyer();
await driver.topUp(buyer, '500');
const { skuId } = await shop.goods();
const { id: orderId } = await buyer.buys(skuId);
const { addressId, viewer } = buyer;
console.log(JSON.stringify({ userId: viewer.userId!, addressId, orderId } satisfies Purchase));

const { payment } = await buyer.pay(orderId, { method });
await buyer.reaches(orderId, 'PAID');
await driver.refund(payment.id, { amount: '100' });
// The process is killed during the job.
await new Promise((resolve) => setTimeout(resolve, 30_000));

import { argv } from 'node:process';
import { CheckoutShop } from './checkout-shop.ts';

/** The task from `letter-crash.test.ts` for the process that is killed. */
export interface Task {
  crashAfter: string;
  env: Record<string, string>;
}

/** What the process prints, as one line of JSON, before it is killed. */
export interface Placed {
  userId: string;
  addressId: string;
}

const { databaseUrl, crashAfter, env }: Task & { databaseUrl: string } = JSON.parse(argv[2] ?? '');
const shop = await CheckoutShop.open(databaseUrl, { ...env, LETTER_CRASH_AFTER: crashAfter });
const buyer = await shop.buyer();
const { skuId } = await shop.goods();
const { addressId, viewer } = buyer;
console.log(JSON.stringify({ userId: viewer.userId!, addressId } satisfies Placed));
await buyer.buys(skuId);
// The process is killed between the event and the sent letter.
await new Promise((resolve) => setTimeout(resolve, 30_000));

import { FAILPOINTS, type Failpoint } from '@minijd/orders/failpoints';
import { until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import type { Purchase, Task } from './checkout-process.ts';
import type { SubgraphBuyer } from './checkout-shop.ts';
import { CrashRunner } from './crash-runner.ts';

/** The expected state after the restart: stock released, an order to pay, or a paid one. */
const AFTERWARDS: Record<Failpoint, 'NOTHING' | 'PENDING' | 'PAID'> = {
  PRICED: 'NOTHING',
  STOCK_TAKEN: 'NOTHING',
  STOCK_RESERVED: 'PENDING',
  PROMOTIONS_HELD: 'PENDING',
  ORDER_CREATED: 'PENDING',
  PAYMENT_STARTED: 'PENDING',
  CHARGED: 'PAID',
  PAYMENT_SUCCEEDED: 'PAID',
  STOCK_COMMITTED: 'PAID',
};

let runner: CrashRunner<Task, Purchase>;
beforeAll(async () => {
  runner = await CrashRunner.prepare('checkout-process.ts');
});
afterAll(() => runner?.close());

async function ordersOf(buyer: SubgraphBuyer): Promise<string[]> {
  const { orders } = await buyer.ask('orders', '{ orders { nodes { status } } }');
  return orders.nodes.map(({ status }: { status: string }) => status);
}

test.concurrent.each(FAILPOINTS)(
  'killed after %s, the shop loses neither goods nor money, coupons nor points',
  { timeout: 90_000 },
  async (crashAfter) => {
    await runner.after({ crashAfter }, async ({ database, buyer, said }) => {
      const expected = AFTERWARDS[crashAfter] === 'NOTHING' ? [] : [AFTERWARDS[crashAfter]];
      await until(async () => (await ordersOf(buyer)).join() === expected.join());
      await expectConsistency(database);

      // Repeats the request that was not answered.
      const { order } = await buyer.place(said.request);
      expect(await ordersOf(buyer)).toHaveLength(1);
      if (order.status === 'PENDING') await until(async () => (await buyer.pay(order.id)).payment);
      await buyer.reaches(order.id, 'PAID');
    });
  },
);

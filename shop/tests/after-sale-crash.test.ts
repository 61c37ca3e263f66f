import { AFTER_SALE_FAILPOINTS, REFUND_FAILPOINTS } from '@minijd/orders/failpoints';
import { until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AfterSaleDriver } from './after-sale-driver.ts';
import type { Asked, Task } from './after-sale-process.ts';
import { CrashRunner } from './crash-runner.ts';
import { PromotionDriver } from './promotion-driver.ts';

let runner: CrashRunner<Task, Asked>;
beforeAll(async () => {
  runner = await CrashRunner.prepare('after-sale-process.ts');
});
afterAll(() => runner?.close());

/** The expected final state, of ten units, two of which were bought with a coupon and points. */
const BACK = {
  CANCEL: { coupon: 'AVAILABLE', stock: 10 },
  REFUND: { coupon: 'AVAILABLE', stock: 10 },
  // One of the two was damaged. The goods had been shipped, so the coupon is not returned.
  RETURN: { coupon: 'USED', stock: 9 },
};
const SETTLED = [...AFTER_SALE_FAILPOINTS, ...REFUND_FAILPOINTS].flatMap((crashAfter) => [
  { crashAfter, kind: 'REFUND' as const },
  { crashAfter, kind: 'RETURN' as const },
]);
/** A cancelled order takes the same way once it is settled. */
const CASES = [
  ...SETTLED,
  { crashAfter: 'AFTER_SALE_SETTLED' as const, kind: 'CANCEL' as const },
  { crashAfter: 'REFUND_SENT' as const, kind: 'CANCEL' as const },
];

test.concurrent.each(CASES)(
  'killed after $crashAfter of a $kind, money, points and goods come back exactly once',
  { timeout: 90_000 },
  async ({ crashAfter, kind }) => {
    await runner.after({ crashAfter, kind }, async ({ database, shop, buyer, said }) => {
      if (said.requestId) await new AfterSaleDriver(shop).reaches(said.requestId, 'REFUNDED');
      const order = await buyer.reaches(said.orderId, 'REFUNDED');
      expect(order.payments).toMatchObject([{ status: 'REFUNDED', refunds: [{ status: 'SUCCEEDED' }] }]);
      expect(await new PromotionDriver(shop).points(buyer)).toBe(1000);
      const look = async () => {
        const [left] = await database.sql<{ coupon: string; stock: number }>(
          `select (select status from orders.user_coupon where user_id = $1) as coupon,
            (select sum(on_hand)::int from catalog.stock_level where sku_id = $2) as stock`,
          [said.userId, said.skuId],
        );
        return left!;
      };
      await until(async () => (await look()).stock === BACK[kind].stock).catch(() => {});
      expect(await look()).toEqual(BACK[kind]);
    });
  },
);

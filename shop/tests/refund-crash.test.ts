import { REFUND_FAILPOINTS } from '@minijd/orders/failpoints';
import { type Answer, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CrashRunner } from './crash-runner.ts';
import { walletOf } from './payment-driver.ts';
import type { Purchase, Task } from './refund-process.ts';

let runner: CrashRunner<Task, Purchase>;
beforeAll(async () => {
  runner = await CrashRunner.prepare('refund-process.ts');
});
afterAll(() => runner?.close());

const CASES = REFUND_FAILPOINTS.flatMap((crashAfter) => [
  { crashAfter, method: 'ALIPAY' as const, balance: '500.00' },
  { crashAfter, method: 'BALANCE' as const, balance: '471.00' },
]);

test.concurrent.each(CASES)(
  'killed after $crashAfter, a refund of $method comes exactly once',
  { timeout: 90_000 },
  async ({ crashAfter, method, balance }) => {
    await runner.after({ crashAfter, method }, async ({ buyer, said }) => {
      const refunds = await until(async () => {
        const refunds: Answer[] = (await buyer.order(said.orderId))?.payments[0]?.refunds ?? [];
        return refunds[0]?.status === 'SUCCEEDED' && refunds;
      });
      expect(refunds).toMatchObject([{ amount: { amount: '100.00' } }]);
      expect((await walletOf(buyer)).balance).toBe(balance);
    });
  },
);

test.concurrent.each(['PAYMENT_SUCCEEDED', 'STOCK_COMMITTED'])(
  'killed after %s, an order paid from the balance is paid once',
  { timeout: 90_000 },
  async (crashAfter) => {
    await runner.after({ crashAfter, method: 'BALANCE' }, async ({ buyer, said }) => {
      await buyer.reaches(said.orderId, 'PAID');
      expect((await walletOf(buyer)).balance).toBe('371.00');
    });
  },
);

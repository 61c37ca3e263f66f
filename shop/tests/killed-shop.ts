import { flushCompileCache } from 'node:module';
import { CheckoutShop } from './checkout-shop.ts';

/** A shop that is killed at `crashAfter`. It runs no recovery: that is for the next process. */
export async function openKilledShop(databaseUrl: string, crashAfter: string): Promise<CheckoutShop> {
  const shop = await CheckoutShop.open(databaseUrl, {
    SAGA_CRASH_AFTER: crashAfter,
    RECOVERY_AFTER_SECONDS: '3600',
  });
  // Node writes its compile cache at exit, which this process never reaches.
  flushCompileCache();
  return shop;
}

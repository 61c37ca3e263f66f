import { flushCompileCache } from 'node:module';
import { CheckoutShop } from './checkout-shop.ts';

/** A shop that is killed at `crashAfter`. It recovers nothing: only the process that comes after it does. */
export async function openDoomedShop(databaseUrl: string, crashAfter: string): Promise<CheckoutShop> {
  const shop = await CheckoutShop.open(databaseUrl, {
    SAGA_CRASH_AFTER: crashAfter,
    RECOVERY_AFTER_SECONDS: '3600',
  });
  // What is compiled is kept for the next process at the end, which this one never sees.
  flushCompileCache();
  return shop;
}

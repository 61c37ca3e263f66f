import type { OrdersContext } from '../orders-context.ts';

/** What nobody has touched since was left by a process that crashed: somebody else goes on with it. */
export function abandonedBefore({ settings }: OrdersContext): Date {
  return new Date(Date.now() - settings.RECOVERY_AFTER_SECONDS * 1000);
}

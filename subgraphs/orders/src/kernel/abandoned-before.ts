import type { OrdersContext } from '../orders-context.ts';

/** Work without a heartbeat since this moment was left by a crashed process: another one continues it. */
export function abandonedBefore({ settings }: OrdersContext): Date {
  return new Date(Date.now() - settings.RECOVERY_AFTER_SECONDS * 1000);
}

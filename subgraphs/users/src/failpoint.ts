import type { UsersContext } from './users-context.ts';

/** Failpoints between an event and its letter. */
export const LETTER_FAILPOINTS = ['EVENT_DELIVERED', 'LETTER_RECORDED', 'LETTER_BEGUN', 'LETTER_TAKEN'] as const;
/** And on the way to its message in the shop, which is written after the letter. */
export const MESSAGE_FAILPOINTS = ['MESSAGE_DUE', 'MESSAGE_WRITTEN'] as const;
/** Before an entry of the audit log is written, and before other subgraphs learn that an account is deleted. */
export const ACT_FAILPOINTS = ['ENTRY_DUE', 'ACCOUNT_DELETED'] as const;
type Failpoint = (typeof LETTER_FAILPOINTS | typeof MESSAGE_FAILPOINTS | typeof ACT_FAILPOINTS)[number];

/**
 * In tests (NODE_ENV=test and LETTER_CRASH_AFTER naming this point) the process kills itself with SIGKILL; otherwise
 * nothing happens.
 */
export function failpoint({ settings }: UsersContext, point: Failpoint): void {
  if (settings.NODE_ENV === 'test' && settings.LETTER_CRASH_AFTER === point) process.kill(process.pid, 'SIGKILL');
}

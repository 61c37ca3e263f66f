import type { UsersContext } from '../users-context.ts';

/** Where a process can die on the way from an event to its letter. */
export const LETTER_FAILPOINTS = ['EVENT_DELIVERED', 'LETTER_RECORDED', 'LETTER_BEGUN', 'LETTER_TAKEN'] as const;
export type LetterFailpoint = (typeof LETTER_FAILPOINTS)[number];

/** In tests (NODE_ENV=test and LETTER_CRASH_AFTER naming this point) the process dies here as by kill -9; else nothing. */
export function failpoint({ settings }: UsersContext, point: LetterFailpoint): void {
  if (settings.NODE_ENV === 'test' && settings.LETTER_CRASH_AFTER === point) process.kill(process.pid, 'SIGKILL');
}

import { availableParallelism } from 'node:os';
import { busySigningIn } from '../attempt.refusals.ts';
import { PasswordThread } from './password-thread.ts';
import { QueueFull, WorkQueue } from './work-queue.ts';

/** The hash of a random password with the same parameters: checking it takes as long as checking a real one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Longer passwords are wrong without being hashed. */
const MAX_LENGTH = 256;

/** Unicode normalisation, because keyboards compose letters differently (NIST SP 800-63B). */
const spelt = (password: string) => password.normalize('NFKC');

const cores = availableParallelism();

/** One core stays free, and with two cores the other one half of the time: the last in a full queue waits seconds. */
const queue = new WorkQueue({ atOnce: cores > 2 ? 2 : 1, mostWaiting: 100, longestRestMs: cores > 2 ? 0 : 50 });
/** Threads without a task; at most as many exist as the queue runs concurrently. */
const idle: PasswordThread[] = [];

/** Whether it has priority over unknown devices. */
type Urgency = { urgent: boolean };

/** Throws Refusal RATE_LIMITED when too many passwords are being checked. */
async function queued<Result>(task: (thread: PasswordThread) => Promise<Result>, urgency: Urgency): Promise<Result> {
  try {
    return await queue.run(() => onThread(task), urgency);
  } catch (error) {
    throw error instanceof QueueFull ? busySigningIn() : error;
  }
}

/** Starts the first thread, which on a busy machine takes longer than whoever signs in first should wait. */
export function prepareThread(): void {
  if (idle.length === 0) idle.push(new PasswordThread());
}

async function onThread<Result>(task: (thread: PasswordThread) => Promise<Result>): Promise<Result> {
  const thread = idle.pop() ?? new PasswordThread();
  try {
    return await task(thread);
  } finally {
    idle.push(thread);
  }
}

export function hashPassword(password: string, urgency: Urgency): Promise<string> {
  return queued((thread) => thread.hash(spelt(password)), urgency);
}

type StoredHash = string | null | undefined;

/**
 * The index of the first of `hashes` that matches the password; -1 for none. All are computed, with a substitute for
 * absent ones, so that the time reveals neither the index nor their number.
 */
export async function matchingHash(hashes: readonly StoredHash[], password: string, urgency: Urgency): Promise<number> {
  const readable = password.length <= MAX_LENGTH;
  const given = readable ? spelt(password) : '';
  const kept = hashes.map((hash) => hash ?? NOBODY);
  const matches = await queued((thread) => thread.matches(kept, given), urgency);
  return matches.findIndex((matching, at) => matching && readable && hashes[at] != null);
}

/** Whether `password` matches `passwordHash`; takes as long when there is no hash. */
export async function isPassword(passwordHash: StoredHash, password: string, urgency: Urgency): Promise<boolean> {
  return (await matchingHash([passwordHash], password, urgency)) === 0;
}

import { availableParallelism } from 'node:os';
import { hash, type Options, verify } from '@node-rs/argon2';
import { busySigningIn } from '../attempt.refusals.ts';
import { QueueFull, WorkQueue } from './work-queue.ts';

/** argon2id (the library's default) with OWASP's first recommendation: 19 MiB, two passes, one thread. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a random password with the same parameters: checking it takes as long as checking a real one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Longer passwords are wrong without being hashed. */
const MAX_LENGTH = 256;

/** Unicode normalisation, because keyboards compose letters differently (NIST SP 800-63B). */
const spelt = (password: string) => password.normalize('NFKC');

/**
 * argon2 runs on Node's four pool threads, which also read files and resolve names. Half of them and one core stay
 * free: with all busy, everything else took ten times as long. A check takes 20 to 40 ms, so the last in a full queue
 * waits two to four seconds.
 */
const queue = new WorkQueue({ atOnce: availableParallelism() > 2 ? 2 : 1, mostWaiting: 100 });

/** Whether it has priority over unknown devices. */
type Urgency = { urgent: boolean };

/** Throws Refusal RATE_LIMITED when too many passwords are being checked. */
async function queued<Result>(task: () => Promise<Result>, urgency: Urgency): Promise<Result> {
  try {
    return await queue.run(task, urgency);
  } catch (error) {
    throw error instanceof QueueFull ? busySigningIn() : error;
  }
}

export function hashPassword(password: string, urgency: Urgency): Promise<string> {
  return queued(() => hash(spelt(password), COST), urgency);
}

type StoredHash = string | null | undefined;

/**
 * The index of the first of `hashes` that matches the password; -1 for none. All are computed, with a substitute for
 * absent ones, so that the time reveals neither the index nor their number.
 */
export async function matchingHash(hashes: readonly StoredHash[], password: string, urgency: Urgency): Promise<number> {
  const readable = password.length <= MAX_LENGTH;
  const given = readable ? spelt(password) : '';
  const matches: boolean[] = [];
  await queued(async () => {
    for (const hash of hashes) matches.push(await verify(hash ?? NOBODY, given));
  }, urgency);
  return matches.findIndex((matching, at) => matching && readable && hashes[at] != null);
}

/** Whether `password` matches `passwordHash`; takes as long when there is no hash. */
export async function isPassword(passwordHash: StoredHash, password: string, urgency: Urgency): Promise<boolean> {
  return (await matchingHash([passwordHash], password, urgency)) === 0;
}

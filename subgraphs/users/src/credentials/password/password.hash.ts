import { availableParallelism } from 'node:os';
import { hash, type Options, verify } from '@node-rs/argon2';
import { busySigningIn } from '../attempt.refusals.ts';
import { QueueFull, WorkQueue } from './work-queue.ts';

/** argon2id (the library's default kind) with OWASP's first choice of cost: 19 MiB, two passes, one thread. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody knows, at the same cost: checking it takes as long as checking a real one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Beyond it a password is wrong without being read. */
const MAX_LENGTH = 256;

/** One spelling for what looks the same, as keyboards differ in how they compose letters (NIST SP 800-63B). */
const spelt = (password: string) => password.normalize('NFKC');

/**
 * argon2 runs on the four threads that also read files and look up names, half of which stay free, and so does one core:
 * with all of them busy, everything else took ten times as long. A check takes 20 to 40 ms, so the last of those who wait
 * is served after two to four seconds.
 */
const queue = new WorkQueue({ atOnce: availableParallelism() > 2 ? 2 : 1, mostWaiting: 100 });

/** Whether it goes before requests of unknown devices. */
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
 * Of which of `hashes` the password is, the first one of several; -1 of none. All are computed, and those that are absent
 * as well: the time tells neither which it is nor how many there are.
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

/** Whether `password` is the one of `passwordHash`; takes as long when there is none to compare with. */
export async function isPassword(passwordHash: StoredHash, password: string, urgency: Urgency): Promise<boolean> {
  return (await matchingHash([passwordHash], password, urgency)) === 0;
}

import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { hashSync, type Options, verifySync } from '@node-rs/argon2';
import type { PasswordReply, PasswordTask } from './password-thread.ts';

// This file also runs as it is, by Node itself.

/** argon2id (the library's default kind) with OWASP's first choice of cost: 19 MiB, two passes, one thread. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * A tenth of the share that each other thread has of a busy core. At the lowest priority (19, a seventieth) sign-ins on
 * a saturated machine took longer than the gateway waits.
 */
const NICENESS = 10;

function answer(task: PasswordTask): PasswordReply {
  try {
    if ('hash' in task) return { hash: hashSync(task.hash, COST) };
    return { matches: task.hashes.map((hash) => verifySync(hash, task.password)) };
  } catch (error) {
    return { failed: String(error) };
  }
}

try {
  // On Linux a priority belongs to the thread that sets it; elsewhere it would be that of the whole process.
  if (process.platform === 'linux') setPriority(NICENESS);
} catch {
  // Without it only the others are slower.
}
parentPort?.on('message', (task: PasswordTask) => parentPort?.postMessage(answer(task)));

import { randomInt, randomUUID } from 'node:crypto';
import type { JobPayloads } from '@minijd/events';
import { claimEmail, type User } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';

type LetterJob = 'users.sendPasswordReset' | 'users.sendEmailChange';

/** The job starts within so many ms, at random. */
const START_WITHIN_MS = 1500;

/**
 * Sends a job that finds the recipient and sends the letter. Requests do nothing else, so neither their answers nor
 * their timing reveal who has an account; the random delay keeps the work from showing in the timing of a following
 * request.
 */
export async function askForLetter<Job extends LetterJob>(
  context: UsersContext,
  job: Job,
  data: Omit<JobPayloads[Job], 'requestId'>,
): Promise<void> {
  const payload = { ...data, requestId: randomUUID() } as JobPayloads[Job];
  const startAfter = new Date(Date.now() + randomInt(START_WITHIN_MS));
  await context.em.transactional((em) => context.bus.send(em.getKysely(), job, payload, { startAfter }));
}

/** The person claims their address again, in case another has claimed it meanwhile. Throws Refusal RATE_LIMITED. */
export async function askForVerification(context: UsersContext, user: User): Promise<void> {
  await context.countRequest(user.email);
  await context.em.transactional(async (em) => {
    await claimEmail(em, user);
    const payload = { userId: user.id, requestId: randomUUID() };
    await context.bus.send(em.getKysely(), 'users.sendVerification', payload);
  });
}

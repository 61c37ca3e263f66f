import { randomInt, randomUUID } from 'node:crypto';
import type { JobPayloads } from '@minijd/events';
import { claimEmail, type User } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';

type LetterJob = 'users.sendPasswordReset' | 'users.sendEmailChange';

/** The job starts within so many ms, at random. */
const START_WITHIN_MS = 1500;

/**
 * Has a job find out whom to write to and write. Requests do no more than this, so neither their answers nor their time
 * tell who has an account; nor does the time of the next request, because the work is done at a moment of its own.
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

/** The person claims their address again, should another have claimed it since. Throws Refusal RATE_LIMITED. */
export async function askForVerification(context: UsersContext, user: User): Promise<void> {
  await context.countRequest(user.email);
  await context.em.transactional(async (em) => {
    await claimEmail(em, user);
    const payload = { userId: user.id, requestId: randomUUID() };
    await context.bus.send(em.getKysely(), 'users.sendVerification', payload);
  });
}

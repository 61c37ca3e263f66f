import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { User } from '../accounts/index.ts';
import { sendLetter } from '../letters/index.ts';
import { addMessage } from '../messages/index.ts';
import { codeRequired, hasSecondFactor } from '../second-factor/index.ts';
import { refuseSuspended } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { deliverSession } from './deliver-session.ts';
import { deviceOf } from './device.ts';
import { type IssuedSession, openSession } from './issued-session.ts';
import type { SessionTransport } from './session.payload.ts';
import { deletionRequested, wrongCredentials } from './session.refusals.ts';
import type { ChallengedUser } from './sign-in-challenges.ts';

/** A person whose password was right. */
export interface AuthenticatedPerson extends ChallengedUser {
  deviceToken: string | undefined;
  /** Whether their account is to be kept, should it be about to be deleted. */
  keepAccount: boolean;
}

const LONGEST_NAME = 60;

/** Opens a session for an authenticated person; the device is known from now on. */
export async function startSession(context: UsersContext, person: AuthenticatedPerson, transport: SessionTransport) {
  const { id, passwordHash, deviceToken, keepAccount } = person;
  const issued = await context.em.transactional(async (em) => {
    // Fails when the password was replaced meanwhile, which has ended its sessions.
    const lockMode = keepAccount ? LockMode.PESSIMISTIC_WRITE : LockMode.PESSIMISTIC_READ;
    const unchanged = await em.findOne(User, { id, passwordHash }, { lockMode });
    if (!unchanged) throw wrongCredentials();
    await refuseSuspended(context, em.getKysely(), id);
    refuseWhileDeleted(unchanged, keepAccount);
    if (unchanged.deletionDueAt) unchanged.deletionDueAt = null;
    const session = await openSession(context, em, id);
    if (context.throttle.knownDevice(id, deviceToken) === undefined) await notifyOfNewDevice(context, em, session);
    return session;
  });
  const kept = context.throttle.deviceToken(id, deviceToken);
  return deliverSession(context, { ...issued, deviceToken: kept }, transport);
}

/** Before a code is used up. Throws Refusal unless the account stays. */
export function refuseWhileDeleted(
  { deletionDueAt }: Pick<ChallengedUser, 'deletionDueAt'>,
  keepAccount: boolean,
): void {
  if (deletionDueAt && !keepAccount) throw deletionRequested(deletionDueAt);
}

/** By letter and by a message in the shop. */
async function notifyOfNewDevice(
  context: UsersContext,
  em: EntityManager,
  { userId, sessionId }: IssuedSession,
): Promise<void> {
  const { userAgent, ipAddress } = context.viewer;
  const { browser, system } = deviceOf(userAgent);
  const name = [browser, system].filter(Boolean).join(', ') || userAgent?.slice(0, LONGEST_NAME) || '?';
  const data = { browser: name, ...(ipAddress && { ipAddress }) };
  const at = new Date().toISOString();
  await sendLetter(context, em, { kind: 'NEW_DEVICE', to: { userId }, data: { ...data, at } });
  await addMessage(context, em, 'NEW_DEVICE', { userId, source: sessionId, data });
}

/** The same for a person who may need a code as well. */
export async function startSessionOrChallenge(
  context: UsersContext,
  person: AuthenticatedPerson,
  transport: SessionTransport,
) {
  refuseWhileDeleted(person, person.keepAccount);
  if (!(await hasSecondFactor(context, person.id))) return startSession(context, person, transport);
  await refuseSuspended(context, context.db, person.id);
  const challenge = context.challenges.issue(person, context.viewer);
  return { challenge, userErrors: [codeRequired().in(context.viewer.locale)] };
}

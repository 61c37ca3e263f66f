import type { JobPayloads } from '@minijd/events';
import type { Locale } from '@minijd/subgraph';
import { accountsWithEmail, EmailStanding, User } from '../accounts/index.ts';
import { sendLetter } from '../letters/index.ts';
import { notifySuspended, suspensionOf } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { LinkPurpose } from './one-time-link.entity.ts';
import { type LinkSubject, newLink, storeLink } from './one-time-links.ts';

/** Paths of links; the token is after the #, which browsers do not send. */
const PAGES: Record<LinkPurpose, string> = {
  VERIFY_EMAIL: '/verify-email',
  RESET_PASSWORD: '/reset-password',
  CHANGE_EMAIL: '/confirm-email',
};

interface LinkLetter {
  kind: 'VERIFY_EMAIL' | 'PASSWORD_RESET';
  language: Locale;
  requestId: string;
}

/** Sends the link of a request; a repeated job sends no second one. */
async function sendLink(context: UsersContext, subject: LinkSubject, { kind, language, requestId }: LinkLetter) {
  const link = newLink();
  // To the address itself, not to the person's present one, because the link proves it.
  const to = { email: subject.email, language, about: subject.userId };
  const data = { path: `${PAGES[subject.purpose]}#token=${link.token}`, expiresAt: link.expiresAt.toISOString() };
  await context.em.transactional(async (em) => {
    const isNew = await sendLetter(context, em, { kind, to, data, once: requestId });
    if (isNew) await storeLink(em.getKysely(), subject, link);
  });
}

/** Notifies the owner of an address that it was used. */
function notifyOwner(context: UsersContext, userId: string, requestId: string): Promise<void> {
  return context.em.transactional(async (em) => {
    await sendLetter(context, em, { kind: 'ACCOUNT_EXISTS', to: { userId }, data: {}, once: requestId });
  });
}

/** To a claimed address: the link that proves it, or a notification to its owner. */
export async function sendVerification(
  { userId, requestId }: JobPayloads['users.sendVerification'],
  context: UsersContext,
): Promise<void> {
  const user = await context.em.findOne(User, { id: userId });
  if (user?.emailStanding !== EmailStanding.CLAIMED || !(await context.throttle.mayWrite(user.email))) return;
  const { email } = user;
  const { proven } = await accountsWithEmail(context.db, email);
  if (proven) return notifyOwner(context, proven.id, requestId);
  const subject = { purpose: LinkPurpose.VERIFY_EMAIL, userId, email };
  return sendLink(context, subject, { kind: 'VERIFY_EMAIL', language: user.language, requestId });
}

/** To an address: the link to choose a new password. */
export async function sendPasswordReset(
  { email, requestId }: JobPayloads['users.sendPasswordReset'],
  context: UsersContext,
): Promise<void> {
  const { proven, claimant } = await accountsWithEmail(context.db, email);
  const account = proven ?? claimant;
  if (!account || !(await context.throttle.mayWrite(email))) return;
  const suspension = await context.load(suspensionOf, account.id);
  // A new password would not let them in: they are told why.
  if (suspension) return context.em.transactional((em) => notifySuspended(context, em, suspension, requestId));
  const subject = { purpose: LinkPurpose.RESET_PASSWORD, userId: account.id, email };
  return sendLink(context, subject, { kind: 'PASSWORD_RESET', language: account.language, requestId });
}

/** To a new address of a person: the link that proves it, or a notification to its owner. */
export async function sendEmailChange(
  { userId, email, requestId }: JobPayloads['users.sendEmailChange'],
  context: UsersContext,
): Promise<void> {
  const user = await context.em.findOne(User, { id: userId });
  if (!user || !(await context.throttle.mayWrite(email))) return;
  const { proven } = await accountsWithEmail(context.db, email);
  if (proven) return notifyOwner(context, proven.id, requestId);
  const subject = { purpose: LinkPurpose.CHANGE_EMAIL, userId, email };
  return sendLink(context, subject, { kind: 'VERIFY_EMAIL', language: user.language, requestId });
}

import { shop } from '@minijd/observability';
import { awaited, checkedAll, whenCommitted } from '@minijd/subgraph';
import { checkedDisplayName, checkedEmail, claimEmail, givenDisplayName, User } from '../accounts/index.ts';
import { checkPassword, hashPassword } from '../credentials/index.ts';
import type { UsersContext } from '../users-context.ts';
import { type IssuedSession, openSession } from './issued-session.ts';

interface Applicant {
  email: string;
  password: string;
  displayName: string;
}

interface Given {
  email: string;
  password: string;
  displayName?: string | null;
}

async function checkApplicant(given: Given): Promise<Applicant> {
  const owner = { email: given.email, displayName: given.displayName ?? '' };
  const judged = await awaited(checkPassword(given.password, owner, 'password'));
  return checkedAll({
    email: () => checkedEmail(given.email),
    displayName: () => (given.displayName ? checkedDisplayName(given.displayName) : givenDisplayName()),
    password: () => {
      judged();
      return given.password;
    },
  });
}

/**
 * Opens an account that claims the address, and a session. The steps are the same when another account has the address;
 * a job checks that and sends the letter, so that neither the answer nor its timing reveals it. Throws Refusal.
 */
export async function signUp(context: UsersContext, given: Given): Promise<IssuedSession> {
  context.refuseSecondPassword();
  const { email, password, displayName } = await checkApplicant(given);
  await context.countRequest(email);
  const passwordHash = await hashPassword(password, { urgent: false });
  return context.em.transactional(async (em) => {
    const user = Object.assign(new User(), { email, passwordHash, displayName, language: context.viewer.locale });
    await claimEmail(em, user);
    em.persist(user);
    whenCommitted(em, () => shop.signUps.inc());
    await context.bus.send(em.getKysely(), 'users.sendVerification', { userId: user.id, requestId: user.id });
    return openSession(context, em, user.id);
  });
}

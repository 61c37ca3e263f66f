import { awaited, checkedAll } from '@minijd/subgraph';
import {
  checkedDisplayName,
  findAccount,
  givenDisplayName,
  normaliseEmail,
  refuseInput,
  User,
} from '../accounts/index.ts';
import { type Attempt, checkPassword, hashPassword, isPassword } from '../credentials/index.ts';
import type { UsersContext } from '../users-context.ts';
import { wrongCredentials } from './session.refusals.ts';

interface Applicant {
  email: string;
  password: string;
  displayName: string;
}

interface Given {
  email: string;
  password: string;
  deviceToken: string | undefined;
  displayName?: string | null;
}

/** What does not depend on whether the account exists is refused first. */
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

function checkedEmail(given: string): string {
  const email = normaliseEmail(given);
  if (!email) throw refuseInput('email');
  return email;
}

/**
 * The id of a new account, or of the one that has this e-mail address and password already. Either way one argon2id
 * is computed, so that time does not tell which; throws Refusal as a wrong sign-in does.
 */
export async function signUp(context: UsersContext, given: Given): Promise<{ userId: string; email: string }> {
  context.refuseSecondPassword();
  const applicant = await checkApplicant(given);
  const attempt = await context.beginAttempt({ email: applicant.email, deviceToken: given.deviceToken });
  const account = await findAccount(context.db, applicant.email);
  const userId = account
    ? await knownId(account, applicant, attempt)
    : await createAccount(context, applicant, attempt);
  await (account ? attempt.succeeded() : attempt.openedAccount());
  return { userId, email: applicant.email };
}

async function knownId(
  account: { id: string; passwordHash?: string | null },
  { password }: Applicant,
  attempt: Attempt,
) {
  if (await isPassword(account.passwordHash, password, attempt)) return account.id;
  throw wrongCredentials();
}

async function createAccount({ db, viewer }: UsersContext, applicant: Applicant, attempt: Attempt): Promise<string> {
  const { email, password, displayName } = applicant;
  const user = new User();
  const values = {
    ...{ id: user.id, email, password_hash: await hashPassword(password, attempt), display_name: displayName },
    ...{ role: user.role, language: viewer.locale, created_at: user.createdAt },
  };
  const created = await db
    .insertInto('user')
    .values(values)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  // Two sign-ups at once for one address: the second is the sign-in it would have been a moment later.
  return created?.id ?? knownId((await findAccount(db, email))!, applicant, attempt);
}

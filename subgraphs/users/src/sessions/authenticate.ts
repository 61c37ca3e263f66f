import { findAccount, normaliseEmail } from '../accounts/index.ts';
import { isPassword } from '../credentials/index.ts';
import type { UsersContext } from '../users-context.ts';
import { wrongCredentials } from './session.refusals.ts';

interface Credentials {
  email: string;
  password: string;
  deviceToken: string | undefined;
}

/**
 * The person with this e-mail address and password. Throws the same Refusal, after the same work, whether
 * the account or the password is wrong.
 */
export async function authenticate(
  context: UsersContext,
  given: Credentials,
): Promise<{ userId: string; email: string }> {
  context.refuseSecondPassword();
  const email = normaliseEmail(given.email);
  const { deviceToken } = given;
  const attempt = await context.beginAttempt({ email: email ?? given.email, deviceToken });
  const account = email ? await findAccount(context.db, email) : undefined;
  const right = await isPassword(account?.passwordHash, given.password, attempt);
  if (!email || !account || !right) throw wrongCredentials();
  await attempt.succeeded();
  return { userId: account.id, email };
}

import { isPassword } from '../password/password.hash.ts';
import { normaliseEmail } from '../user/email.ts';
import { findAccount } from '../user/user.rows.ts';
import type { UsersContext } from '../users-context.ts';
import { wrongCredentials } from './session.refusals.ts';

/**
 * The id of the person with this e-mail address and password. Throws the same Refusal, after the same work, whether
 * the account or the password is wrong.
 */
export async function authenticate(context: UsersContext, given: { email: string; password: string }): Promise<string> {
  const email = normaliseEmail(given.email);
  const attempt = await context.throttle.begin(email ?? given.email, context.viewer.ipAddress);
  const account = email ? await findAccount(context.db, email) : undefined;
  const right = await isPassword(account?.passwordHash, given.password);
  if (!account || !right) throw wrongCredentials();
  await attempt.succeeded();
  return account.id;
}

import { User } from '../accounts/index.ts';
import { isPassword } from '../credentials/index.ts';
import type { UsersContext } from '../users-context.ts';
import { wrongCredentials } from './session.refusals.ts';

/** Throws Refusal unless `password`, given in the input field `field`, is the viewer's own. */
export async function checkOwnPassword(context: UsersContext, password: string, field: string): Promise<void> {
  context.refuseSecondPassword();
  const user = await context.em.findOneOrFail(User, { id: context.userId });
  const attempt = await context.beginAttempt('SESSION');
  if (!(await isPassword(user.passwordHash, password, attempt))) throw wrongCredentials(field);
  await attempt.succeeded();
}

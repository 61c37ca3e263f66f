import type { PasswordOwner } from '@minijd/text/password';
import { weakPassword } from './password.refusals.ts';

/** Throws Refusal when a password is guessed soon: see `judgePassword`. */
export async function checkPassword(password: string, owner: PasswordOwner, field: string): Promise<void> {
  // Loaded with the first new password: most processes judge none for a long time.
  const { judgePassword } = await import('@minijd/text/password');
  const { weakness } = judgePassword(password, owner);
  if (weakness) throw weakPassword(weakness, field);
}

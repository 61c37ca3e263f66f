import type { PasswordOwner } from '@minijd/text/password';
import { weakPassword } from './password.refusals.ts';

/** Throws Refusal for a weak password: see `judgePassword`. */
export async function checkPassword(password: string, owner: PasswordOwner, field: string): Promise<void> {
  // Loaded with the first new password: most processes do not need it for a long time.
  const { judgePassword } = await import('@minijd/text/password');
  const { weakness } = judgePassword(password, owner);
  if (weakness) throw weakPassword(weakness, field);
}

import { COMMON_PASSWORDS } from './common-passwords.ts';
import { weakPassword } from './password.refusals.ts';

const MIN_LENGTH = 8;
const MAX_LENGTH = 256;

/**
 * NIST SP 800-63B: length counts, recipes such as "one digit, one sign" do not; refused are passwords that attackers
 * try first and the e-mail address itself. Throws Refusal.
 */
export function checkPassword(password: string, email: string, field: string): void {
  const length = [...password].length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) throw weakPassword('length', field);
  const plain = password.toLowerCase();
  if (COMMON_PASSWORDS.has(plain) || new Set(plain).size < 3) throw weakPassword('common', field);
  if (plain === email || plain === email.slice(0, email.lastIndexOf('@'))) throw weakPassword('email', field);
}

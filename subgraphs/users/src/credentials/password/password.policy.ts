import { weakPassword } from './password.refusals.ts';

const MIN_LENGTH = 8;
const MAX_LENGTH = 256;
const SHOP_NAMES = ['minijd', '迷你京东'];
/** Shorter words are in every password. */
const SHORTEST_WORD = 3;

/** No e-mail address or name that is kept is longer. */
const LONGEST_WORD = 254;

/** Whose password it is to be. */
export interface PasswordOwner {
  email: string;
  displayName: string;
}

/**
 * NIST SP 800-63B: length counts, recipes such as "one digit, one sign" do not; refused are passwords that attackers
 * try first and those made of the shop's name or the owner's. Throws Refusal.
 */
export async function checkPassword(password: string, owner: PasswordOwner, field: string): Promise<void> {
  const length = [...password].length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) throw weakPassword('length', field);
  // Loaded with the first new password: most processes judge none for a long time.
  const { weaknessOf } = await import('./password-strength.ts');
  const weakness = weaknessOf(password, personalWords(owner));
  if (weakness) throw weakPassword(weakness, field);
}

function personalWords({ email, displayName }: PasswordOwner): string[] {
  const whole = [email, email.slice(0, email.lastIndexOf('@')), displayName].map((text) => text.slice(0, LONGEST_WORD));
  const words = whole.flatMap((text) => [text, ...text.split(/[\s@._+-]+/)]);
  return [...SHOP_NAMES, ...words].map((word) => word.toLowerCase()).filter((word) => word.length >= SHORTEST_WORD);
}

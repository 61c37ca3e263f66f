import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { CHINESE_PASSWORDS, SHOP_WORDS } from './chinese-passwords.ts';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 256;
/** The estimate takes a few ms, 25 ms for the worst text of this length; further characters make no password weaker. */
const LONGEST_JUDGED = 24;
/** Eight characters made at random take 10^8 by zxcvbn's count; a known word with a year and a sign takes 10^7. */
const LEAST_GUESSES = 3e7;
/** More than an attacker with stolen hashes tries on one account. */
const STRONG_GUESSES = 1e10;
const SHOP_NAMES = ['minijd', '迷你京东'];
/** Shorter words occur in every password; no stored e-mail address or name is longer. */
const [SHORTEST_WORD, LONGEST_WORD] = [3, 254];

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, chinese: [...CHINESE_PASSWORDS], shop: [...SHOP_WORDS] },
  graphs: adjacencyGraphs,
  maxLength: LONGEST_JUDGED,
});

/** The owner of the password. */
export interface PasswordOwner {
  email: string;
  displayName: string;
}

/** Why a password is refused: too short or long, guessed early, or made of the names of its owner or the shop. */
export type Weakness = 'length' | 'common' | 'personal';

/** The strength of a password; `weak` is refused. */
export type Strength = 'weak' | 'fair' | 'strong';

/**
 * NIST SP 800-63B: length counts, recipes such as "one digit, one sign" do not. By zxcvbn's estimate leaked passwords,
 * dates, walks over the keyboard and repetitions count little, also with letters replaced, and so do the names of the
 * owner and the shop.
 */
export function judgePassword(
  password: string,
  owner: PasswordOwner,
): { strength: Strength; weakness?: Weakness | undefined } {
  const length = password.length > 2 * LONGEST_PASSWORD ? Number.POSITIVE_INFINITY : [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) return { strength: 'weak', weakness: 'length' };
  const guesses = (words: string[]) => estimator.check(password.toLowerCase(), words).guesses;
  const needed = guesses(personalWords(owner));
  if (needed >= LEAST_GUESSES) return { strength: needed >= STRONG_GUESSES ? 'strong' : 'fair' };
  return { strength: 'weak', weakness: guesses([]) >= LEAST_GUESSES ? 'personal' : 'common' };
}

function personalWords({ email, displayName }: PasswordOwner): string[] {
  const whole = [email, email.slice(0, email.lastIndexOf('@')), displayName].map((text) => text.slice(0, LONGEST_WORD));
  const words = whole.flatMap((text) => [text, ...text.split(/[\s@._+-]+/)]);
  return [...SHOP_NAMES, ...words].map((word) => word.toLowerCase()).filter((word) => word.length >= SHORTEST_WORD);
}

import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** What people build passwords of in a shop, besides the passwords that leaked most often. */
const COMMON_WORDS = `
  account admin autumn buyer dragon friday guest hello iloveyou jingdong letmein login love mima monday money qwerty
  password passwort secret seller shop shopping spring summer sunday taobao test user welcome winter woaini
`;

/** Judging takes 1 to 10 ms of the process, and 30 ms for the worst of this length: what follows makes nothing weak. */
const LONGEST_JUDGED = 32;
/** Eight characters made at random take 10^8 by zxcvbn's count; a known word with a year and a sign takes 10^7. */
const LEAST_GUESSES = 3e7;

const estimator = new ZxcvbnFactory({
  dictionary: { common: [...COMMON_PASSWORDS], words: COMMON_WORDS.trim().split(/\s+/) },
  maxLength: LONGEST_JUDGED,
});

export type Weakness = 'common' | 'personal';

/**
 * Why a password is guessed soon, by zxcvbn's estimate: leaked passwords, dates, sequences and repetitions count
 * little, also with letters replaced, and so do the words of `personal`. Undefined when it is not.
 */
export function weaknessOf(password: string, personal: readonly string[]): Weakness | undefined {
  const guesses = (words: readonly string[]) => estimator.check(password.toLowerCase(), [...words]).guesses;
  if (guesses(personal) >= LEAST_GUESSES) return undefined;
  return guesses([]) >= LEAST_GUESSES ? 'personal' : 'common';
}

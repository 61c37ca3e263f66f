import { randomInt } from 'node:crypto';
import { refuseInput } from '../input/input.refusals.ts';
import { requiredText } from '../input/text.ts';

const MAX_LENGTH = 40;
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A chosen name as it is, checked but never rewritten; throws Refusal. */
export function checkedDisplayName(chosen: string): string {
  return requiredText(chosen, { max: MAX_LENGTH, refuse: () => refuseInput('displayName') });
}

/** For those who choose none; says nothing about their e-mail address. */
export function givenDisplayName(): string {
  return `jd_${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

import { randomInt } from 'node:crypto';
import { requiredText } from '@minijd/subgraph';
import { refuseInput } from '../input/input.refusals.ts';

const MAX_LENGTH = 40;
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A chosen name, checked but never rewritten beyond its form; throws Refusal. */
export function checkedDisplayName(chosen: string): string {
  return requiredText(chosen, { max: MAX_LENGTH, refuse: () => refuseInput('displayName') });
}

/** For those who choose none; says nothing about their e-mail address. */
export function givenDisplayName(): string {
  return `jd_${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

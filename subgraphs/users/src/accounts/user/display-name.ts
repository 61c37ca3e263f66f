import { randomInt } from 'node:crypto';
import { Refusal, requiredText } from '@minijd/subgraph';
import { refuseInput } from '../input/input.refusals.ts';
import { looksLikeStaff } from './staff-name.ts';

const MAX_LENGTH = 40;
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Validates and normalises a chosen name; throws Refusal. */
export function checkedDisplayName(chosen: string, { isStaff = false } = {}): string {
  const name = requiredText(chosen, { max: MAX_LENGTH, refuse: () => refuseInput('displayName') });
  if (!isStaff && looksLikeStaff(name)) throw refuseStaffName();
  return name;
}

function refuseStaffName(): Refusal {
  const text = {
    'zh-CN': '昵称不能像是本店的工作人员，请换一个。',
    en: 'The name looks like one of the people who work for this shop. Choose another.',
  };
  return new Refusal('INVALID_INPUT', text, ['input', 'displayName']);
}

/** The default name; reveals nothing of the e-mail address. */
export function givenDisplayName(): string {
  return `jd_${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

import { expect, test } from 'vitest';
import { en } from '../../i18n/en/index.ts';
import { signInProblems, signUpProblems } from './sign-in.rules.ts';

const t = en.session;
const isSound = (problems: object) => Object.values(problems).every((problem) => problem === undefined);

test('an account that may exist is left to the gateway', () => {
  expect(signInProblems({ email: ' ann@example.com ', password: 'x' }, en)).toSatisfy(isSound);
});

test('a mainland mobile is a name to sign in with', () => {
  expect(signInProblems({ email: '+86 138 0013 8000', password: 'x' }, en)).toSatisfy(isSound);
});

test.each(['', '1380013800', 'ann', 'ann@example', '@example.com', 'ann @example.com'])('%j is no address', (email) => {
  expect(signInProblems({ email, password: 'x' }, en).email).toBe(en.recovery.needEmailOrPhone);
});

test('a new password has eight characters, whatever their script', () => {
  const values = { email: 'ann@example.com', displayName: 'Ann' };
  expect(signUpProblems({ ...values, password: '1234567' }, t).password).toBe(t.needNewPassword);
  expect(signUpProblems({ ...values, password: '𠮷𠮷𠮷𠮷' }, t).password).toBe(t.needNewPassword);
  expect(signUpProblems({ ...values, password: '一二三四五六七八' }, t)).toSatisfy(isSound);
});

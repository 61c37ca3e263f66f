import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { SignInForm } from './sign-in-form.tsx';

const ANN = { user: { __typename: 'User', id: 'ann' }, challenge: null, userErrors: [] };

function renderForm(signIn: object, confirmSignIn: object = {}) {
  const onDone = vi.fn();
  const answers = { SignIn: { signIn }, ConfirmSignIn: { confirmSignIn } };
  return { ...renderInShop(() => <SignInForm onDone={onDone} />, { answers }), onDone };
}

function signIn(email: string, password: string): void {
  press('Show password');
  type('E-mail or phone', email);
  type('Password', password);
  press('Sign in');
}

test('an e-mail address and a password sign in; spaces around the address do not count', async () => {
  const { sent, onDone } = renderForm(ANN);
  signIn(' ann@people.example ', ' a long password ');
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  const input = { email: 'ann@people.example', password: ' a long password ', keepAccount: false, transport: 'COOKIE' };
  expect(sent('SignIn')).toEqual([{ input }]);
});

test('what is missing is said beside its field, and nothing is sent', () => {
  const { sent } = renderForm(ANN);
  signIn('ann', '');
  expect(saidOf(field('E-mail or phone'))).toMatch(/^Enter an e-mail address like/);
  expect(saidOf(field('Password'))).toBe('Enter your password.');
  expect(sent('SignIn')).toEqual([]);
});

test('a wrong password is said and can be corrected at once', async () => {
  const refusal = { code: 'INVALID_CREDENTIALS', message: 'That is not right.', field: ['input', 'password'] };
  const { onDone } = renderForm({ user: null, challenge: null, userErrors: [refusal] });
  signIn('13800138000', 'not it');
  await expect.poll(() => saidOf(field('Password'))).toBe('That is not right.');
  expect(field('E-mail or phone').value).toBe('13800138000');
  expect(onDone).not.toHaveBeenCalled();
});

const CHALLENGE = { user: null, challenge: { token: 'c' }, userErrors: [] };

test('an account with two steps asks for its code, and only then signs in', async () => {
  const { sent, onDone } = renderForm(CHALLENGE, { user: ANN.user, userErrors: [] });
  signIn('ann@people.example', 'a long password');
  expect((await screen.findByRole('status')).textContent).toMatch(/^Your password is right/);
  press('Sign in');
  expect(saidOf(field('Code'))).toBe('Enter the code.');
  expect(onDone).not.toHaveBeenCalled();
  type('Code', '123456');
  press('Sign in');
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  expect(sent('ConfirmSignIn')).toEqual([
    { input: { challenge: 'c', code: '123456', keepAccount: false, transport: 'COOKIE' } },
  ]);
});

test('a wrong code is said, and there is a way back to the password', async () => {
  const refusal = { code: 'INVALID_CREDENTIALS', message: 'That is not the code.', field: ['input', 'code'] };
  renderForm(CHALLENGE, { user: null, userErrors: [refusal] });
  signIn('ann@people.example', 'a long password');
  await screen.findByRole('status');
  type('Code', '000000');
  press('Sign in');
  await expect.poll(() => saidOf(field('Code'))).toBe('That is not the code.');
  press('Back to the password');
  expect(field('E-mail or phone')).toBeTruthy();
});

test('an account that is about to be deleted is kept when somebody says so', async () => {
  const refusal = { code: 'DELETION_REQUESTED', message: 'It goes on Monday.', field: null };
  const { sent } = renderForm({ user: null, challenge: null, userErrors: [refusal] });
  signIn('ann@people.example', 'a long password');
  expect((await screen.findByRole('alert')).textContent).toBe('It goes on Monday.');
  press('Keep account and sign in');
  await expect
    .poll(() => sent('SignIn').map(({ input }) => (input as { keepAccount: boolean }).keepAccount))
    .toEqual([false, true]);
});

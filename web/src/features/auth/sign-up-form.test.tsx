import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { SignUpForm } from './sign-up-form.tsx';

const password = () => screen.getByLabelText<HTMLInputElement>('Password');

function renderForm(signUp: object) {
  const onDone = vi.fn();
  return { ...renderInShop(() => <SignUpForm onDone={onDone} />, { answers: { SignUp: { signUp } } }), onDone };
}

function fillIn(secret: string): void {
  type('Name', ' Ann ');
  type('E-mail', ' ann@people.example ');
  type('Password', secret);
}

/** A hidden password field has no role textbox. */
function showPassword(): void {
  press('Show password');
}

test('who signs up is known by what they typed, and is done', async () => {
  const { sent, onDone } = renderForm({ user: { __typename: 'User', id: 'ann' }, userErrors: [] });
  showPassword();
  fillIn('a long password');
  press('Create account');
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  const person = { displayName: 'Ann', email: 'ann@people.example', password: 'a long password' };
  expect(sent('SignUp')).toEqual([{ input: { ...person, transport: 'COOKIE' } }]);
});

test('a password is hidden until it is asked for', () => {
  renderForm({});
  expect(password().type).toBe('password');
  showPassword();
  expect(password().type).toBe('text');
});

test('a short password is refused before it is sent; characters count, not bytes', () => {
  const { sent } = renderForm({});
  showPassword();
  fillIn('七字密码七字密');
  press('Create account');
  expect(saidOf(password())).toBe('Use at least 8 characters.');
  type('Password', '八字密码八字密码');
  expect(saidOf(password())).toBe('');
  expect(sent('SignUp')).toEqual([]);
});

test('what is wrong is said beside its field', async () => {
  const refusal = { code: 'INVALID_INPUT', message: 'Choose another name.', field: ['input', 'displayName'] };
  const { onDone } = renderForm({ user: null, userErrors: [refusal] });
  showPassword();
  fillIn('a long password');
  press('Create account');
  await expect.poll(() => saidOf(field('Name'))).toBe('Choose another name.');
  expect(onDone).not.toHaveBeenCalled();
});

test('a password is judged while it is typed, with the names of its owner', async () => {
  renderForm({});
  showPassword();
  type('E-mail', 'anneliese@people.example');
  for (const [secret, said] of [
    ['password1', /^Weak/],
    ['anneliese1', /^Weak/],
    ['Wq7-plum-tractor-29', /^Strong/],
  ] as const) {
    type('Password', secret);
    await expect.poll(() => screen.queryByText(said)).toBeTruthy();
  }
});

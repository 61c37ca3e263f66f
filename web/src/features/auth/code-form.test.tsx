import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, saidOf } from '../../testing/render-in-shop.tsx';
import { CodeForm } from './code-form.tsx';
import { NewPasswordField } from './new-password-field.tsx';

const code = () => screen.getByRole<HTMLInputElement>('textbox', { name: /code/i });

test('the code of the second step goes with its challenge; a wrong one is said, another one enters', async () => {
  const [onDone, onBack] = [vi.fn(), vi.fn()];
  const wrong = { code: 'INVALID_CREDENTIALS', message: 'That is not the code.', field: ['input', 'code'] };
  const ConfirmSignIn = ({ input }: { input: { code: string } }) => ({
    confirmSignIn:
      input.code === '123456'
        ? { user: { __typename: 'User', id: 'ann' }, userErrors: [] }
        : { user: null, userErrors: [wrong] },
  });
  const form = () => <CodeForm token="challenge" keepAccount onDone={onDone} onBack={onBack} />;
  const { sent } = renderInShop(form, { answers: { ConfirmSignIn } });
  expect(document.activeElement).toBe(code());
  press('Sign in');
  expect(saidOf(code())).toBe('Enter the code.');
  fireEvent.input(code(), { target: { value: '000000' } });
  press('Sign in');
  await expect.poll(() => saidOf(code())).toBe('That is not the code.');
  expect(onDone).not.toHaveBeenCalled();
  fireEvent.input(code(), { target: { value: '123456' } });
  press('Sign in');
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  const input = { challenge: 'challenge', code: '123456', keepAccount: true, transport: 'COOKIE' };
  expect(sent('ConfirmSignIn').at(-1)).toEqual({ input });
  press(/back/i);
  expect(onBack).toHaveBeenCalledOnce();
});

test('a password is judged while it is typed, as its owner’s; an empty one is not judged', async () => {
  const [value, setValue] = createSignal('ann@people.example');
  const owner = { email: 'ann@people.example', displayName: 'Ann' };
  renderInShop(() => (
    <NewPasswordField
      label="New password"
      value={value()}
      owner={owner}
      error={undefined}
      onInput={setValue}
      onBlur={() => {}}
    />
  ));
  expect(await screen.findByText(/^Weak/)).toBeTruthy();
  setValue('correct horse battery staple');
  expect(await screen.findByText('Strong')).toBeTruthy();
  setValue('');
  await expect.poll(() => screen.queryByText('Strong')).toBeNull();
});

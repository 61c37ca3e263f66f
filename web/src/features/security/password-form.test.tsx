import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, saidOf } from '../../testing/render-in-shop.tsx';
import { PasswordForm } from './password-form.tsx';

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });

function renderForm(changePassword: object) {
  const onChanged = vi.fn();
  const answers = { ChangePassword: { changePassword } };
  return { ...renderInShop(() => <PasswordForm onChanged={onChanged} />, { answers, role: 'USER' }), onChanged };
}

test('a changed password is said, with what it ends elsewhere', async () => {
  const { sent, onChanged } = renderForm({ accessTokenExpiresAt: '2026-01-01T00:00:00Z', userErrors: [] });
  type('Current password', 'a long password');
  type('New password', 'another long one');
  press('Change password');
  expect(await screen.findByText(/All other devices are signed out/)).toBeTruthy();
  expect(onChanged).toHaveBeenCalledOnce();
  const input = { currentPassword: 'a long password', newPassword: 'another long one' };
  expect(sent('ChangePassword')).toEqual([{ input }]);
});

test('both are needed, and the new one is long enough before it is sent', () => {
  const { sent } = renderForm({});
  type('New password', 'short');
  press('Change password');
  expect(saidOf(field('Current password'))).toBe('Enter your password.');
  expect(saidOf(field('New password'))).toBe('Use at least 8 characters.');
  expect(sent('ChangePassword')).toEqual([]);
});

test('one that is refused is said beside the field it is about', async () => {
  const refusal = { code: 'INVALID_CREDENTIALS', message: 'That is not it.', field: ['input', 'currentPassword'] };
  const { onChanged } = renderForm({ accessTokenExpiresAt: null, userErrors: [refusal] });
  type('Current password', 'not it, surely');
  type('New password', 'another long one');
  press('Change password');
  await expect.poll(() => saidOf(field('Current password'))).toBe('That is not it.');
  expect(onChanged).not.toHaveBeenCalled();
});

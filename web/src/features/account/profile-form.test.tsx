import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ProfileForm } from './profile-form.tsx';

function renderForm(updateProfile: object) {
  return renderInShop(() => <ProfileForm person={{ displayName: 'Ann' }} />, {
    answers: { UpdateProfile: { updateProfile } },
    role: 'USER',
  });
}

test('a name is saved, and it is said', async () => {
  const { sent } = renderForm({ user: { __typename: 'User', id: 'ann' }, userErrors: [] });
  type('Name', ' Anne ');
  press('Save');
  expect((await screen.findByRole('status')).textContent).toContain('Saved');
  expect(sent('UpdateProfile')).toEqual([{ input: { displayName: 'Anne' } }]);
});

test('an empty name is not sent', () => {
  const { sent } = renderForm({});
  type('Name', ' ');
  press('Save');
  expect(saidOf(field('Name'))).toBe('What should we call you?');
  expect(sent('UpdateProfile')).toEqual([]);
});

test('a refusal of no field stands above the button', async () => {
  renderForm({ user: null, userErrors: [{ code: 'CONFLICT', message: 'Not now.', field: null }] });
  press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain('Not now.');
});

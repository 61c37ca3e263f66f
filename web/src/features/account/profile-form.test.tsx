import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ProfileForm } from './profile-form.tsx';

function renderForm(updateProfile: object) {
  const person = { displayName: 'Ann', email: 'ann@people.example', phone: '13800000001' };
  return renderInShop(() => <ProfileForm person={person} />, {
    answers: { UpdateProfile: { updateProfile } },
    role: 'USER',
  });
}

test('a name and no phone are saved, and it is said', async () => {
  const { sent } = renderForm({ user: { __typename: 'User', id: 'ann' }, userErrors: [] });
  type('Name', ' Anne ');
  type('Phone', ' ');
  press('Save');
  expect((await screen.findByRole('status')).textContent).toContain('Saved');
  expect(sent('UpdateProfile')).toEqual([{ input: { displayName: 'Anne', phone: null } }]);
});

test('neither an empty name nor half a phone number is sent', () => {
  const { sent } = renderForm({});
  type('Name', ' ');
  type('Phone', '1380000');
  press('Save');
  expect(saidOf(field('Name'))).toBe('What should we call you?');
  expect(saidOf(field('Phone'))).toBe('Phone numbers need 11 digits.');
  expect(sent('UpdateProfile')).toEqual([]);
});

test('a refusal of no field stands above the button', async () => {
  renderForm({ user: null, userErrors: [{ code: 'CONFLICT', message: 'Not now.', field: null }] });
  press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain('Not now.');
});

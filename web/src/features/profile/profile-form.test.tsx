import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ProfileForm } from './profile-form.tsx';

const ANN = { __typename: 'User' as const, id: 'ann', displayName: 'Ann', avatarUrl: null } as const;

function renderForm(updateProfile: object) {
  const person = { ...ANN, gender: 'FEMALE' as const, birthday: null, language: 'en' as const };
  return renderInShop(() => <ProfileForm person={person} onSaved={() => {}} />, {
    answers: { SaveProfile: { updateProfile } },
    role: 'USER',
  });
}

test('what somebody says of themselves is saved, and it is said', async () => {
  const { sent } = renderForm({ user: ANN, userErrors: [] });
  type('Name', ' Anne ');
  fireEvent.input(screen.getByLabelText('Birthday'), { target: { value: '1990-02-28' } });
  press('Save');
  expect((await screen.findByRole('status')).textContent).toContain('Saved');
  const input = { displayName: 'Anne', gender: 'FEMALE', birthday: '1990-02-28', language: 'en' };
  expect(sent('SaveProfile')).toEqual([{ input }]);
});

test('an empty name is not sent', () => {
  const { sent } = renderForm({});
  type('Name', ' ');
  press('Save');
  expect(saidOf(field('Name'))).toBe('What should we call you?');
  expect(sent('SaveProfile')).toEqual([]);
});

test('a refusal of no field stands above the button', async () => {
  renderForm({ user: null, userErrors: [{ code: 'CONFLICT', message: 'Not now.', field: null }] });
  press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain('Not now.');
});

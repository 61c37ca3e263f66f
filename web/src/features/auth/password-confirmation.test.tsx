import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createSaveProfileMutation } from '../../graphql/generated/operations.ts';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';

const refused = { user: null, userErrors: [{ code: 'PASSWORD_REQUIRED', message: 'Confirm first.' }] };
const accepted = { user: { id: 'ann' }, userErrors: [] };

/** A button that sends two changes that need the password. */
function Changes() {
  const update = createSaveProfileMutation();
  const [said, setSaid] = createSignal('');
  const change = async () => {
    const input = { displayName: 'Ann' };
    const answers = await Promise.all([update({ input }), update({ input })]);
    setSaid(answers.map(({ data }) => data?.updateProfile.userErrors[0]?.message ?? 'done').join(', '));
  };
  return (
    <>
      <button type="button" onClick={change}>
        Change
      </button>
      <output>{said()}</output>
    </>
  );
}

const open = () => {
  let confirmed = false;
  const answers = {
    // Evaluated when the answer is sent.
    SaveProfile: {
      get updateProfile() {
        return confirmed ? accepted : refused;
      },
    },
    ConfirmPassword: {
      get confirmPassword() {
        confirmed = true;
        return { confirmedUntil: '2026-01-01T00:00:00Z', userErrors: [] };
      },
    },
  };
  return renderInShop(() => <Changes />, { answers, role: 'USER' });
};

test('one dialog confirms all changes that wait for the password, and they are sent again', async () => {
  const { sent } = open();
  press('Change');
  await screen.findByRole('dialog', { name: 'Confirm your password' });
  const password = screen.getByLabelText<HTMLInputElement>('Password');
  password.value = 'correct horse battery';
  password.dispatchEvent(new InputEvent('input', { bubbles: true }));
  press('Confirm');
  await screen.findByText('done, done');
  expect(sent('ConfirmPassword')).toEqual([{ input: { password: 'correct horse battery', code: null } }]);
  expect(sent('SaveProfile')).toHaveLength(4);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('whoever does not confirm is told what was refused', async () => {
  const { sent } = open();
  press('Change');
  await screen.findByRole('dialog');
  press('Cancel');
  await screen.findByText('Confirm first., Confirm first.');
  expect(sent('SaveProfile')).toHaveLength(2);
});

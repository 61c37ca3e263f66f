import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { SecretDialog } from './secret-dialog.tsx';

test.each([
  [true, 'Copied.'],
  [false, 'Your browser did not allow it: select and copy it yourself.'],
])('a signing secret is shown once and copied (%s); the next one has not been copied yet', async (possible, said) => {
  const writeText = vi.fn(() => (possible ? Promise.resolve() : Promise.reject(new Error('forbidden'))));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'));
  const [secret, setSecret] = createSignal<string | undefined>('whsec_one');
  renderInShop(() => <SecretDialog secret={secret()} onClose={() => setSecret(undefined)} />);
  expect(screen.getByText('whsec_one')).toBeTruthy();
  press('Copy');
  expect(await screen.findByText(said)).toBeTruthy();
  expect(writeText).toHaveBeenCalledWith('whsec_one');
  press('I have kept it');
  expect(screen.queryByText('whsec_one')).toBeNull();
  setSecret('whsec_two');
  expect(await screen.findByText('whsec_two')).toBeTruthy();
  expect(screen.queryByText(said)).toBeNull();
});

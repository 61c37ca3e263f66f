import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { SignOutButton } from './sign-out-button.tsx';

test('whoever could not be signed out is told so, and stays', async () => {
  const { sent } = renderInShop(() => <SignOutButton />, { role: 'USER' });
  press('Sign out');
  await screen.findByText('Our error. Nothing was changed. Try again.');
  expect(sent('SignOut')).toHaveLength(1);
});

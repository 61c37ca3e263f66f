import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { renderInShop, type ShopOptions } from '../../testing/render-in-shop.tsx';
import { Bell } from './bell.tsx';

const unread = (total: number) => ({
  UnreadMessages: { me: { __typename: 'User', id: 'ann', unreadMessages: { total, categories: [] } } },
});
/** The first answer waits for code that the first listener loads. */
const soon = { timeout: 5_000 };
const renderBell = (options: ShopOptions) => renderInShop(() => <Bell />, options);

test('it says how many are unread, and leads to them', async () => {
  renderBell({ role: 'USER', answers: unread(3) });
  const link = await screen.findByRole('link', { name: 'Messages, 3 unread' }, soon);
  expect(link.getAttribute('href')).toBe('/account/messages');
  expect(link.textContent).toContain('3');
});

test('more than 99 are not counted out', async () => {
  renderBell({ role: 'USER', answers: unread(120) });
  const link = await screen.findByRole('link', { name: 'Messages, more than 99 unread' }, soon);
  expect(link.textContent).toContain('99+');
});

test('it stands before the count is known, without a number', async () => {
  const { sent } = renderBell({ role: 'USER', answers: unread(3) });
  expect(screen.getByRole('link', { name: 'Messages' }).textContent).toBe('Messages');
  // Sent later, it would count as the next test's.
  await expect.poll(() => sent('UnreadMessages'), soon).toEqual([{}]);
});

test('guests have none, and nothing is asked for them', async () => {
  const { sent } = renderBell({});
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.queryByRole('link')).toBeNull();
  expect(sent('UnreadMessages')).toEqual([]);
});

import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { workPages } from '../session/work-pages.ts';
import { CommandPalette } from './command-palette.tsx';

const PAGES = workPages({ role: 'ADMIN', permissions: ['ORDER_READ', 'USER_READ', 'ROLE_READ'] } as never);

function openPalette() {
  const shop = renderInShop(() => <CommandPalette pages={PAGES} />, { role: 'ADMIN', at: '/admin/orders' });
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  return shop;
}
const input = () => screen.getByRole<HTMLInputElement>('combobox');
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const chosen = () => screen.getByRole('option', { selected: true }).textContent;
const typeText = (value: string) => fireEvent.input(input(), { target: { value } });

test('Ctrl K lists the pages one may see; arrows choose around the ends, Enter opens one', async () => {
  const { address } = openPalette();
  expect(options()).toEqual(['All orders', 'People', 'Administrators']);
  expect(chosen()).toBe('All orders');
  fireEvent.keyDown(input(), { key: 'ArrowUp' });
  expect(chosen()).toBe('Administrators');
  fireEvent.keyDown(input(), { key: 'ArrowDown' });
  fireEvent.keyDown(input(), { key: 'ArrowDown' });
  fireEvent.keyDown(input(), { key: 'Enter' });
  await expect.poll(address).toBe('/admin/people');
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('what is typed narrows the pages, and can be looked for in their lists', async () => {
  const { address } = openPalette();
  typeText('admin');
  expect(options()[0]).toBe('Administrators');
  typeText('ann & bo');
  expect(options()).toEqual(['Search All orders for “ann & bo”', 'Search People for “ann & bo”']);
  screen.getAllByRole('option')[1]!.click();
  await expect.poll(address).toBe('/admin/people?q=ann%20%26%20bo');
});

test('during composition Enter belongs to the input method', () => {
  const { address } = openPalette();
  fireEvent.keyDown(input(), { key: 'Enter', isComposing: true });
  expect(address()).toBe('/admin/orders');
  expect(input()).toBeTruthy();
});

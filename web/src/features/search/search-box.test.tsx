import { fireEvent, screen } from '@solidjs/testing-library';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { SearchBox } from './search-box.tsx';

beforeEach(() => {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
});

const answers = {
  HotKeywords: { hotKeywords: ['tea', 'lamp'] },
  SearchSuggestions: {
    suggestions: [
      { text: 'cups', kind: 'CATEGORY', categorySlug: 'cups' },
      { text: 'cup of tea', kind: 'TERM', categorySlug: null },
    ],
  },
};
const renderBox = () => renderInShop(() => <SearchBox />, { answers });
const box = () => screen.getByRole<HTMLInputElement>('combobox');
const key = (name: string, given: object = {}) => fireEvent.keyDown(box(), { key: name, ...given });
const submit = () => fireEvent.submit(box().form!);
const soon = { timeout: 5_000 };

test('nothing is asked for before it is used; then popular words are offered', async () => {
  const { sent } = renderBox();
  expect(sent('HotKeywords')).toEqual([]);
  fireEvent.focus(box());
  expect(await screen.findByRole('option', { name: /tea/ }, soon)).toBeTruthy();
  expect(box().getAttribute('aria-expanded')).toBe('true');
});

test('typed words are searched and remembered; blanks are not', async () => {
  const { address } = renderBox();
  fireEvent.input(box(), { target: { value: '  ' } });
  submit();
  expect(address()).toBe('/');
  fireEvent.input(box(), { target: { value: ' green tea ' } });
  submit();
  await expect.poll(address).toBe('/search?q=green+tea');
  fireEvent.focus(box());
  fireEvent.input(box(), { target: { value: '' } });
  expect(await screen.findByRole('option', { name: /green tea/ }, soon)).toBeTruthy();
});

test('arrows go through the suggestions and back to what was typed; Enter follows the marked one', async () => {
  const { address } = renderBox();
  fireEvent.input(box(), { target: { value: 'cup' } });
  await expect.poll(() => screen.queryAllByRole('option').at(-1)?.textContent).toMatch(/^cup of tea/);
  key('ArrowDown', { isComposing: true });
  expect(box().getAttribute('aria-activedescendant')).toBeNull();
  key('ArrowUp');
  expect(screen.getAllByRole('option')[1]?.getAttribute('aria-selected')).toBe('true');
  key('ArrowDown');
  expect(box().getAttribute('aria-activedescendant')).toBeNull();
  key('ArrowDown');
  submit();
  await expect.poll(address).toBe('/c/cups');
});

test('Escape and a press elsewhere close the list', async () => {
  renderBox();
  fireEvent.focus(box());
  key('Escape');
  expect(box().getAttribute('aria-expanded')).toBe('false');
  fireEvent.focus(box());
  fireEvent.pointerDown(document.body);
  expect(box().getAttribute('aria-expanded')).toBe('false');
});

test('a remembered search is forgotten without searching for it', async () => {
  localStorage.setItem('minijd.recent-searches', JSON.stringify(['lamp', 'desk']));
  const { address } = renderBox();
  fireEvent.focus(box());
  fireEvent.click(await screen.findByRole('button', { name: /lamp/ }, soon));
  expect(JSON.parse(localStorage.getItem('minijd.recent-searches') ?? '')).toEqual(['desk']);
  expect(address()).toBe('/');
});

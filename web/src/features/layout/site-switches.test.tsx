import { useNavigate } from '@solidjs/router';
import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PageSettingsProvider } from '../../page/page-context.tsx';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { MegaMenu } from './mega-menu.tsx';
import { PageError } from './page-error.tsx';
import { RouteProgress } from './route-progress.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

test('a chosen theme is shown at once and remembered', () => {
  onTestFinished(() => {
    delete document.documentElement.dataset.theme;
  });
  const part = () => (
    <PageSettingsProvider value={{ theme: 'system' } as never}>
      <ThemeSwitch />
    </PageSettingsProvider>
  );
  renderInShop(part);
  const [light, dark, system] = screen.getAllByRole('button');
  fireEvent.click(dark!);
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(document.cookie).toContain('dark');
  expect([light, dark, system].map((button) => button?.getAttribute('aria-pressed'))).toEqual([
    'false',
    'true',
    'false',
  ]);
  fireEvent.click(system!);
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

test('a fast page shows no progress; a slow one shows it long enough to be seen', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const [active, setActive] = createSignal(true);
  renderInShop(() => <RouteProgress active={active()} />);
  const shown = () => screen.queryByRole('progressbar') !== null;
  vi.advanceTimersByTime(190);
  setActive(false);
  vi.advanceTimersByTime(500);
  expect(shown()).toBe(false);
  setActive(true);
  vi.advanceTimersByTime(210);
  expect(shown()).toBe(true);
  setActive(false);
  vi.advanceTimersByTime(300);
  expect(shown()).toBe(true);
  vi.advanceTimersByTime(200);
  expect(shown()).toBe(false);
  vi.useRealTimers();
});

test('the menu opens by press and closes by Escape, with the focus on its button', async () => {
  const child = { __typename: 'Category', id: 'cups', name: 'Cups', slug: 'cups', icon: null, children: [] };
  const root = (id: string, children: object[]) => ({ ...child, id, name: id, slug: id, children });
  const answers = { MegaMenu: { categories: [root('Home', [child]), root('Garden', [])] } };
  const { sent } = renderInShop(() => <MegaMenu />, { answers });
  const button = screen.getByRole('button');
  expect(sent('MegaMenu')).toEqual([]);
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(await screen.findByRole('link', { name: 'Cups' }, { timeout: 5_000 })).toBeTruthy();
  fireEvent.focus(screen.getAllByRole('link', { name: 'Garden' })[0]!);
  await expect.poll(() => screen.queryByRole('link', { name: 'Cups' })).toBeNull();
  fireEvent.keyDown(button, { key: 'Escape' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(button);
});

test('a page that threw says so, and is tried again on the way to another', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const reset = vi.fn();
  const Part = () => {
    const navigate = useNavigate();
    return (
      <>
        <PageError error={new Error('broken')} reset={reset} />
        <button type="button" onClick={() => navigate('/cart')}>
          Elsewhere
        </button>
      </>
    );
  };
  renderInShop(Part);
  expect(log).toHaveBeenCalledOnce();
  expect(reset).not.toHaveBeenCalled();
  screen.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.poll(() => reset.mock.calls.length).toBe(1);
});

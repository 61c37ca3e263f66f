import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LongList } from './long-list.tsx';

const ROW = 100;
beforeEach(() => {
  // jsdom has no layout.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal('scrollTo', () => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function renderRows(count: number) {
  const [rows, setRows] = createSignal(Array.from({ length: count }, (_, at) => `row ${at}`));
  render(() => (
    <LongList rows={rows()} rowHeight={ROW}>
      {(row) => <input aria-label={row()} value={row()} />}
    </LongList>
  ));
  return { setRows };
}

const shown = () => screen.queryAllByRole('textbox').map((input) => input.getAttribute('aria-label'));

async function scrollTo(y: number): Promise<void> {
  Object.defineProperty(window, 'scrollY', { value: y, configurable: true });
  fireEvent.scroll(window);
}

test('of 200 rows those near the window are in the page, and the one with the focus', async () => {
  const { setRows } = renderRows(200);
  await expect.poll(shown).toContain('row 3');
  expect(shown().length).toBeLessThan(30);
  expect(screen.getAllByRole('listitem')[0]!.getAttribute('aria-setsize')).toBe('200');
  screen.getByRole('textbox', { name: 'row 3' }).focus();
  await scrollTo(120 * ROW);
  await expect.poll(shown).toContain('row 121');
  expect(shown()).toContain('row 3');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'row 3' }));
  expect(shown()).not.toContain('row 60');
  await scrollTo(0);
  setRows((rows) => rows.slice(0, 2));
  await expect.poll(shown).toEqual(['row 0', 'row 1']);
});

test('a short list is in the page as a whole', () => {
  renderRows(30);
  expect(shown()).toHaveLength(30);
});

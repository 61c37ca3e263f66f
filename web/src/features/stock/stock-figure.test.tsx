import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { field, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { StockFigure } from './stock-figure.tsx';

function renderFigure({ optional = false, refuse = undefined as string | undefined } = {}) {
  const [value, setValue] = createSignal<number | null>(4);
  const save = vi.fn(async (next: number | null) => {
    if (!refuse) setValue(next);
    return refuse;
  });
  const part = () => <StockFigure label="Cup" value={value()} optional={optional} least={0} most={1000} save={save} />;
  renderInShop(part, { role: 'SELLER' });
  return { save };
}
const key = (name: string) => fireEvent.keyDown(field('Cup'), { key: name });

test('Enter saves a whole number within its limits, anything else is said and not sent', async () => {
  const { save } = renderFigure();
  for (const wrong of ['1001', '-1', '2.5', 'some', '']) {
    type('Cup', wrong);
    key('Enter');
    expect(saidOf(field('Cup')), wrong).not.toBe('');
  }
  expect(save).not.toHaveBeenCalled();
  type('Cup', ' 7 ');
  key('Enter');
  await expect.poll(() => field('Cup').value).toBe('7');
  expect(save.mock.calls).toEqual([[7]]);
});

test('leaving the field saves as well; the same number and Escape save nothing', async () => {
  const { save } = renderFigure();
  type('Cup', '9');
  key('Escape');
  expect(field('Cup').value).toBe('4');
  type('Cup', '4');
  fireEvent.blur(field('Cup'));
  expect(save).not.toHaveBeenCalled();
  type('Cup', '5');
  fireEvent.blur(field('Cup'));
  await expect.poll(() => save.mock.calls).toEqual([[5]]);
});

test('a refused number stays with its reason; an optional one can be emptied', async () => {
  renderFigure({ refuse: 'It changed meanwhile.' });
  type('Cup', '5');
  key('Enter');
  expect((await screen.findByRole('alert')).textContent).toBe('It changed meanwhile.');
  expect(field('Cup').value).toBe('5');
});

test('an optional one can be emptied', async () => {
  const { save } = renderFigure({ optional: true });
  type('Cup', '');
  key('Enter');
  await expect.poll(() => save.mock.calls).toEqual([[null]]);
});

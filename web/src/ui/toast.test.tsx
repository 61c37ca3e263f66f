import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, onTestFinished, test, vi } from 'vitest';
import { press, renderInShop } from '../testing/render-in-shop.tsx';
import { type ToastMessage, useToast } from './toast.tsx';

function renderToasts() {
  vi.useFakeTimers();
  let show: (message: ToastMessage) => void = () => {};
  const Page = () => {
    show = useToast();
    return null;
  };
  renderInShop(() => <Page />);
  onTestFinished(() => void vi.useRealTimers());
  return (message: ToastMessage) => show(message);
}
const shown = () => screen.queryAllByRole('status').map(({ textContent }) => textContent);

test('of many the last three are shown, each for five seconds, longer while somebody looks at it', () => {
  const show = renderToasts();
  for (const text of ['one', 'two', 'three', 'four']) show({ text });
  expect(shown()).toEqual(['two', 'three', 'four']);
  const last = screen.getByText('four').closest('.shadow-pop')!;
  fireEvent.focusIn(last);
  vi.advanceTimersByTime(5000);
  expect(shown()).toEqual(['four']);
  fireEvent.focusOut(last);
  vi.advanceTimersByTime(5000);
  expect(shown()).toEqual([]);
});

test('an error is announced at once; what it offers is done once and takes it away', () => {
  const run = vi.fn();
  const show = renderToasts();
  show({ tone: 'error', text: 'Not saved.', action: { label: 'Undo', run } });
  expect(screen.getByRole('alert').textContent).toBe('Not saved.');
  vi.advanceTimersByTime(7000);
  press('Undo');
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByRole('alert')).toBeNull();
});

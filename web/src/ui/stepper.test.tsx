import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { createSignal } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { en } from '../i18n/en/index.ts';
import { createI18n, I18nProvider } from '../i18n/i18n.tsx';
import { Stepper } from './stepper.tsx';

afterEach(cleanup);

const inEnglish = (children: () => JSX.Element) => () => (
  <I18nProvider value={createI18n('en', en)}>{children()}</I18nProvider>
);

function renderStepper(options: { max: number; value?: number; onRemove?: () => void }) {
  const [value, setValue] = createSignal(options.value ?? 1);
  const onChange = vi.fn(setValue);
  render(
    inEnglish(() => (
      <Stepper label="Quantity" value={value()} max={options.max} onChange={onChange} onRemove={options.onRemove} />
    )),
  );
  return { onChange };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Quantity' });

test('each press is told at once', () => {
  const { onChange } = renderStepper({ max: 10 });
  press('One more');
  press('One more');
  expect(onChange.mock.calls).toEqual([[2], [3]]);
});

test('more than there is cannot be asked for, and the reason is in words', () => {
  renderStepper({ max: 2 });
  fireEvent.input(field(), { target: { value: '9' } });
  expect(screen.getByText('At most 2')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'One more' })).toHaveProperty('disabled', true);
});

test.each(['1.5', '2e3', '1,000', '4x', '-3', '0', '5²'])(
  '%s is refused in words and the old quantity stays',
  (typed) => {
    const { onChange } = renderStepper({ max: 999, value: 7 });
    for (let end = 1; end <= typed.length; end += 1)
      fireEvent.input(field(), { target: { value: typed.slice(0, end) } });
    expect(screen.getByRole('alert').textContent).toBe('Enter a whole number from 1 to 999.');
    fireEvent.blur(field());
    expect(field().value).toBe(typed);
    expect(onChange.mock.lastCall?.[0] ?? 7).toBe(7);
  },
);

test.each([
  ['１２', 12],
  ['+4', 4],
  [' 6 ', 6],
  ['99999999999999', 999],
])('%j is taken as the number it is', (typed, quantity) => {
  const { onChange } = renderStepper({ max: 999, value: 7 });
  fireEvent.input(field(), { target: { value: typed } });
  expect(onChange.mock.calls).toEqual([[quantity]]);
  expect(field().value).toBe(String(quantity));
});

test('a further digit beyond the most leaves the most in the field', () => {
  renderStepper({ max: 10 });
  for (const value of ['10', '105']) fireEvent.input(field(), { target: { value } });
  expect(field().value).toBe('10');
});

test('what an input method still composes is not taken; what it settles on is', () => {
  const { onChange } = renderStepper({ max: 99 });
  fireEvent.input(field(), { target: { value: '３' }, isComposing: true });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.compositionEnd(field());
  expect(onChange.mock.calls).toEqual([[3]]);
});

test('an emptied field is refused once it is left, and the old quantity stays', () => {
  renderStepper({ max: 99, value: 5 });
  fireEvent.input(field(), { target: { value: '' } });
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.blur(field());
  expect(screen.getByRole('alert').textContent).toBe('Enter a whole number from 1 to 99.');
  press('One more');
  expect(field().value).toBe('6');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('minus at one removes where that is wanted, and is off elsewhere', () => {
  const onRemove = vi.fn();
  renderStepper({ max: 10, onRemove });
  press('Remove');
  expect(onRemove).toHaveBeenCalledOnce();
});

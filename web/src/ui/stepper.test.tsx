import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en } from '../i18n/en/index.ts';
import { createI18n, I18nProvider } from '../i18n/i18n.tsx';
import { Stepper } from './stepper.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

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

test('quick presses are told once, after a pause', () => {
  const { onChange } = renderStepper({ max: 10 });
  press('One more');
  press('One more');
  expect(onChange).not.toHaveBeenCalled();

  vi.advanceTimersByTime(400);

  expect(onChange.mock.calls).toEqual([[3]]);
});

test('more than there is cannot be asked for, and the reason is in words', () => {
  renderStepper({ max: 2 });
  fireEvent.input(field(), { target: { value: '9' } });
  expect(screen.getByText('At most 2')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'One more' })).toHaveProperty('disabled', true);
});

test('leaving the field tells at once, and puts back what was typed wrongly', () => {
  const { onChange } = renderStepper({ max: 10 });
  fireEvent.input(field(), { target: { value: '4x' } });
  fireEvent.blur(field());
  expect(onChange).toHaveBeenCalledWith(4);
  expect(field().value).toBe('4');
});

test('minus at one removes where that is wanted, and is off elsewhere', () => {
  const onRemove = vi.fn();
  renderStepper({ max: 10, onRemove });
  press('Remove');
  expect(onRemove).toHaveBeenCalledOnce();
});

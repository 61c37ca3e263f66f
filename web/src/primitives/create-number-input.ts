import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { afterPress } from './after-press.ts';
import { isBlank, wholeNumber } from './typed-number.ts';

export interface NumberInputOptions {
  value: Accessor<number>;
  min: number;
  max: Accessor<number>;
  /** Called with each whole number in range as it is typed, and with the old value when the text becomes invalid. */
  onChange: (value: number) => void;
}

export interface NumberInput {
  /** The text of the field: typed or refused text, else the value. */
  text: Accessor<string>;
  /** Whether the typed text is invalid; the value stays unchanged. */
  refused: Accessor<boolean>;
  /** For the events of the field. */
  onInput(event: InputEvent & { currentTarget: HTMLInputElement }): void;
  onCompositionEnd(event: CompositionEvent & { currentTarget: HTMLInputElement }): void;
  onBlur(event: { currentTarget: HTMLInputElement }): void;
  onInvalid(): void;
}

/**
 * An input for a whole number: larger numbers become the maximum. Any other text leaves the value unchanged and stays
 * in the field, marked invalid, until it is corrected or the value changes otherwise.
 */
export function createNumberInput(options: NumberInputOptions): NumberInput {
  const [typed, setTyped] = createSignal<string>();
  const [refused, setRefused] = createSignal(false);
  let before: number | undefined;
  let told: number | undefined;
  let wrong: HTMLInputElement | undefined;

  const setWrong = (input: HTMLInputElement, isWrong: boolean): void => {
    wrong = isWrong ? input : undefined;
    input.setCustomValidity(isWrong ? 'not a whole number in range' : '');
  };
  const tell = (value: number): void => {
    told = value;
    if (value !== options.value()) options.onChange(value);
  };
  const take = (input: HTMLInputElement): void => {
    before ??= options.value();
    setTyped(input.value);
    const number = wholeNumber(input.value);
    const taken = number !== undefined && number >= options.min;
    setWrong(input, !taken);
    setRefused(!taken && !isBlank(input.value));
    const value = taken ? Math.min(number, Math.max(options.min, options.max())) : before;
    if (taken) {
      setTyped(String(value));
      // When the signal held this text before, setting it has no effect.
      input.value = String(value);
    }
    tell(value);
  };
  const settle = (input: HTMLInputElement): void => {
    setWrong(input, false);
    setRefused(false);
    before = undefined;
    setTyped(undefined);
    input.value = String(options.value());
  };
  const follow = (value: number) => value !== told && wrong && settle(wrong);
  createEffect(on(() => options.value(), follow, { defer: true }));
  return {
    text: () => typed() ?? String(options.value()),
    refused,
    onInput: (event) => {
      // An input method is still composing.
      if (!event.isComposing) take(event.currentTarget);
    },
    onCompositionEnd: ({ currentTarget }) => take(currentTarget),
    onBlur: ({ currentTarget }) => {
      if (wrong) afterPress(() => wrong && setRefused(true));
      else settle(currentTarget);
    },
    onInvalid: () => void setRefused(true),
  };
}

/** Shows invalid numbers in a part of the page and focuses the first; true when there is one. */
export function refusesNumbers(part: ParentNode): boolean {
  const wrong = [...part.querySelectorAll('input')].filter(({ validity }) => validity.customError);
  for (const input of wrong) input.checkValidity();
  wrong[0]?.focus();
  return wrong.length > 0;
}

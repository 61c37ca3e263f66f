import { type Accessor, createSignal } from 'solid-js';
import { isBlank, wholeNumber } from './typed-number.ts';

export interface NumberInputOptions {
  value: Accessor<number>;
  min: number;
  max: Accessor<number>;
  /** Told each whole number in range as it is typed, and the old value again when it becomes something else. */
  onChange: (value: number) => void;
}

export interface NumberInput {
  /** For the field: what is being typed, else the value. */
  text: Accessor<string>;
  /** What was typed is no number the field takes; the value is what it was before. */
  refused: Accessor<boolean>;
  /** For the events of the field. */
  onInput(event: InputEvent & { currentTarget: HTMLInputElement }): void;
  onCompositionEnd(event: CompositionEvent & { currentTarget: HTMLInputElement }): void;
  onBlur(event: { currentTarget: HTMLInputElement }): void;
}

/** A whole number that is typed: a larger one becomes the most there is, anything else leaves the value as it was. */
export function createNumberInput(options: NumberInputOptions): NumberInput {
  const [typed, setTyped] = createSignal<string>();
  const [refused, setRefused] = createSignal(false);
  let before: number | undefined;

  const tell = (value: number): void => {
    if (value !== options.value()) options.onChange(value);
  };
  const take = (input: HTMLInputElement): void => {
    before ??= options.value();
    setTyped(input.value);
    const number = wholeNumber(input.value);
    const taken = number !== undefined && number >= options.min;
    setRefused(!taken && !isBlank(input.value));
    const value = taken ? Math.min(number, Math.max(options.min, options.max())) : before;
    if (taken) {
      setTyped(String(value));
      // The signal may have held this text before, and then sets nothing.
      input.value = String(value);
    }
    tell(value);
  };
  return {
    text: () => typed() ?? String(options.value()),
    refused,
    onInput: (event) => {
      // An input method has not decided yet.
      if (!event.isComposing) take(event.currentTarget);
    },
    onCompositionEnd: ({ currentTarget }) => take(currentTarget),
    onBlur: ({ currentTarget }) => {
      before = undefined;
      setTyped(undefined);
      currentTarget.value = String(options.value());
    },
  };
}

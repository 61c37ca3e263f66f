import { splitProps } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { createNumberInput } from '../primitives/create-number-input.ts';
import { Field, type FieldProps } from './field.tsx';

export interface NumberFieldProps
  extends Omit<FieldProps, 'value' | 'onInput' | 'onChange' | 'onBlur' | 'error' | 'min' | 'max'> {
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** A labelled whole number between `min` and `max`; other input is refused with a message. */
export function NumberField(props: NumberFieldProps) {
  const { t } = useI18n();
  const [own, field] = splitProps(props, ['value', 'min', 'max', 'onChange']);
  const input = createNumberInput({
    value: () => own.value,
    min: own.min,
    max: () => own.max,
    onChange: (value) => own.onChange(value),
  });
  return (
    <Field
      {...field}
      inputmode="numeric"
      autocomplete="off"
      value={input.text()}
      error={input.refused() ? t.failures.notWhole(own.min, own.max) : undefined}
      onInputEvent={input.onInput}
      onComposed={input.onCompositionEnd}
      onBlur={input.onBlur}
      onInvalid={input.onInvalid}
    />
  );
}

import { children, createUniqueId, type JSX, Show, splitProps } from 'solid-js';
import { limitedInput } from '../primitives/limited-input.ts';
import { Icon } from './icon.tsx';

export interface FieldProps extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'maxlength'> {
  label: string;
  /** Maximum number of characters, counted like on the server. */
  maxlength?: number | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** Absent in forms that are read on submit. */
  onInput?: (value: string) => void;
  /** The raw input event. */
  onInputEvent?: JSX.InputEventHandler<HTMLInputElement, InputEvent>;
  onComposed?: JSX.EventHandler<HTMLInputElement, CompositionEvent>;
  /** Content at the end of the field, such as a button that shows the password. */
  trailing?: JSX.Element;
}

const INPUT =
  'h-11 w-full rounded-sm border bg-surface px-3 text-md lg:h-10 lg:text-base aria-invalid:border-bad border-ctl';

/** A labelled text field; its error is below it and announced with it. */
export function Field(props: FieldProps) {
  const [own, input] = splitProps(props, [
    'label',
    'hint',
    'error',
    'onInput',
    'onInputEvent',
    'onComposed',
    'class',
    'trailing',
    'maxlength',
  ]);
  const id = createUniqueId();
  const typing = limitedInput(
    () => own.maxlength,
    (value) => own.onInput?.(value),
  );
  // Read once: each read would create it again and break the numbering of hydration.
  const trailing = children(() => own.trailing);
  const describedBy = () => (own.error ? `${id}-error` : own.hint ? `${id}-hint` : undefined);
  return (
    <div class={`flex flex-col gap-1 ${own.class ?? ''}`}>
      <label for={id} class="text-sm text-text-2">
        {own.label}
      </label>
      <div class="relative">
        <input
          {...input}
          id={id}
          class={`${INPUT} ${trailing() ? 'pe-12' : ''}`}
          aria-invalid={own.error ? true : undefined}
          aria-describedby={describedBy()}
          onInput={(event) => {
            typing.onInput(event);
            own.onInputEvent?.(event);
          }}
          onCompositionEnd={(event) => {
            typing.onCompositionEnd(event);
            own.onComposed?.(event);
          }}
        />
        <Show when={trailing()}>
          <div class="absolute inset-y-0 end-1 flex items-center">{trailing()}</div>
        </Show>
      </div>
      <Show when={own.error} fallback={<FieldHint id={`${id}-hint`} text={own.hint} />}>
        <p id={`${id}-error`} class="flex items-center gap-1 text-xs text-bad">
          <Icon name="alert" size={14} />
          {own.error}
        </p>
      </Show>
    </div>
  );
}

function FieldHint(props: { id: string; text: string | undefined }) {
  return (
    <Show when={props.text}>
      <p id={props.id} class="text-xs text-text-3">
        {props.text}
      </p>
    </Show>
  );
}

export function Checkbox(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: JSX.Element;
  /** Visually hidden, when the context already names it. */
  labelHidden?: boolean;
  disabled?: boolean;
}) {
  return (
    <label class="inline-flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        class="size-[18px] accent-brand"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class={props.labelHidden ? 'visually-hidden' : ''}>{props.label}</span>
    </label>
  );
}

import { createUniqueId, For, Show } from 'solid-js';
import { Icon } from './icon.tsx';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

/** A labelled select. */
export function SelectField<Value extends string>(props: {
  label: string;
  options: readonly SelectOption<Value>[];
  value: Value;
  name?: string;
  error?: string | undefined;
  disabled?: boolean;
  autocomplete?: string;
  /** Absent in forms that are read on submit. */
  onChange?: (value: Value) => void;
  onBlur?: () => void;
}) {
  const id = createUniqueId();
  return (
    <div class="flex min-w-0 flex-col gap-1">
      <label for={id} class="text-sm text-text-2">
        {props.label}
      </label>
      <select
        id={id}
        name={props.name}
        class="h-11 w-full rounded-sm border border-ctl bg-surface px-3 text-md disabled:bg-sunken disabled:text-text-3 aria-invalid:border-bad lg:h-10 lg:text-base"
        value={props.value}
        disabled={props.disabled}
        autocomplete={props.autocomplete}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
        onChange={(event) => props.onChange?.(event.currentTarget.value as Value)}
        onBlur={() => props.onBlur?.()}
      >
        <For each={props.options}>
          {({ value, label }) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
      <Show when={props.error}>
        <p id={`${id}-error`} class="flex items-center gap-1 text-xs text-bad">
          <Icon name="alert" size={14} />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

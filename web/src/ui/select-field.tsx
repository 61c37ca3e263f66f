import { createUniqueId, For } from 'solid-js';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

/** One choice out of several, labelled like a field. */
export function SelectField<Value extends string>(props: {
  label: string;
  options: readonly SelectOption<Value>[];
  value: Value;
  name?: string;
  /** Absent in forms that are read when they are sent. */
  onChange?: (value: Value) => void;
}) {
  const id = createUniqueId();
  return (
    <div class="flex flex-col gap-1">
      <label for={id} class="text-sm text-text-2">
        {props.label}
      </label>
      <select
        id={id}
        name={props.name}
        class="h-11 w-full rounded-sm border border-ctl bg-surface px-3 text-md lg:h-10 lg:text-base"
        value={props.value}
        onChange={(event) => props.onChange?.(event.currentTarget.value as Value)}
      >
        <For each={props.options}>
          {({ value, label }) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

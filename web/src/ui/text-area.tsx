import { createUniqueId, onMount, Show } from 'solid-js';
import { limitedInput } from '../primitives/limited-input.ts';
import { Icon } from './icon.tsx';

export interface TextAreaProps {
  label: string;
  hint?: string | undefined;
  /** Monospaced, for code. */
  code?: boolean;
  rows?: number;
  value: string;
  error?: string | undefined;
  /** Maximum number of characters, counted like on the server. */
  maxlength: number;
  onInput: (value: string) => void;
  onBlur?: () => void;
}

/** A labelled textarea. */
export function TextArea(props: TextAreaProps) {
  const id = createUniqueId();
  const typing = limitedInput(
    () => props.maxlength,
    (value) => props.onInput(value),
  );
  let area: HTMLTextAreaElement | undefined;
  // Hydration leaves values alone, and the server has no way to write this one as an attribute.
  onMount(() => {
    if (area && area.value !== props.value) area.value = props.value;
  });
  return (
    <div class="flex flex-col gap-1">
      <label for={id} class="text-sm text-text-2">
        {props.label}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={props.rows ?? 3}
        spellcheck={!props.code}
        class={`w-full rounded-sm border border-ctl bg-surface px-3 py-2 text-md aria-invalid:border-bad lg:text-base ${props.code ? 'font-mono' : ''}`}
        value={props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${id}-error` : props.hint ? `${id}-hint` : undefined}
        onInput={typing.onInput}
        onCompositionEnd={typing.onCompositionEnd}
        onBlur={() => props.onBlur?.()}
      />
      <Show when={props.error === undefined && props.hint}>
        <p id={`${id}-hint`} class="text-xs text-text-3">
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p id={`${id}-error`} class="flex items-center gap-1 text-xs text-bad">
          <Icon name="alert" size={14} />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

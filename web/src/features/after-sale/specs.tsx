import { Show } from 'solid-js';

/** The specifications of a SKU: its colour, its size. */
export function Specs(props: { specs: readonly { value: string }[] }) {
  return (
    <Show when={props.specs.length > 0}>
      <span class="block text-xs text-text-3">{props.specs.map(({ value }) => value).join(' / ')}</span>
    </Show>
  );
}

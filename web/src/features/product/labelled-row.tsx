import type { JSX } from 'solid-js';

/** A row of a product's page: what it is about, and beside it what is to be said. */
export function LabelledRow(props: { label: string; children: JSX.Element }) {
  return (
    <div class="grid grid-cols-[56px_1fr] gap-2 lg:grid-cols-[88px_1fr]">
      <span class="text-text-3">{props.label}</span>
      <span class="flex flex-col">{props.children}</span>
    </div>
  );
}

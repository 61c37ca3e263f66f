import { createUniqueId, type JSX } from 'solid-js';

/** A titled part of a page. */
export function Panel(props: { title: string; note?: JSX.Element; id?: string; children: JSX.Element }) {
  const headingId = createUniqueId();
  return (
    <section id={props.id} aria-labelledby={headingId} class="panel p-4">
      <header class="mb-2 flex items-baseline justify-between gap-3">
        <h2 id={headingId} class="text-md">
          {props.title}
        </h2>
        {props.note}
      </header>
      {props.children}
    </section>
  );
}

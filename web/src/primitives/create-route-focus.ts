import { type Accessor, createEffect, on } from 'solid-js';

/** After a navigation moves the focus to the page's heading, where screen readers continue. */
export function createRouteFocus(pathname: Accessor<string>): void {
  createEffect(
    on(
      pathname,
      () => requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })),
      { defer: true },
    ),
  );
}

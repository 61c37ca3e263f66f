import { type Accessor, createEffect, on } from 'solid-js';

/** After a navigation the focus goes to the page's heading, so that a screen reader begins there. */
export function createRouteFocus(pathname: Accessor<string>): void {
  createEffect(
    on(
      pathname,
      () => requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })),
      { defer: true },
    ),
  );
}

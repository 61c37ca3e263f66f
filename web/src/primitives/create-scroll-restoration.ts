import { createEffect, on, onMount } from 'solid-js';
import { isServer } from 'solid-js/web';

const STORED_AS = 'minijd:places';
/** Longer than a list takes to load on a slow phone; after that the page must not move. */
const GIVE_UP_MS = 5_000;
/** A height that lasts this long is not a skeleton's, which would still shrink. */
const SETTLED_MS = 1_000;
const INTENT = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Restores the scroll position on back, forward and reload, also in lists whose rows load after the page: the router
 * scrolls only once, when a list may still be short. Stops when the visitor scrolls.
 */
export function createScrollRestoration(address: () => string): void {
  if (isServer) return;
  const places = stored();
  const depth = () => Number(window.history.state?._depth ?? 0);
  let target: number | undefined;
  let until = 0;
  let settled = { height: 0, since: 0 };
  let latest = depth();

  const approach = (): void => {
    if (target === undefined) return;
    const now = performance.now();
    const height = document.documentElement.scrollHeight;
    if (Math.abs(window.scrollY - target) >= 2 || height !== settled.height) {
      window.scrollTo(0, target);
      settled = { height, since: now };
    }
    if (now > until || now - settled.since > SETTLED_MS) target = undefined;
    else requestAnimationFrame(approach);
  };
  const goTo = (place: number | undefined): void => {
    target = place;
    until = performance.now() + GIVE_UP_MS;
    requestAnimationFrame(approach);
  };
  /** A new entry removes those ahead of it. */
  const step = (): void => {
    if (depth() > latest) {
      target = undefined;
      for (const key in places) if (+key >= depth()) delete places[key];
    }
    latest = depth();
  };
  // The router creates and numbers the history entry shortly after it changes the URL.
  createEffect(on(address, () => void setTimeout(step)));
  onMount(() => {
    window.addEventListener('scroll', () => {
      if (target === undefined) places[depth()] = window.scrollY;
    });
    window.addEventListener('popstate', () => {
      latest = depth();
      goTo(places[depth()]);
    });
    window.addEventListener('pagehide', () => sessionStorage.setItem(STORED_AS, JSON.stringify(places)));
    for (const intent of INTENT) window.addEventListener(intent, () => (target = undefined), { passive: true });
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (entry && entry.type !== 'navigate') goTo(places[depth()]);
  });
}

function stored(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED_AS) ?? '{}');
  } catch {
    return {};
  }
}

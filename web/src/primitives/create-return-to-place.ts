import { createEffect, on, onMount } from 'solid-js';
import { isServer } from 'solid-js/web';

const STORED_AS = 'minijd:places';
/** Longer than a list takes to come on a slow phone; afterwards nobody expects the page to move. */
const GIVE_UP_MS = 5_000;
/** What a page of this height shows for that long is no skeleton that is about to shrink. */
const SETTLED_MS = 1_000;
const INTENT = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Back, forward and reload lead to the place where somebody was, also in lists whose rows come after the page: the router
 * scrolls once, when a list may still be short. Whoever scrolls meanwhile is left alone.
 */
export function createReturnToPlace(address: () => string): void {
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
  /** What was ahead of a new step is gone. */
  const step = (): void => {
    if (depth() > latest) {
      target = undefined;
      for (const key in places) if (+key >= depth()) delete places[key];
    }
    latest = depth();
  };
  // The router makes and numbers the entry of the history a moment after it changes the address.
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

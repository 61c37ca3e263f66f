import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { isServer } from 'solid-js/web';
import { usePageSettings } from '../../page/page-context.tsx';

const TICK_MS = 1_000;

/**
 * The shop's time in ms since 1970, once a second: deadlines are in server time, and the visitor's clock may be wrong.
 */
export function createServerClock(): Accessor<number> {
  const { renderedAt } = usePageSettings();
  if (isServer) return () => renderedAt;
  const offset = renderedAt - documentArrival();
  const [now, setNow] = createSignal(Date.now() + offset);
  onMount(() => {
    const timer = setInterval(() => setNow(Date.now() + offset), TICK_MS);
    onCleanup(() => clearInterval(timer));
  });
  return now;
}

/** When the first byte of the document arrived, by the visitor's clock. */
function documentArrival(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return performance.timeOrigin + (navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0);
}

import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

const SHOWN_AFTER_MS = 200;
const SHOWN_AT_LEAST_MS = 400;

/** A thin progress line while the next page loads; not shown for fast answers. */
export function RouteProgress(props: { active: boolean }) {
  const { t } = useI18n();
  const [shown, setShown] = createSignal(false);
  let shownAt = 0;
  createEffect(() => {
    const wanted = props.active;
    const wait = wanted ? SHOWN_AFTER_MS : Math.max(0, shownAt + SHOWN_AT_LEAST_MS - Date.now());
    const timer = setTimeout(() => {
      if (wanted) shownAt = Date.now();
      setShown(wanted);
    }, wait);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Show when={shown()}>
      <div
        role="progressbar"
        aria-label={t.layout.loading}
        class="fixed inset-x-0 top-0 z-(--z-toast) h-0.5 origin-left animate-[progress-in_8s_var(--ease-out)] bg-brand"
      />
    </Show>
  );
}

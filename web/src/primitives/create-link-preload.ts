import { usePreloadRoute } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';

const HOVER_MS = 65;
const WINDOW_MS = 1_000;
const AT_ONCE = 2;

/** Preloads code and data of a page when its link is hovered, focused or touched; never with Save-Data. */
export function createLinkPreload(): void {
  const preload = usePreloadRoute();
  const recent: { href: string; at: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const warm = (link: HTMLAnchorElement): void => {
    const now = Date.now();
    while (recent[0] && now - recent[0].at > WINDOW_MS) recent.shift();
    if (recent.length >= AT_ONCE || recent.some(({ href }) => href === link.href)) return;
    recent.push({ href: link.href, at: now });
    preload(new URL(link.href), { preloadData: true });
  };
  const onHover = (event: Event): void => {
    clearTimeout(timer);
    const link = internalLink(event);
    if (link) timer = setTimeout(() => warm(link), HOVER_MS);
  };
  const onIntent = (event: Event): void => {
    const link = internalLink(event);
    if (link) warm(link);
  };

  onMount(() => {
    if (savesData()) return;
    document.addEventListener('pointerover', onHover, { passive: true });
    document.addEventListener('focusin', onIntent, { passive: true });
    document.addEventListener('touchstart', onIntent, { passive: true });
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onHover);
      document.removeEventListener('focusin', onIntent);
      document.removeEventListener('touchstart', onIntent);
    });
  });
}

function internalLink({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href || link.target || link.rel.includes('external')) return undefined;
  return link.origin === location.origin && link.pathname !== location.pathname ? link : undefined;
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

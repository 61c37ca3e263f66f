import { useLocation } from '@solidjs/router';
import { createEffect, createSignal, createUniqueId, lazy, on, onCleanup, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';

const MegaMenuPanel = lazy(async () => ({ default: (await import('./mega-menu-panel.tsx')).MegaMenuPanel }));

const OPEN_AFTER_MS = 120;
const CLOSE_AFTER_MS = 300;

/** A button that opens the category links on click or hover. */
export function MegaMenu() {
  const { t } = useI18n();
  const location = useLocation();
  const [open, setOpen] = createSignal(false);
  const [wanted, setWanted] = createSignal(false);
  const panelId = createUniqueId();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let root: HTMLDivElement | undefined;
  let button: HTMLButtonElement | undefined;

  const schedule = (next: boolean): void => {
    clearTimeout(timer);
    if (next) setWanted(true);
    timer = setTimeout(() => setOpen(next), next ? OPEN_AFTER_MS : CLOSE_AFTER_MS);
  };
  const toggle = (): void => {
    clearTimeout(timer);
    setWanted(true);
    setOpen((shown) => !shown);
  };
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
      { defer: true },
    ),
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is the control
    <div
      ref={root}
      class="relative"
      onPointerEnter={(event) => event.pointerType === 'mouse' && schedule(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && schedule(false)}
      onFocusOut={(event) => !root?.contains(event.relatedTarget as Node | null) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open()) return;
        setOpen(false);
        button?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open()}
        aria-controls={panelId}
        class="flex h-10 items-center gap-1.5 rounded-sm px-2 font-semibold hover:bg-sunken pointer-coarse:h-11"
        onClick={toggle}
      >
        <Icon name="grid" />
        {t.layout.allCategories}
      </button>
      <div id={panelId} hidden={!open()}>
        <Show when={wanted()}>
          <Suspense>
            <MegaMenuPanel />
          </Suspense>
        </Show>
      </div>
    </div>
  );
}

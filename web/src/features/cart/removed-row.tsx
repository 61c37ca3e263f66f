import { onCleanup, onMount } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { CartLine } from './shown-cart.ts';

const SHOWN_MS = 8_000;

export interface RemovedRowProps {
  line: CartLine;
  onUndo: () => void;
  onExpire: () => void;
}

/** The place of a removed line with an undo button, for eight seconds or while hovered or focused. */
export function RemovedRow(props: RemovedRowProps) {
  const { t } = useI18n();
  let undo: HTMLDivElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(props.onExpire, SHOWN_MS);
  };
  onMount(() => {
    start();
    // The pressed button is gone: keyboard focus moves here.
    if (document.activeElement === document.body) undo?.querySelector('button')?.focus({ preventScroll: true });
  });
  onCleanup(stop);
  return (
    <li
      class="flex min-h-11 items-center justify-between gap-2 text-text-2"
      onPointerEnter={stop}
      onPointerLeave={start}
    >
      <span role="status" class="truncate">
        {t.cart.removed(props.line.sku.product.name)}
      </span>
      <div ref={undo}>
        <Button tone="quiet" size="sm" onClick={() => props.onUndo()}>
          {t.actions.undo}
        </Button>
      </div>
    </li>
  );
}

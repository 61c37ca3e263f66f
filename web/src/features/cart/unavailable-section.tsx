import { createUniqueId, For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CartProductName, CartThumbnail } from './cart-row.tsx';
import { CartWarnings } from './cart-warnings.tsx';
import type { CartLine } from './shown-cart.ts';

export interface UnavailableSectionProps {
  lines: readonly CartLine[];
  onRemove: (skuIds: readonly string[]) => void;
}

/** Lines that cannot be bought now: last, and not in the totals. */
export function UnavailableSection(props: UnavailableSectionProps) {
  const { t } = useI18n();
  const headingId = createUniqueId();
  const removeAll = () => props.onRemove(props.lines.map(({ sku }) => sku.id));
  return (
    <section aria-labelledby={headingId} class="panel px-3 md:px-4">
      <header class="flex flex-wrap items-center justify-between gap-x-3 border-b border-line py-1">
        <h2 id={headingId} class="text-base">
          {t.cart.unavailable}
        </h2>
        <Button tone="quiet" size="sm" onClick={removeAll}>
          {t.cart.clearUnavailable}
        </Button>
      </header>
      <ul class="divide-y divide-line">
        <For each={props.lines}>
          {(line) => (
            <li class="grid grid-cols-[88px_minmax(0,1fr)_auto] items-start gap-x-2 py-3 md:gap-x-4">
              <CartThumbnail line={line} faded />
              <div class="flex min-w-0 flex-col gap-1 text-text-2">
                <CartProductName line={line} />
                <CartWarnings warnings={line.warnings} />
              </div>
              <IconButton
                label={t.cart.remove(line.sku.product.name)}
                class="self-center"
                onClick={() => props.onRemove([line.sku.id])}
              >
                <Icon name="trash" />
              </IconButton>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

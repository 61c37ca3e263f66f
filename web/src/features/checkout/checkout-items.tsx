import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Picture } from '../../ui/picture.tsx';
import { ShopLink } from '../shop/shop-link.tsx';
import type { Preview } from './create-order-form.ts';

export function CheckoutItems(props: { lines: Preview['lines'] }) {
  const { t, format } = useI18n();
  return (
    <ul class="divide-y divide-line">
      <For each={props.lines}>
        {(line) => (
          <li class="grid grid-cols-[56px_minmax(0,1fr)_auto] gap-3 py-3">
            <Picture
              source={line.sku?.image ?? line.sku?.product.cover ?? null}
              sizes="56px"
              maxWidth={360}
              alt=""
              class="rounded-sm"
            />
            <div class="min-w-0">
              <p class="line-clamp-2">{line.sku?.product.name ?? t.missing.product}</p>
              <p class="text-xs text-text-3">{line.sku?.specs.map(({ value }) => value).join(' / ')}</p>
              <Show when={line.sku?.product.seller}>
                {(shop) => (
                  <p class="text-xs text-text-3">
                    <ShopLink shop={shop()} />
                  </p>
                )}
              </Show>
              <Show when={line.available < line.quantity}>
                <p class="text-xs text-warn">
                  {line.available > 0 ? t.product.onlyLeft(line.available) : t.product.outOfStock}
                </p>
              </Show>
            </div>
            <div class="flex flex-col items-end">
              <span>{format.price(line.total)}</span>
              <span class="text-xs text-text-3">
                {format.price(line.unitPrice)} × {line.quantity}
              </span>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}

import { createUniqueId, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Price } from '../../ui/price.tsx';
import { isPurchasable } from './cart-changes.ts';
import { CartProductName, CartThumbnail } from './cart-row.tsx';
import { CartWarnings } from './cart-warnings.tsx';
import type { CartEditor } from './create-cart.ts';

/** Lines saved for later: not in the totals, with a button that moves them back. */
export function SavedSection(props: { cart: CartEditor }) {
  const { t } = useI18n();
  const headingId = createUniqueId();
  const lines = () => props.cart.cart()?.savedLines ?? [];
  return (
    <Show when={lines().length > 0}>
      <section aria-labelledby={headingId} class="panel px-3 md:px-4">
        <h2 id={headingId} class="border-b border-line py-2 text-base">
          {t.cart.savedTitle}
        </h2>
        <ul class="divide-y divide-line">
          <For each={lines()}>
            {(line) => (
              <li class="grid grid-cols-[88px_minmax(0,1fr)_auto] items-start gap-x-2 py-3 md:gap-x-4">
                <CartThumbnail line={line} />
                <div class="flex min-w-0 flex-col items-start gap-1">
                  <CartProductName line={line} />
                  <CartWarnings warnings={line.warnings} problem={props.cart.problem(line.sku.id)} />
                  <Show when={line.unitPrice}>{(price) => <Price money={price()} size="card" />}</Show>
                  <Button
                    size="sm"
                    disabled={!isPurchasable(line)}
                    onClick={() => void props.cart.moveToCart(line.sku.id)}
                  >
                    {t.cart.moveToCart}
                  </Button>
                </div>
                <IconButton
                  label={t.cart.remove(line.sku.product.name)}
                  class="self-center"
                  onClick={() => void props.cart.remove([line.sku.id])}
                >
                  <Icon name="trash" />
                </IconButton>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

import { createMemo, createUniqueId, For, Show } from 'solid-js';
import type {
  CartPromotionLine_PromotionFragment,
  CartView_CartFragment,
  ShopLink_SellerFragment,
} from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { shortPrice } from '../promotions/short-price.ts';
import { ShopLink } from '../shop/shop-link.tsx';
import { CartPromotionLine } from './cart-promotion-line.tsx';
import { CartRow } from './cart-row.tsx';
import type { CartEditor } from './create-cart.ts';
import type { CartEntry } from './removed-lines.ts';
import { RemovedRow } from './removed-row.tsx';
import type { CartLine } from './shown-cart.ts';

export interface ShopSectionProps {
  shop: ShopLink_SellerFragment;
  promotions: readonly CartPromotionLine_PromotionFragment[];
  freeShipping: NonNullable<CartView_CartFragment['groups']>[number]['freeShipping'];
  entries: readonly CartEntry<CartLine>[];
  cart: CartEditor;
  first: boolean;
  onRemove: (skuId: string) => void;
  onSave: (skuId: string) => void;
  onUndo: (line: CartLine) => void;
  onExpire: (skuId: string) => void;
}

/** The lines of one shop, with a checkbox in the heading that selects all of them. */
export function ShopSection(props: ShopSectionProps) {
  const { t, format } = useI18n();
  const headingId = createUniqueId();
  const ids = createMemo(() => props.entries.map(({ id }) => id), undefined, { equals: sameIds });
  const byId = createMemo(() => new Map(props.entries.map((entry) => [entry.id, entry])));
  const lines = () => props.entries.filter(({ removed }) => !removed).map(({ line }) => line);
  const allSelected = () => lines().length > 0 && lines().every(({ selected }) => selected);
  const selectAll = (selected: boolean) =>
    props.cart.select(
      lines().map(({ sku }) => sku.id),
      selected,
    );
  return (
    <section aria-labelledby={headingId} class="panel px-3 md:px-4">
      <header class="flex items-center gap-2 border-b border-line py-1">
        <Checkbox
          label={t.cart.select(props.shop.name)}
          labelHidden
          checked={allSelected()}
          onChange={(selected) => void selectAll(selected)}
        />
        <Icon name="store" size={16} class="text-text-3" />
        <h2 id={headingId} class="text-base">
          <ShopLink shop={props.shop} />
        </h2>
        <Show when={props.freeShipping}>
          {(progress) => (
            <span class={`ms-auto text-end text-xs ${props.cart.pending() ? 'opacity-60' : ''}`}>
              <Show when={progress().missing} fallback={<span class="text-ok">{t.cart.freeShipping}</span>}>
                {(missing) => (
                  <span class="text-text-2">{t.cart.freeShippingAhead(shortPrice(format, missing()))}</span>
                )}
              </Show>
            </span>
          )}
        </Show>
      </header>
      <For each={props.promotions}>
        {(promotion) => <CartPromotionLine promotion={promotion} pending={props.cart.pending()} />}
      </For>
      {/* Keyed by id: a row keeps its focus while its line changes. */}
      <ul class="divide-y divide-line">
        <For each={ids()}>
          {(id, index) => (
            <Show when={byId().get(id)}>
              {(entry) => (
                <Show
                  when={!entry().removed}
                  fallback={
                    <RemovedRow
                      line={entry().line}
                      onUndo={() => props.onUndo(entry().line)}
                      onExpire={() => props.onExpire(id)}
                    />
                  }
                >
                  <CartRow
                    line={entry().line}
                    cart={props.cart}
                    onRemove={props.onRemove}
                    onSave={props.onSave}
                    eager={props.first && index() < 4}
                  />
                </Show>
              )}
            </Show>
          )}
        </For>
      </ul>
    </section>
  );
}

const sameIds = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

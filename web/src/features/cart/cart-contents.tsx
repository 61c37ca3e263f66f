import { createMemo, For, Show } from 'solid-js';
import type { CartView_CartFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { RegionFailure } from '../../ui/region-failure.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { isPurchasable, selectionOf } from './cart-changes.ts';
import { CartSummary } from './cart-summary.tsx';
import { CheckoutBar } from './checkout-bar.tsx';
import { CheckoutButton } from './checkout-button.tsx';
import { createCart } from './create-cart.ts';
import { createCartSums } from './create-cart-sums.ts';
import { createStockWatch } from './create-stock-watch.ts';
import { EmptyCart } from './empty-cart.tsx';
import { createRemovedLines, withRemoved } from './removed-lines.ts';
import { SavedSection } from './saved-section.tsx';
import { ShopSection } from './shop-section.tsx';
import type { CartLine } from './shown-cart.ts';
import { UnavailableSection } from './unavailable-section.tsx';

/** The cart with its controls and totals. */
export function CartContents(props: { cart: CartView_CartFragment; onStale: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const cart = createCart(() => props.cart);
  const removed = createRemovedLines<CartLine>();
  const groups = createMemo(() => withRemoved(cart.groups(), removed.list()));
  const purchasable = createMemo(() =>
    groups().flatMap(({ seller, entries }) => {
      const shown = entries.filter(({ line }) => isPurchasable(line));
      return shown.length > 0 ? [{ seller, entries: shown }] : [];
    }),
  );
  const groupOf = (sellerId: string) => cart.cart()?.groups.find(({ seller }) => seller.id === sellerId);
  const unavailable = () => cart.lines().filter((line) => !isPurchasable(line));
  const selection = createMemo(() => selectionOf(cart.lines()));
  const sums = createCartSums(cart);
  const purchasableIds = () =>
    cart
      .lines()
      .filter(isPurchasable)
      .map(({ sku }) => sku.id);
  const remove = (skuId: string): void => {
    removed.keep(groups(), skuId);
    void cart.remove([skuId]);
  };
  const undo = async (line: CartLine): Promise<void> => {
    const problem = await cart.putBack(line);
    removed.forget(line.sku.id);
    if (problem) toast({ tone: 'error', text: problem });
  };
  const save = async (skuId: string): Promise<void> => {
    await cart.saveForLater(skuId);
    if (cart.problem(skuId)) return;
    toast({ text: t.cart.saved, action: { label: t.actions.undo, run: () => void cart.moveToCart(skuId) } });
  };
  const selectAll = (selected: boolean) => void cart.select(purchasableIds(), selected);
  // Lines that sold out while selected: checkout would include them and be declined.
  const stuckIds = () => unavailable().flatMap(({ selected, sku }) => (selected ? [sku.id] : []));
  const dropStuck = () => (stuckIds().length > 0 ? () => cart.select(stuckIds(), false) : undefined);
  const saved = () => <SavedSection cart={cart} />;
  createStockWatch(cart, () => props.onStale());

  return (
    <Show
      when={groups().length > 0}
      fallback={
        <div class="flex flex-col gap-2 lg:gap-3">
          <Show when={cart.cart()?.incomplete} fallback={<EmptyCart />}>
            <RegionFailure
              text={cart.cart()?.totalQuantity ? t.missing.cart(cart.cart()?.totalQuantity ?? 0) : t.missing.cartLines}
              onRetry={props.onStale}
            />
          </Show>
          {saved()}
        </div>
      }
    >
      <div class="grid items-start gap-3 max-lg:pb-16 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div class="flex flex-col gap-2 lg:gap-3">
          <div class="panel hidden px-4 py-1 lg:block">
            <Checkbox label={t.cart.selectAll} checked={selection().all} onChange={selectAll} />
          </div>
          <For each={purchasable().map(({ seller }) => seller.id)}>
            {(id, index) => (
              <Show when={purchasable().find(({ seller }) => seller.id === id)}>
                {(group) => (
                  <ShopSection
                    shop={group().seller}
                    promotions={groupOf(id)?.promotions ?? []}
                    freeShipping={groupOf(id)?.freeShipping ?? null}
                    entries={group().entries}
                    cart={cart}
                    first={index() === 0}
                    onRemove={remove}
                    onSave={(skuId) => void save(skuId)}
                    onUndo={(line) => void undo(line)}
                    onExpire={removed.forget}
                  />
                )}
              </Show>
            )}
          </For>
          <Show when={cart.cart()?.incomplete}>
            <MissingPart class="panel px-4 py-3" text={t.missing.cartLines} onRetry={props.onStale} />
          </Show>
          <Show when={unavailable().length > 0}>
            <UnavailableSection lines={unavailable()} onRemove={(skuIds) => void cart.remove(skuIds)} />
          </Show>
          {saved()}
          <Show when={!session.signedIn()}>
            <p class="px-3 text-sm text-text-2">
              {t.cart.guestNote}{' '}
              <a href="/sign-in?next=%2Fcart" class="text-link underline">
                {t.layout.signIn}
              </a>
            </p>
          </Show>
        </div>
        <Show when={sums()}>
          {(current) => (
            <>
              <div class="lg:sticky lg:top-[calc(var(--header-height)+12px)]">
                <CartSummary
                  sums={current()}
                  pending={cart.pending()}
                  action={
                    <CheckoutButton quantity={selection().quantity} prepare={dropStuck()} class="max-lg:hidden" />
                  }
                />
              </div>
              <CheckoutBar
                allSelected={selection().all}
                onSelectAll={selectAll}
                total={current().total}
                pending={cart.pending()}
                action={<CheckoutButton quantity={selection().quantity} prepare={dropStuck()} />}
              />
            </>
          )}
        </Show>
      </div>
    </Show>
  );
}

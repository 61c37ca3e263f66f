import { createSignal, Suspense } from 'solid-js';
import type { ProductPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { CountBubble } from '../../ui/count-bubble.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useViewer } from '../session/viewer.tsx';
import { ChoiceSheet } from './choice-sheet.tsx';
import type { Favorite } from './create-favorite.ts';
import type { ProductAlerts } from './create-product-alerts.ts';
import type { SkuPicker } from './create-sku-picker.ts';
import { PurchaseButtons } from './purchase-buttons.tsx';

type Product = NonNullable<ProductPageQuery['product']>;

export interface BuyBarProps {
  product: Product;
  picker: SkuPicker;
  favorite: Favorite;
  alerts: ProductAlerts;
}

const SIDE_LINK = 'flex w-14 flex-col items-center justify-center text-xs text-text-2';

/** The bar below the product page on phones: save, cart, add, buy. */
export function BuyBar(props: BuyBarProps) {
  const { t } = useI18n();
  const viewer = useViewer();
  return (
    <div
      data-action-bar
      class="fixed inset-x-0 bottom-0 z-(--z-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <div class="container-page flex h-14 items-center gap-2">
        <button
          type="button"
          class={`${SIDE_LINK} aria-pressed:text-price`}
          aria-pressed={props.favorite.saved()}
          onClick={() => props.favorite.toggle()}
        >
          <Icon name="heart" size={22} filled={props.favorite.saved()} />
          {props.favorite.saved() ? t.product.saved : t.product.save}
        </button>
        <a href="/cart" class={SIDE_LINK}>
          <span class="relative">
            <Icon name="cart" size={22} />
            <Suspense>
              <CountBubble count={viewer()?.cart?.totalQuantity ?? 0} />
            </Suspense>
          </span>
          {t.layout.cart}
        </a>
        <PurchaseButtons picker={props.picker} alerts={props.alerts} size="md" />
      </div>
    </div>
  );
}

/** The row with the chosen SKU on phones; a press opens the options. */
export function ChoiceRow(props: BuyBarProps) {
  const { t, format } = useI18n();
  const [open, setOpen] = createSignal(false);
  const chosen = () => format.list(Object.values(props.picker.choice()));
  return (
    <>
      <button
        type="button"
        class="flex min-h-11 w-full items-center gap-2 text-start text-sm lg:hidden"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class="min-w-0 flex-1 truncate">
          {chosen()
            ? t.product.chosen(`${chosen()} × ${props.picker.quantity()}`)
            : `${t.product.quantity} × ${props.picker.quantity()}`}
        </span>
        <Icon name="chevron-right" size={16} class="text-text-3" />
      </button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={props.product.name}
        footer={<PurchaseButtons picker={props.picker} alerts={props.alerts} size="lg" onDone={() => setOpen(false)} />}
      >
        <ChoiceSheet {...props} />
      </Dialog>
    </>
  );
}

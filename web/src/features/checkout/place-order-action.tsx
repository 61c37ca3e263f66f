import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Price } from '../../ui/price.tsx';

export interface PlaceOrderProps {
  total: MoneyAmount;
  pending: boolean;
  onPlace: () => void;
}

export function PlaceOrderButton(props: Omit<PlaceOrderProps, 'total'> & { class?: string }) {
  const { t } = useI18n();
  return (
    <Button
      tone="brand"
      size="lg"
      class={props.class}
      busy={props.pending}
      needsNumbers
      onClick={() => props.onPlace()}
    >
      {props.pending ? t.checkout.placing : t.checkout.placeOrder}
    </Button>
  );
}

/** In narrow windows: total and button, fixed at the bottom. */
export function PlaceOrderBar(props: PlaceOrderProps) {
  const { t } = useI18n();
  return (
    <div
      data-action-bar
      class="fixed inset-x-0 bottom-0 z-(--z-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <div class="container-page flex h-14 items-center justify-end gap-3">
        <span class="text-sm text-text-2">{t.checkout.total}</span>
        <Price money={props.total} size="total" />
        <PlaceOrderButton class="max-lg:h-11" pending={props.pending} onPlace={props.onPlace} />
      </div>
    </div>
  );
}

import type { JSX } from 'solid-js';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Price } from '../../ui/price.tsx';

export interface CheckoutBarProps {
  allSelected: boolean;
  onSelectAll: (selected: boolean) => void;
  total: MoneyAmount;
  pending: boolean;
  action: JSX.Element;
}

/** In narrow windows: select all, total and checkout, fixed above the tab bar. */
export function CheckoutBar(props: CheckoutBarProps) {
  const { t } = useI18n();
  return (
    <div
      data-action-bar
      class="fixed inset-x-0 bottom-[calc(50px+env(safe-area-inset-bottom))] z-(--z-sticky) border-t border-line bg-surface md:bottom-0 lg:hidden"
    >
      <div class="container-page flex h-14 items-center gap-3">
        <Checkbox label={t.cart.selectAll} checked={props.allSelected} onChange={props.onSelectAll} />
        <div class="ms-auto flex flex-col items-end" aria-busy={props.pending}>
          <span class="text-xs text-text-2">{t.cart.total}</span>
          <span class={props.pending ? 'opacity-60' : ''}>
            <Price money={props.total} size="card" />
          </span>
        </div>
        {props.action}
      </div>
    </div>
  );
}

import { For, Show } from 'solid-js';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';

export interface SumsProps {
  sums: {
    itemsTotal: MoneyAmount;
    freight: MoneyAmount;
    discount: MoneyAmount;
    total: MoneyAmount;
    discounts?: readonly { label: string; amount: MoneyAmount }[];
  };
  pending?: boolean;
  /** The label of the total of a paid order. */
  totalLabel?: string;
}

/** Subtotal, freight, discounts and total. */
export function Sums(props: SumsProps) {
  const { t, format } = useI18n();
  const none = (money: MoneyAmount) => Number(money.amount) === 0;
  return (
    <dl
      class={`grid grid-cols-[1fr_auto] gap-y-2 text-text-2 ${props.pending ? 'opacity-60' : ''}`}
      aria-busy={props.pending}
    >
      <dt>{t.checkout.itemsTotal}</dt>
      <dd class="text-end text-text">{format.price(props.sums.itemsTotal)}</dd>
      <dt>{t.checkout.freight}</dt>
      <dd class="text-end text-text">
        {none(props.sums.freight) ? (
          <span class="text-ok">{t.checkout.freeFreight}</span>
        ) : (
          format.price(props.sums.freight)
        )}
      </dd>
      <Show when={!none(props.sums.discount)}>
        <dt>{t.checkout.discount}</dt>
        <dd class="text-end text-ok">−{format.price(props.sums.discount)}</dd>
        <For each={props.sums.discounts}>
          {({ label, amount }) => (
            <>
              <dt class="ps-3 text-xs text-text-3">{label}</dt>
              <dd class="text-end text-xs text-text-3">−{format.price(amount)}</dd>
            </>
          )}
        </For>
      </Show>
      <dt class="border-t border-line pt-3 text-text">{props.totalLabel ?? t.checkout.total}</dt>
      <dd class="border-t border-line pt-3 text-end">
        <Price money={props.sums.total} size="total" />
      </dd>
    </dl>
  );
}

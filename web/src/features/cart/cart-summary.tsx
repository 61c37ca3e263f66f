import { type JSX, Show } from 'solid-js';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Price } from '../../ui/price.tsx';

export interface CartSums {
  subtotal: MoneyAmount;
  savings: MoneyAmount | null;
  /** Undefined for guests: it depends on the address. */
  freight?: MoneyAmount | undefined;
  /** Null: unavailable now, and not in the total. */
  discount: MoneyAmount | null;
  total: MoneyAmount;
}

export interface CartSummaryProps {
  sums: CartSums;
  /** The totals are being reloaded. */
  pending: boolean;
  action: JSX.Element;
}

/** The totals, beside the lines in wide windows and below them in narrow ones. */
export function CartSummary(props: CartSummaryProps) {
  const { t, format } = useI18n();
  const isSome = (money: MoneyAmount | null) => money !== null && Number(money.amount) > 0;
  return (
    <section aria-label={t.cart.summary} class="panel flex flex-col gap-3 p-4">
      <h2 class="text-md">{t.cart.summary}</h2>
      <dl
        class={`grid grid-cols-[1fr_auto] gap-y-2 text-text-2 transition-opacity ${props.pending ? 'opacity-60' : ''}`}
        aria-busy={props.pending}
      >
        <dt>{t.cart.itemsTotal}</dt>
        <dd class="text-end text-text">{format.price(props.sums.subtotal)}</dd>
        <Show when={isSome(props.sums.discount) && props.sums.discount}>
          {(discount) => (
            <>
              <dt>{t.checkout.discount}</dt>
              <dd class="text-end text-text">−{format.price(discount())}</dd>
            </>
          )}
        </Show>
        <dt>{t.cart.freight}</dt>
        <dd class="text-end text-text">
          <Show when={props.sums.freight} fallback={<span class="text-text-3">{t.cart.freightLater}</span>}>
            {(freight) =>
              isSome(freight()) ? format.price(freight()) : <span class="text-ok">{t.checkout.freeFreight}</span>
            }
          </Show>
        </dd>
        <dt class="border-t border-line pt-3 text-text">{t.cart.total}</dt>
        <dd class="border-t border-line pt-3 text-end">
          <Price money={props.sums.total} size="total" />
        </dd>
        <Show when={isSome(props.sums.savings) && props.sums.savings}>
          {(savings) => (
            <>
              <dt class="text-xs">{t.cart.savings}</dt>
              <dd class="text-end text-xs text-ok">{format.price(savings())}</dd>
            </>
          )}
        </Show>
      </dl>
      <Show when={props.sums.discount === null}>
        <MissingPart text={t.missing.discounts} />
      </Show>
      {props.action}
    </section>
  );
}

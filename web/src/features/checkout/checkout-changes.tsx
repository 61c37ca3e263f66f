import { createMemo, For, Match, onMount, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type CheckoutDifference, checkoutDifferences } from './checkout-differences.ts';
import type { Preview } from './create-order-form.ts';

export interface CheckoutChangesProps {
  /** The preview the buyer had confirmed. */
  agreed: Preview;
  current: Preview;
  /** The gateway's message, for changes that the comparison does not show. */
  reason: string | undefined;
}

/** The changes since the confirmed preview, to be accepted or changed in the cart. */
export function CheckoutChanges(props: CheckoutChangesProps) {
  const { t, format } = useI18n();
  let element: HTMLDivElement | undefined;
  onMount(() => element?.scrollIntoView({ block: 'nearest' }));
  const differences = createMemo(() => checkoutDifferences(props.agreed.lines, props.current.lines));
  const isShort = () => differences().some(({ kind }) => kind !== 'price');
  return (
    <div ref={element} role="alert" class="flex gap-2 rounded-md bg-warn-soft p-3 text-warn">
      <Icon name="alert" class="mt-0.5" size={18} />
      <div class="flex flex-col gap-1">
        <p class="font-semibold">
          <Switch fallback={props.reason ?? t.checkout.changed}>
            <Match when={isShort()}>{t.checkout.short}</Match>
            <Match when={props.agreed.total.amount !== props.current.total.amount}>
              {t.checkout.totalChanged(format.price(props.agreed.total), format.price(props.current.total))}
            </Match>
          </Switch>
        </p>
        <ul>
          <For each={differences()}>{(difference) => <Difference difference={difference} />}</For>
        </ul>
        <Show when={isShort()}>
          <a href="/cart" class="inline-flex min-h-8 items-center text-link underline pointer-coarse:min-h-11">
            {t.checkout.backToCart}
          </a>
        </Show>
      </div>
    </div>
  );
}

function Difference(props: { difference: CheckoutDifference }) {
  const { t, format } = useI18n();
  const text = (): string => {
    const { difference } = props;
    if (difference.kind === 'gone') return t.checkout.lineGone;
    if (difference.kind === 'price') {
      return t.cart.priceChanged(format.price(difference.before), format.price(difference.now));
    }
    return difference.available > 0 ? t.cart.quantityReduced(difference.available) : t.product.outOfStock;
  };
  return (
    <li>
      {props.difference.name}: {text()}
    </li>
  );
}

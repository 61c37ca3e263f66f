import { Match, Switch } from 'solid-js';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';

export interface MarkedProduct {
  status: string;
  inStock: boolean;
  price: MoneyAmount;
}

/** How much less or more something costs now; amounts have two digits at most. */
export function priceChange(then: MoneyAmount, now: MoneyAmount): (MoneyAmount & { dropped: boolean }) | undefined {
  const difference = Math.round((Number(now.amount) - Number(then.amount)) * 100);
  if (difference === 0 || then.currency !== now.currency) return undefined;
  return { amount: (Math.abs(difference) / 100).toFixed(2), currency: now.currency, dropped: difference < 0 };
}

/** What became of a product since somebody kept or saw it; nothing when it is as it was. */
export function PriceMark(props: {
  product: MarkedProduct | null;
  then: MoneyAmount | null;
  /** Whether it could be bought then, where that is known. */
  inStockThen?: boolean | null;
  since: 'kept' | 'seen';
}) {
  const { t, format } = useI18n();
  const withdrawn = () => props.product?.status !== 'ACTIVE';
  const change = () => (props.product && props.then ? priceChange(props.then, props.product.price) : undefined);
  const text = (amount: MoneyAmount) => ({ price: format.price(amount), since: t.kept.since[props.since] });
  return (
    <span class="flex min-h-5 flex-wrap gap-1">
      <Switch>
        <Match when={props.product && withdrawn()}>
          <Badge>{t.kept.withdrawn}</Badge>
        </Match>
        <Match when={props.product?.inStock && props.inStockThen === false}>
          <Badge tone="ok">{t.kept.backInStock}</Badge>
        </Match>
      </Switch>
      <Switch>
        <Match when={!withdrawn() && change()}>
          {(changed) => (
            <span title={changed().dropped ? t.kept.cheaper(text(changed())) : t.kept.dearer(text(changed()))}>
              <Badge tone={changed().dropped ? 'brand' : 'plain'}>
                {changed().dropped ? t.kept.drop(format.price(changed())) : t.kept.rise(format.price(changed()))}
              </Badge>
            </span>
          )}
        </Match>
      </Switch>
    </span>
  );
}

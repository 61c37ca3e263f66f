import { type JSX, Show } from 'solid-js';
import type { CouponTicket_CouponFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Price } from '../../ui/price.tsx';

/** A coupon as a ticket: discount, threshold, validity and action. */
export function CouponTicket(props: {
  coupon: CouponTicket_CouponFragment;
  /** The number of copies it represents. */
  count?: number;
  faded?: boolean;
  action?: JSX.Element;
}) {
  const { t, format } = useI18n();
  const minimum = () =>
    Number(props.coupon.minSpend.amount) > 0
      ? t.coupons.from(format.price(props.coupon.minSpend))
      : t.coupons.anyAmount;
  return (
    <li
      class={`ticket grid min-h-[88px] grid-cols-[112px_minmax(0,1fr)_auto] items-center ${props.faded ? 'opacity-60' : ''}`}
    >
      <div class="flex flex-col items-center gap-1 border-e border-dashed border-line px-2 text-center text-price">
        <Worth coupon={props.coupon} />
        <span class="text-xs">{minimum()}</span>
      </div>
      <div class="min-w-0 px-3 py-2">
        <p class="line-clamp-2 font-semibold">
          {props.coupon.name}
          <Show when={(props.count ?? 1) > 1}> {t.coupons.times(props.count ?? 1)}</Show>
        </p>
        <p class="flex flex-wrap items-center gap-1 text-xs text-text-3">
          <Show when={props.coupon.newCustomersOnly}>
            <Badge tone="brand">{t.coupons.newCustomers}</Badge>
          </Show>
          <Show when={props.coupon.cap}>{(cap) => <span>{t.coupons.cap(format.price(cap()))}</span>}</Show>
          <span>{t.coupons.until(format.date(props.coupon.endsAt))}</span>
        </p>
      </div>
      <div class="pe-3">{props.action}</div>
    </li>
  );
}

function Worth(props: { coupon: CouponTicket_CouponFragment }) {
  const { t } = useI18n();
  return (
    <Show
      when={props.coupon.amount}
      fallback={
        <span class="text-lg font-semibold">
          {props.coupon.percent === null ? t.coupons.freeShipping : t.coupons.off(String(props.coupon.percent))}
        </span>
      }
    >
      {(amount) => <Price money={amount()} size="product" />}
    </Show>
  );
}

import { Show } from 'solid-js';
import type { ManagedCoupon_CouponFragment } from '../../graphql/generated/types.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

/** Coupons as those who give them look through them. */
export function couponColumns({ t, format }: I18n, withShop: boolean): TableColumn<ManagedCoupon_CouponFragment>[] {
  const words = t.couponWork;
  const shop: TableColumn<ManagedCoupon_CouponFragment> = {
    ...{ id: 'shop', header: words.shop },
    cell: (coupon) => coupon.seller?.name ?? 'MiniJD',
  };
  return [
    { id: 'name', header: words.name, cell: (coupon) => coupon.name },
    { id: 'state', header: words.state, card: 'aside', cell: (coupon) => words.states[coupon.state] },
    { id: 'what', header: words.what, card: 'line', cell: (coupon) => <CouponTerms coupon={coupon} /> },
    ...(withShop ? [shop] : []),
    {
      ...{ id: 'period', header: words.period },
      cell: ({ startsAt, endsAt }) => (
        <span class="md:whitespace-nowrap">
          {format.date(startsAt)} – {format.date(endsAt)}
        </span>
      ),
    },
    {
      id: 'claimed',
      header: words.claimed,
      end: true,
      cell: (coupon) => ofLimit(coupon.claimedCount, coupon.claimLimit),
    },
    { id: 'used', header: words.used, end: true, cell: (coupon) => ofLimit(coupon.usedCount, coupon.totalLimit) },
    {
      ...{ id: 'discount', header: words.discount, end: true },
      cell: ({ figures }) => <Show when={figures}>{(known) => <Price money={known().discount} />}</Show>,
    },
    {
      ...{ id: 'revenue', header: words.revenue, end: true },
      cell: ({ figures }) => <Show when={figures}>{(known) => <Price money={known().revenue} />}</Show>,
    },
  ];

  function ofLimit(count: number | null, limit: number | null): string {
    const said = format.number(count ?? 0);
    return limit === null ? said : `${said} / ${format.number(limit)}`;
  }
}

/** What a coupon takes off, from what amount, on which goods. */
export function CouponTerms(props: { coupon: ManagedCoupon_CouponFragment }) {
  const { t, format } = useI18n();
  const off = () => {
    const { amount, percent } = props.coupon;
    if (amount) return `−${format.price(amount)}`;
    return percent === null ? t.coupons.freeShipping : t.coupons.off(String(percent));
  };
  const minimum = () =>
    Number(props.coupon.minSpend.amount) > 0
      ? t.coupons.from(format.price(props.coupon.minSpend))
      : t.coupons.anyAmount;
  return (
    <>
      {off()} · {minimum()} · {t.couponWork.scopes[props.coupon.scope]}
    </>
  );
}

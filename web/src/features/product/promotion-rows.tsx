import { createSignal, For, Show } from 'solid-js';
import type { CouponTicket_CouponFragment, Promotions_PromotionsFragment } from '../../graphql/generated/types.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ClaimButton } from '../coupons/claim-button.tsx';
import { CouponTicket } from '../coupons/coupon-ticket.tsx';
import { shortPrice } from '../promotions/short-price.ts';
import { tiersText } from '../promotions/spend-discount-columns.tsx';
import { LabelledRow } from './labelled-row.tsx';

/** Shown before the dialog with all of them. */
const CHIPS = 3;

/** The coupons for a product, in a few words each; a dialog claims them there and then. */
export function CouponRow(props: { coupons: readonly CouponTicket_CouponFragment[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [open, setOpen] = createSignal(false);
  return (
    <Show when={props.coupons.length > 0}>
      <LabelledRow label={t.product.coupons}>
        <span class="flex flex-wrap items-center gap-1.5">
          <For each={props.coupons.slice(0, CHIPS)}>
            {(coupon) => <Badge tone="brand">{couponText(i18n, coupon)}</Badge>}
          </For>
          <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t.product.claimCoupons(props.coupons.length)}
          </Button>
        </span>
        <Dialog open={open()} onClose={() => setOpen(false)} title={t.product.couponsTitle}>
          <ul class="flex flex-col gap-2">
            <For each={props.coupons}>
              {(coupon) => <CouponTicket coupon={coupon} action={<ClaimButton coupon={coupon} />} />}
            </For>
          </ul>
        </Dialog>
      </LabelledRow>
    </Show>
  );
}

function couponText({ t, format }: I18n, { amount, percent, minSpend }: CouponTicket_CouponFragment): string {
  if (!amount) return percent === null ? t.coupons.freeShipping : t.coupons.off(String(percent));
  const off = shortPrice(format, amount);
  return Number(minSpend.amount) > 0 ? t.product.tier(shortPrice(format, minSpend), off) : t.product.amountOff(off);
}

type Rule = Promotions_PromotionsFragment['spendDiscounts'][number];

/** The spend discounts that count for a product, with all tiers. */
export function SpendDiscountRow(props: { spendDiscounts: readonly Rule[] }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  return (
    <Show when={props.spendDiscounts.length > 0}>
      <LabelledRow label={t.product.deals}>
        <ul class="flex flex-col gap-1">
          <For each={props.spendDiscounts}>
            {(rule) => (
              <li class="flex flex-wrap items-center gap-x-1.5">
                <Badge tone="brand">{t.cart.promotion}</Badge>
                <span>{tiersText(i18n, rule)}</span>
                <span class="text-xs text-text-3">{t.coupons.until(format.day(rule.endsAt))}</span>
              </li>
            )}
          </For>
        </ul>
      </LabelledRow>
    </Show>
  );
}

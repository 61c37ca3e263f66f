import { For, Show } from 'solid-js';
import { createShopCouponsQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { ClaimButton } from '../coupons/claim-button.tsx';
import { CouponTicket } from '../coupons/coupon-ticket.tsx';

/** Coupons for this shop's products; nothing without any. */
export function ShopCoupons(props: { sellerId: string }) {
  const { t } = useI18n();
  const query = createShopCouponsQuery(() => ({ sellerId: props.sellerId }));
  const coupons = () => query()?.availableCoupons?.nodes ?? [];
  return (
    <Show when={coupons().length > 0}>
      <section aria-label={t.shops.coupons}>
        <ul class="grid gap-2 md:grid-cols-2 lg:grid-cols-3 lg:gap-3">
          <For each={coupons()}>
            {(coupon) => (
              <CouponTicket coupon={coupon} action={<ClaimButton coupon={coupon} onClaimed={query.refetch} />} />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

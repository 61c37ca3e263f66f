import { useSearchParams } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { ClaimButton } from '../features/coupons/claim-button.tsx';
import { CouponTicket } from '../features/coupons/coupon-ticket.tsx';
import { createCouponCentreQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function CouponsPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.coupons.title) }));
  return (
    <div class="container-page flex flex-col gap-3 py-3 lg:py-4">
      <header class="flex items-center justify-between gap-3">
        <h1 tabindex="-1" class="text-lg lg:text-xl">
          {t.coupons.title}
        </h1>
        <a href="/account/coupons" class="text-link">
          {t.coupons.mine}
        </a>
      </header>
      <Suspense fallback={<SkeletonRows count={6} class="h-[88px]" />}>
        <LoadedCoupons />
      </Suspense>
    </div>
  );
}

function LoadedCoupons() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const variables = () => (typeof search.after === 'string' ? { after: search.after } : {});
  const query = createCouponCentreQuery(variables, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['availableCoupons']} page>
      {(page) => (
        <Show
          when={page().availableCoupons.nodes.length > 0}
          fallback={
            <div class="panel">
              <EmptyState
                icon="ticket"
                text={t.coupons.none}
                action={<Button href="/">{t.cart.startShopping}</Button>}
              />
            </div>
          }
        >
          <ul class="grid gap-2 md:grid-cols-2 lg:grid-cols-3 lg:gap-3">
            <For each={page().availableCoupons.nodes}>
              {(coupon) => (
                <CouponTicket coupon={coupon} action={<ClaimButton coupon={coupon} onClaimed={query.refetch} />} />
              )}
            </For>
          </ul>
          <Show when={page().availableCoupons.pageInfo.hasNextPage && page().availableCoupons.pageInfo.endCursor}>
            {(cursor) => (
              <Button href={`/coupons?after=${encodeURIComponent(cursor())}`} class="self-center">
                {t.coupons.more}
              </Button>
            )}
          </Show>
        </Show>
      )}
    </QueryRegion>
  );
}

import { useParams } from '@solidjs/router';
import { createEffect, on, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { MissingOrder } from '../features/orders/missing-order.tsx';
import { createPayment } from '../features/payment/create-payment.ts';
import { PayPanel } from '../features/payment/pay-panel.tsx';
import { GoesWith } from '../features/recommendations/goes-with.tsx';
import { VerifyBanner } from '../features/recovery/verify-banner.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { createCartChangedSubscription, createPayPageQuery } from '../graphql/generated/operations.ts';
import type { PayPageQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Price } from '../ui/price.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** Reloads once the subscription is established, for changes before it. */
const CART_SETTLED_MS = 1_500;

export function PayPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.pay.title) }));
  return (
    <div class="container-page py-3 md:py-8">
      <h1 tabindex="-1" class="mx-auto mb-3 max-w-[488px] text-lg lg:text-xl">
        {t.pay.title}
      </h1>
      <Suspense
        fallback={
          <div class="mx-auto max-w-[488px]">
            <SkeletonRows count={4} class="h-14" />
          </div>
        }
      >
        <LoadedPayment />
      </Suspense>
    </div>
  );
}

function LoadedPayment() {
  const params = useParams();
  const query = createPayPageQuery(() => (params.orderId ? { id: params.orderId } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} needs={['order']} missing={<MissingOrder />} page>
      {(page) => <Payment order={page().order} me={page().me} refetch={query.refetch} />}
    </QueryRegion>
  );
}

function Payment(props: { order: NonNullable<PayPageQuery['order']>; me: PayPageQuery['me']; refetch: () => void }) {
  const { t } = useI18n();
  const viewer = useViewer();
  const productIds = () => [...new Set(props.order.lines.flatMap(({ product }) => product?.id ?? []))];
  const payment = createPayment(
    () => props.order,
    () => props.refetch(),
  );
  // Bought lines are removed from the cart shortly after the order. The cart's event reports that, unless it came
  // before the subscription.
  createCartChangedSubscription(
    () => ({}),
    () => viewer.refetch(),
  );
  onMount(() => {
    const late = setTimeout(viewer.refetch, CART_SETTLED_MS);
    onCleanup(() => clearTimeout(late));
  });
  createEffect(on(payment.state, () => viewer.refetch(), { defer: true }));
  return (
    <>
      <div class="panel mx-auto flex max-w-[488px] flex-col gap-4 p-4 md:p-6">
        <div class="flex items-end justify-between gap-3 border-b border-line pb-4">
          <div class="flex flex-col">
            <span class="text-sm text-text-2">{t.pay.amount}</span>
            <Price money={props.order.total} size="product" />
          </div>
          <span class="text-xs text-text-3">{t.orders.number(props.order.orderNo)}</span>
        </div>
        <PayPanel order={props.order} payment={payment} />
        {/* Not before: nothing is in the way of paying. News of the parcel goes to that address. */}
        <Show when={payment.state() === 'paid' && props.me?.emailVerified === false && props.me.email}>
          {(email) => <VerifyBanner email={email()} />}
        </Show>
      </div>
      <Show when={payment.state() === 'paid'}>
        <GoesWith title={t.recommendations.afterOrder} productIds={productIds()} />
      </Show>
    </>
  );
}

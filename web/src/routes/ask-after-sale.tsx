import { useParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { RequestForm } from '../features/after-sale/request-form.tsx';
import { MissingOrder } from '../features/orders/missing-order.tsx';
import { createAfterSaleFormQuery } from '../graphql/generated/operations.ts';
import type { AfterSaleFormQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function AskAfterSalePage() {
  const { t } = useI18n();
  const params = useParams();
  createPageHead(() => ({ title: t.shop.title(t.afterSale.requestTitle) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <Breadcrumb
        crumbs={[{ name: t.order.title, href: `/orders/${params.id}` }, { name: t.afterSale.requestTitle }]}
      />
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.afterSale.requestTitle}
      </h1>
      <Suspense fallback={<SkeletonRows count={3} class="h-32" />}>
        <LoadedForm />
      </Suspense>
    </div>
  );
}

function LoadedForm() {
  const params = useParams();
  const query = createAfterSaleFormQuery(() => (params.id ? { orderId: params.id } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} needs={['order']} missing={<MissingOrder />} page>
      {(page) => (
        <Show when={page().order.afterSaleOptions.length > 0} fallback={<Nothing order={page().order} />}>
          <RequestForm order={page().order} />
        </Show>
      )}
    </QueryRegion>
  );
}

function Nothing(props: { order: NonNullable<AfterSaleFormQuery['order']> }) {
  const { t } = useI18n();
  return (
    <div class="panel">
      <EmptyState
        icon="receipt"
        text={t.afterSale.nothing}
        action={<Button href={`/orders/${props.order.id}`}>{t.afterSale.backToOrder}</Button>}
      />
    </div>
  );
}

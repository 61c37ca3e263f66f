import { useParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { MissingOrder } from '../features/orders/missing-order.tsx';
import { OrderDetail } from '../features/orders/order-detail.tsx';
import { createOrderPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function OrderPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.order.title) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <Breadcrumb crumbs={[{ name: t.orders.title, href: '/orders' }, { name: t.order.title }]} />
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.order.title}
      </h1>
      <Suspense fallback={<SkeletonRows count={3} class="h-40" />}>
        <LoadedOrder />
      </Suspense>
    </div>
  );
}

function LoadedOrder() {
  const params = useParams();
  const query = createOrderPageQuery(() => (params.id ? { id: params.id } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} needs={['order']} missing={<MissingOrder />} page>
      {(page) => <OrderDetail order={page().order} refetch={query.refetch} />}
    </QueryRegion>
  );
}

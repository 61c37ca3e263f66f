import { useParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { MissingOrder } from '../features/orders/missing-order.tsx';
import { OrderDetail } from '../features/orders/order-detail.tsx';
import { ForBuyer } from '../features/seller/for-buyer.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { createOrderPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function OrderPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.order.title) }));
  return (
    <Suspense fallback={<SkeletonRows count={3} class="h-40" />}>
      <LoadedOrder />
    </Suspense>
  );
}

function LoadedOrder() {
  const { t } = useI18n();
  const viewer = useViewer();
  const allOrders = () => (viewer()?.me?.role === 'ADMIN' ? '/admin/orders' : '/seller/orders');
  const params = useParams();
  const query = createOrderPageQuery(() => (params.id ? { id: params.id } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} needs={['order']} missing={<MissingOrder />} page class="container-page">
      {(page) => (
        <ForBuyer
          title={t.order.title}
          buyerId={page().order.buyer?.id}
          crumb={{ name: t.orders.title, href: '/orders' }}
          staffHref={`${allOrders()}/${page().order.id}`}
        >
          <OrderDetail order={page().order} refetch={query.refetch} />
        </ForBuyer>
      )}
    </QueryRegion>
  );
}

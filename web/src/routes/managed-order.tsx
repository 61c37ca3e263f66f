import { useLocation, useParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { OrderPayments } from '../features/admin/order-payments.tsx';
import { MissingOrder } from '../features/orders/missing-order.tsx';
import { OrderDetail } from '../features/orders/order-detail.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createOrderPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const SellerOrderPage = onlyFor({ seller: true }, ManagedOrder);
export const AdminOrderPage = onlyFor({ permission: 'ORDER_READ' }, ManagedOrder);

function ManagedOrder() {
  const { t } = useI18n();
  const list = useList();
  return (
    <WorkPage title={t.order.title} crumbs={[{ name: t.seller.pages.orders, href: list() }]}>
      <Suspense fallback={<SkeletonRows count={3} class="h-40" />}>
        <LoadedOrder />
      </Suspense>
    </WorkPage>
  );
}

/** The list that the page belongs to. */
function useList(): () => string {
  const location = useLocation();
  return () => location.pathname.replace(/\/[^/]*$/, '');
}

function LoadedOrder() {
  const list = useList();
  const params = useParams();
  const viewer = useViewer();
  const variables = () => (params.id ? { id: params.id } : undefined);
  const query = createOrderPageQuery(variables, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['order']} missing={<MissingOrder list={list()} />} page>
      {(page) => (
        <>
          <OrderDetail order={page().order} refetch={query.refetch} />
          <Show when={may(viewer()?.me, 'PAYMENT_READ')}>
            <OrderPayments orderId={page().order.id} />
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

import { useLocation } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { BulkShipping } from '../features/seller/bulk-shipping.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createBulkShippingQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** Orders that were picked in a list come with the way here. */
export interface PickedOrders {
  orders: readonly string[];
}

export const BulkShippingPage = onlyFor({ seller: true, permission: 'ORDER_SHIP' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.bulkShipping.title} crumbs={[{ name: t.seller.pages.toShip, href: '/seller/to-ship' }]}>
      <Suspense fallback={<SkeletonRows count={2} class="h-60" />}>
        <Loaded />
      </Suspense>
    </WorkPage>
  );
});

function Loaded() {
  const location = useLocation<PickedOrders>();
  const counts = useWorkCounts();
  const query = createBulkShippingQuery(undefined, { blocking: true });
  return (
    <QueryRegion query={query} needs={['carriers']} page>
      {(data) => (
        <BulkShipping
          carriers={data().carriers.map(({ name }) => name)}
          orders={location.state?.orders ?? []}
          onShipped={counts.refetch}
        />
      )}
    </QueryRegion>
  );
}

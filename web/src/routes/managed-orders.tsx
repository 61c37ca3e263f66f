import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, Suspense } from 'solid-js';
import { managedOrderColumns } from '../features/seller/managed-order-columns.tsx';
import { OrderExport } from '../features/seller/order-export.tsx';
import { ORDER_FILTER, orderVariables } from '../features/seller/order-filter.ts';
import { OrderFilters } from '../features/seller/order-filters.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { isEntitled } from '../features/session/work-pages.ts';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedOrdersQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { Picked } from '../ui/table/table-types.ts';
import type { PickedOrders } from './bulk-shipping.tsx';

export const SellerAllOrdersPage = onlyFor({ seller: true }, ManagedOrders);
export const AdminOrdersPage = onlyFor({ permission: 'ORDER_READ' }, ManagedOrders);

function ManagedOrders() {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.orders}>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedOrders />
      </Suspense>
    </WorkPage>
  );
}

function LoadedOrders() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const location = useLocation();
  const address = createTableAddress(ORDER_FILTER, ['placed']);
  const narrowed = () => {
    const oldest = address.sort() && !address.sort()?.descending;
    return { ...orderVariables(address.filter()), sort: oldest ? ('OLDEST' as const) : ('NEWEST' as const) };
  };
  // The page before stays, faded, until the next one is there.
  const query = keepPreviousData(
    createManagedOrdersQuery(() => ({ ...narrowed(), after: address.after() ?? null }), {
      blocking: true,
      fresh: true,
    }),
  );
  const viewer = useViewer();
  const navigate = useNavigate();
  const mayShip = () => isEntitled(viewer()?.me, { seller: true, permission: 'ORDER_SHIP' });
  // Picks last over pages, so the numbers of all orders that were shown are kept.
  const numbers = new Map<string, string>();
  createEffect(() => {
    for (const { id, orderNo } of query.peek()?.managedOrders?.nodes ?? []) numbers.set(id, orderNo);
  });
  const shipPicked = async ({ ids = [] }: Picked): Promise<undefined> => {
    const orders = ids.map((id) => numbers.get(id) ?? id);
    navigate('/seller/ship', { state: { orders } satisfies PickedOrders });
  };
  return (
    <>
      <OrderFilters address={address} />
      <QueryRegion query={query} needs={['managedOrders']} page>
        {(data) => (
          <DataTable
            name={t.seller.pages.orders}
            columns={managedOrderColumns(i18n)}
            rows={data().managedOrders.nodes}
            idOf={({ id }) => id}
            nameOf={({ orderNo }) => orderNo}
            hrefOf={({ id }) => `${location.pathname}/${id}`}
            address={address}
            pageInfo={data().managedOrders.pageInfo}
            total={data().managedOrders.totalCount}
            loading={query.loading()}
            actions={mayShip() ? [{ label: t.bulkShipping.pick, run: shipPicked }] : []}
            empty={{ icon: 'receipt', text: t.seller.noOrdersYet }}
            tools={
              <>
                <p class="text-text-2" aria-live="polite">
                  {t.seller.found(format.number(data().managedOrders.totalCount))}
                </p>
                <OrderExport variables={narrowed} total={data().managedOrders.totalCount} />
              </>
            }
          />
        )}
      </QueryRegion>
    </>
  );
}

import { useLocation } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { Console } from '../features/seller/console.tsx';
import { ManagedOrderTable } from '../features/seller/managed-order-table.tsx';
import { onlyFor } from '../features/seller/only-for.tsx';
import { OrderExport } from '../features/seller/order-export.tsx';
import { orderFilterHref, parseOrderFilter } from '../features/seller/order-filter.ts';
import { OrderFilterBar } from '../features/seller/order-filter-bar.tsx';
import { createManagedOrdersQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { pagesOf, parsePage } from '../primitives/numbered-pages.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pager } from '../ui/pager.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const SellerAllOrdersPage = onlyFor({ seller: true }, ManagedOrders);
export const AdminOrdersPage = onlyFor({ permission: 'ORDER_READ' }, ManagedOrders);

function ManagedOrders() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.seller.pages.orders) }));
  return (
    <Console title={t.seller.pages.orders}>
      <Suspense fallback={<SkeletonRows count={6} class="h-16" />}>
        <LoadedOrders />
      </Suspense>
    </Console>
  );
}

function LoadedOrders() {
  const { t } = useI18n();
  const location = useLocation();
  const address = () => new URLSearchParams(location.search);
  const filter = () => parseOrderFilter(address());
  const page = () => parsePage(address().get('page'));
  // The previous page stays, faded, until the next one is loaded.
  const query = keepPreviousData(
    createManagedOrdersQuery(() => ({ ...filter(), page: page() }), { blocking: true, fresh: true }),
  );
  return (
    <QueryRegion query={query} needs={['managedOrders']} page>
      {(data) => (
        <>
          <OrderFilterBar path={location.pathname} filter={filter()} />
          <OrderExport filter={filter()} total={data().managedOrders.totalCount} />
          <div class={`flex flex-col gap-3 ${query.loading() ? 'opacity-60' : ''}`} aria-busy={query.loading()}>
            <Show
              when={data().managedOrders.nodes.length > 0}
              fallback={
                <div class="panel">
                  <EmptyState icon="receipt" text={t.seller.noOrders} />
                </div>
              }
            >
              <ManagedOrderTable orders={data().managedOrders.nodes} />
            </Show>
            <Pager
              page={page()}
              pages={pagesOf(data().managedOrders.totalCount)}
              hrefOf={(other) => orderFilterHref(location.pathname, filter(), other)}
            />
          </div>
        </>
      )}
    </QueryRegion>
  );
}

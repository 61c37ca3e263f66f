import { useSearchParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { OrderList } from '../features/orders/order-list.tsx';
import { orderPeriod } from '../features/orders/order-period.ts';
import { OrderSearch } from '../features/orders/order-search.tsx';
import { ORDER_TABS, ordersHref, orderTab, tabFilter } from '../features/orders/order-tabs.ts';
import { createOrdersPageQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

export function OrdersPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.orders.title) }));
  return (
    <div class="container-page flex flex-col gap-3 py-3 lg:py-4">
      <h1 tabindex="-1" class="text-lg lg:text-xl">
        {t.orders.title}
      </h1>
      <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
        <LoadedOrders />
      </Suspense>
    </div>
  );
}

function LoadedOrders() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const tab = () => orderTab(search.status);
  const after = () => (typeof search.after === 'string' ? search.after : undefined);
  const text = () => (typeof search.q === 'string' && search.q.trim() !== '' ? search.q.trim() : undefined);
  const period = () => orderPeriod(search.period, Date.now());
  const variables = () => {
    const [cursor, wanted] = [after(), text()];
    const { placedFrom, placedBefore } = period() ?? {};
    return {
      ...tabFilter(tab()),
      ...(wanted && { search: wanted }),
      ...(placedFrom && { placedFrom }),
      ...(placedBefore && { placedBefore }),
      ...(cursor && { after: cursor }),
    };
  };
  const narrowed = () => ({ search: text(), period: period()?.name });
  // The previous tab's list stays, faded, until the next one is loaded.
  const query = keepPreviousData(createOrdersPageQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['orders']} page>
      {(page) => (
        <>
          <OrderSearch {...narrowed()} status={tab().status} hrefOf={(wanted) => ordersHref(tab(), wanted)} />
          <div class="panel">
            <Tabs
              label={t.orders.title}
              tabs={ORDER_TABS.map((one) => ({
                href: ordersHref(one, narrowed()),
                label: t.orders.tabs[one.name],
                count: one.name === 'all' ? undefined : page().orderCounts?.[one.name],
                current: one.name === tab().name,
              }))}
            />
          </div>
          <div class={`flex flex-col gap-2 ${query.loading() ? 'opacity-60' : ''}`} aria-busy={query.loading()}>
            <OrderList
              orders={page().orders}
              earlierHref={ordersHref(tab(), { ...narrowed(), after: page().orders.pageInfo.endCursor })}
              narrowed={narrowed()}
              refetch={query.refetch}
            />
          </div>
        </>
      )}
    </QueryRegion>
  );
}

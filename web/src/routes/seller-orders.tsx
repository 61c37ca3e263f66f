import { useSearchParams } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { NewOrders } from '../features/seller/new-orders.tsx';
import { OrderToShip } from '../features/seller/order-to-ship.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createOrdersToShipQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const SellerOrdersPage = onlyFor({ seller: true, permission: 'ORDER_SHIP' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.toShip} actions={<Button href="/seller/ship">{t.bulkShipping.link}</Button>}>
      <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
        <LoadedOrders />
      </Suspense>
    </WorkPage>
  );
});

function LoadedOrders() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const variables = () => (typeof search.after === 'string' ? { after: search.after } : {});
  const query = createOrdersToShipQuery(variables, { blocking: true, fresh: true });
  const counts = useWorkCounts();
  const changed = (): void => {
    query.refetch();
    counts.refetch();
  };
  return (
    <QueryRegion query={query} needs={['ordersToShip']} page>
      {(page) => (
        <>
          <NewOrders onShow={query.refetch} />
          <Show when={page().ordersToShip.nodes.length > 0} fallback={<NothingToShip />}>
            <p class="text-text-2" aria-live="polite">
              {t.seller.count(page().ordersToShip.totalCount)}
            </p>
            <ul class="flex flex-col gap-2 lg:gap-3">
              <For each={page().ordersToShip.nodes}>
                {(order) => (
                  <OrderToShip
                    order={order}
                    carriers={(page().carriers ?? []).map(({ name }) => name)}
                    onShipped={changed}
                  />
                )}
              </For>
            </ul>
            <Show when={page().ordersToShip.pageInfo.hasNextPage && page().ordersToShip.pageInfo.endCursor}>
              {(cursor) => (
                <Button href={`/seller/to-ship?after=${encodeURIComponent(cursor())}`} class="self-center">
                  {t.seller.more}
                </Button>
              )}
            </Show>
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

function NothingToShip() {
  const { t } = useI18n();
  return (
    <div class="panel">
      <EmptyState icon="box" text={t.seller.nothingToShip} />
    </div>
  );
}

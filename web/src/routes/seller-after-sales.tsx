import { useSearchParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { AfterSaleRows } from '../features/after-sale/after-sale-row.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createReceivedAfterSalesQuery } from '../graphql/generated/operations.ts';
import type { AfterSaleStatus } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** Requests waiting for the seller first, then all. */
const STATUSES: readonly AfterSaleStatus[] = ['REQUESTED', 'RETURNING', 'AWAITING_RETURN'];

export const SellerAfterSalesPage = onlyFor({ seller: true, permission: 'AFTER_SALE_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.afterSales}>
      <Suspense fallback={<SkeletonRows count={4} class="h-20" />}>
        <LoadedRequests />
      </Suspense>
    </WorkPage>
  );
});

function LoadedRequests() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const status = () => STATUSES.find((one) => one === search.status);
  const after = () => (typeof search.after === 'string' ? search.after : undefined);
  const variables = () => ({ status: status() ?? null, ...(after() && { after: after()! }) });
  const query = keepPreviousData(createReceivedAfterSalesQuery(variables, { blocking: true, fresh: true }));
  const href = (one: AfterSaleStatus | undefined, cursor?: string) => {
    const params = new URLSearchParams({ ...(cursor && { after: cursor }), ...(one && { status: one }) });
    return params.size > 0 ? `/seller/after-sales?${params}` : '/seller/after-sales';
  };
  return (
    <QueryRegion query={query} needs={['receivedAfterSales']} page>
      {(page) => (
        <div class={`flex flex-col gap-2 ${query.loading() ? 'opacity-60' : ''}`} aria-busy={query.loading()}>
          <div class="panel">
            <Tabs
              label={t.seller.pages.afterSales}
              tabs={[undefined, ...STATUSES].map((one) => ({
                href: href(one),
                label: one ? t.afterSale.status[one] : t.seller.all,
                count: one === status() ? page().receivedAfterSales.totalCount : undefined,
                current: one === status(),
              }))}
            />
            <Show
              when={page().receivedAfterSales.nodes.length > 0}
              fallback={<EmptyState icon="receipt" text={t.seller.noAfterSales} />}
            >
              <AfterSaleRows list="/seller/after-sales" requests={page().receivedAfterSales.nodes} />
            </Show>
          </div>
          <Show when={page().receivedAfterSales.pageInfo.hasNextPage && page().receivedAfterSales.pageInfo.endCursor}>
            {(cursor) => (
              <Button href={href(status(), cursor())} class="self-center">
                {t.afterSale.earlier}
              </Button>
            )}
          </Show>
        </div>
      )}
    </QueryRegion>
  );
}

import { useSearchParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { AfterSaleRows } from '../features/after-sale/after-sale-row.tsx';
import { createAfterSalesPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function AfterSalesPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.afterSale.title) }));
  return (
    <div class="container-page flex flex-col gap-3 py-3 lg:py-4">
      <h1 tabindex="-1" class="text-lg lg:text-xl">
        {t.afterSale.title}
      </h1>
      <Suspense fallback={<SkeletonRows count={4} class="h-20" />}>
        <LoadedAfterSales />
      </Suspense>
    </div>
  );
}

function LoadedAfterSales() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const variables = () => (typeof search.after === 'string' ? { after: search.after } : {});
  const query = createAfterSalesPageQuery(variables, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['afterSales']} page>
      {(page) => (
        <>
          <div class="panel">
            <Show when={page().afterSales.nodes.length > 0} fallback={<NoAfterSales />}>
              <AfterSaleRows requests={page().afterSales.nodes} />
            </Show>
          </div>
          <Show when={page().afterSales.pageInfo.hasNextPage && page().afterSales.pageInfo.endCursor}>
            {(cursor) => (
              <Button href={`/after-sales?after=${encodeURIComponent(cursor())}`} class="self-center">
                {t.afterSale.earlier}
              </Button>
            )}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

function NoAfterSales() {
  const { t } = useI18n();
  return (
    <EmptyState icon="receipt" text={t.afterSale.none} action={<Button href="/orders">{t.orders.title}</Button>} />
  );
}

import { useSearchParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { AfterSaleRows } from '../features/after-sale/after-sale-row.tsx';
import { createAfterSalesPageQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

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
  const open = () => search.open === '1';
  const variables = () => ({
    ...(open() && { open: true }),
    ...(typeof search.after === 'string' && { after: search.after }),
  });
  const query = keepPreviousData(createAfterSalesPageQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['afterSales']} page>
      {(page) => (
        <>
          <div class="panel">
            <Tabs
              label={t.afterSale.title}
              tabs={[
                { href: '/after-sales', label: t.messages.all, current: !open() },
                { href: '/after-sales?open=1', label: t.afterSale.open, current: open() },
              ]}
            />
            <Show when={page().afterSales.nodes.length > 0} fallback={<NoAfterSales open={open()} />}>
              <AfterSaleRows list="/after-sales" requests={page().afterSales.nodes} />
            </Show>
          </div>
          <Show when={page().afterSales.pageInfo.hasNextPage && page().afterSales.pageInfo.endCursor}>
            {(cursor) => (
              <Button
                href={`/after-sales?${open() ? 'open=1&' : ''}after=${encodeURIComponent(cursor())}`}
                class="self-center"
              >
                {t.afterSale.earlier}
              </Button>
            )}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

function NoAfterSales(props: { open: boolean }) {
  const { t } = useI18n();
  return (
    <EmptyState
      icon="receipt"
      text={props.open ? t.afterSale.noneOpen : t.afterSale.none}
      action={<Button href="/orders">{t.orders.title}</Button>}
    />
  );
}

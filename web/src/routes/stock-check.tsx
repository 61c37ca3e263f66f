import { Show, Suspense } from 'solid-js';
import { SkuName, skuName } from '../features/stock/sku-name.tsx';
import { StockTabs } from '../features/stock/stock-tabs.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createStockCheckQuery } from '../graphql/generated/operations.ts';
import type { StockCheckQuery } from '../graphql/generated/types.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { Button } from '../ui/button.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { TableColumn } from '../ui/table/table-types.ts';

export const StockCheckPage = onlyFor({ permission: 'STOCK_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.stockWork.check} crumbs={[{ name: t.seller.pages.stock, href: '/admin/stock' }]}>
      <StockTabs />
      <p class="text-text-2">{t.stockWork.aboutCheck}</p>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedCheck />
      </Suspense>
    </WorkPage>
  );
});

type Discrepancy = NonNullable<StockCheckQuery['stockCheck']>['discrepancies'][number];

function LoadedCheck() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const address = createTableAddress({});
  const query = createStockCheckQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['stockCheck']} page>
      {(data) => (
        <DataTable
          name={t.stockWork.check}
          columns={discrepancyColumns(i18n)}
          rows={data().stockCheck.discrepancies}
          idOf={({ skuId, warehouseId }) => `${skuId} ${warehouseId}`}
          nameOf={({ sku, skuId }) => (sku ? skuName(sku) : skuId)}
          hrefOf={({ skuId, warehouseId }) => `/admin/stock/movements?sku=${skuId}&warehouse=${warehouseId}`}
          address={address}
          complete
          loading={query.loading()}
          empty={{ icon: 'check', text: t.stockWork.allRight }}
          tools={
            <>
              <p role="status" class={data().stockCheck.differing > 0 ? 'text-bad' : 'text-text-2'}>
                {t.stockWork.checked(
                  data().stockCheck.differing,
                  data().stockCheck.levels,
                  format.dateTime(data().stockCheck.checkedAt),
                )}
              </p>
              <Button busy={query.loading()} onClick={() => query.refetch()}>
                {t.stockWork.checkAgain}
              </Button>
            </>
          }
        />
      )}
    </QueryRegion>
  );
}

/** What the books say beside what their parts say; the figures that differ stand out. */
function discrepancyColumns({ t, format }: I18n): TableColumn<Discrepancy>[] {
  const words = t.stockWork;
  const pair = (stored: number, summed: number) => (
    <span class={`whitespace-nowrap ${stored === summed ? '' : 'font-semibold text-bad'}`}>
      {format.number(stored)} / {format.number(summed)}
    </span>
  );
  return [
    {
      ...{ id: 'sku', header: words.sku },
      cell: ({ sku, skuId }) => (
        <Show when={sku} fallback={skuId}>
          {(known) => <SkuName sku={known()} />}
        </Show>
      ),
    },
    { id: 'warehouse', header: words.warehouse, cell: ({ warehouse }) => warehouse?.name ?? '–' },
    {
      ...{ id: 'onHand', header: words.onHandAndMoved, end: true },
      cell: ({ onHand, movedOnHand }) => pair(onHand, movedOnHand),
    },
    {
      ...{ id: 'reserved', header: words.reservedAndMoved, end: true },
      cell: ({ reserved, movedReserved }) => pair(reserved, movedReserved),
    },
    {
      ...{ id: 'held', header: words.reservedAndHeld, end: true },
      cell: ({ reserved, held }) => pair(reserved, held),
    },
  ];
}

import { Suspense } from 'solid-js';
import { useStockPath } from '../features/stock/stock-place.ts';
import { StockTabs } from '../features/stock/stock-tabs.tsx';
import { TRANSFER_STATUSES, transferColumns } from '../features/stock/transfer-columns.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createStockTransfersQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { oneOf } from '../primitives/table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

export const SellerTransfersPage = onlyFor({ seller: true }, TransfersPage);
export const AdminTransfersPage = onlyFor({ permission: 'STOCK_READ' }, TransfersPage);

function TransfersPage() {
  const { t } = useI18n();
  const path = useStockPath();
  return (
    <WorkPage title={t.stockWork.transfers} crumbs={[{ name: t.seller.pages.stock, href: path }]}>
      <StockTabs />
      <Suspense fallback={<TableSkeleton />}>
        <LoadedTransfers path={path} />
      </Suspense>
    </WorkPage>
  );
}

function LoadedTransfers(props: { path: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const address = createTableAddress({ status: oneOf(TRANSFER_STATUSES) });
  const variables = () => ({ ...address.filter(), after: address.after() ?? null });
  const query = keepPreviousData(createStockTransfersQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['stockTransfers']} page>
      {(data) => (
        <>
          <div class="panel">
            <Tabs
              label={t.stockWork.state}
              tabs={[null, ...TRANSFER_STATUSES].map((status) => ({
                href: address.href({ filter: { status } }),
                label: status ? t.stockWork.transferStatus[status] : t.seller.all,
                count: status === address.filter().status ? data().stockTransfers.totalCount : undefined,
                current: status === address.filter().status,
              }))}
            />
          </div>
          <DataTable
            name={t.stockWork.transfers}
            columns={transferColumns(i18n)}
            rows={data().stockTransfers.nodes}
            idOf={({ id }) => id}
            nameOf={({ from, to, sentAt }) => t.stockWork.way(from.name, to.name, i18n.format.dateTime(sentAt))}
            hrefOf={({ id }) => `${props.path}/transfers/${id}`}
            address={address}
            pageInfo={data().stockTransfers.pageInfo}
            total={data().stockTransfers.totalCount}
            loading={query.loading()}
            empty={{ icon: 'box', text: t.stockWork.noTransfers }}
          />
        </>
      )}
    </QueryRegion>
  );
}

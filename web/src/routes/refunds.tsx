import { Suspense } from 'solid-js';
import { refundColumns } from '../features/admin/refund-columns.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createPaymentRefundsQuery } from '../graphql/generated/operations.ts';
import type { RefundStatus } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { oneOf } from '../primitives/table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

const STATUSES: readonly RefundStatus[] = ['REQUESTED', 'SUCCEEDED'];

export const RefundsPage = onlyFor({ permission: 'PAYMENT_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.refunds}>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedRefunds />
      </Suspense>
    </WorkPage>
  );
});

function LoadedRefunds() {
  const i18n = useI18n();
  const { t } = i18n;
  const address = createTableAddress({ status: oneOf(STATUSES) });
  const variables = () => ({ ...address.filter(), after: address.after() ?? null });
  const query = keepPreviousData(createPaymentRefundsQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['paymentRefunds']} page>
      {(data) => (
        <>
          <div class="panel">
            <Tabs
              label={t.seller.pages.refunds}
              tabs={[null, ...STATUSES].map((status) => ({
                href: address.href({ filter: { status } }),
                label: status ? t.payments.status[status] : t.seller.all,
                count: status === address.filter().status ? data().paymentRefunds.totalCount : undefined,
                current: status === address.filter().status,
              }))}
            />
          </div>
          <DataTable
            name={t.seller.pages.refunds}
            columns={refundColumns(i18n)}
            rows={data().paymentRefunds.nodes}
            idOf={({ id }) => id}
            nameOf={({ order }) => order.orderNo}
            hrefOf={({ order }) => `/orders/${order.id}`}
            address={address}
            pageInfo={data().paymentRefunds.pageInfo}
            total={data().paymentRefunds.totalCount}
            loading={query.loading()}
            empty={{ icon: 'receipt', text: t.payments.noRefunds }}
          />
        </>
      )}
    </QueryRegion>
  );
}

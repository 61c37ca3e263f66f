import { createSignal, Show, Suspense } from 'solid-js';
import { applicationColumns, type ListedApplication } from '../features/admin/application-columns.tsx';
import { ApplicationDialog } from '../features/admin/application-dialog.tsx';
import { createSellerReview } from '../features/admin/create-seller-review.ts';
import { type ListedShop, shopColumns } from '../features/admin/shop-columns.tsx';
import { SuspendDialog } from '../features/admin/suspend-dialog.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createAllSellersQuery, createSellerApplicationsQuery } from '../graphql/generated/operations.ts';
import type { SellerApplicationStatus } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress, type TableAddress } from '../primitives/create-table-address.ts';
import { oneOf, searchText } from '../primitives/table-address.ts';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useToast } from '../ui/toast.tsx';

const STATUSES = ['SUBMITTED', 'REJECTED', 'APPROVED'] as const satisfies readonly SellerApplicationStatus[];
const SHOWN = [...STATUSES, 'SHOPS'] as const;

type Filter = { show: (typeof SHOWN)[number] | null; q: string | null };
type Address = TableAddress<Filter>;

export const SellersPage = onlyFor({ permission: 'SELLER_READ' }, () => {
  const { t } = useI18n();
  const address = createTableAddress<Filter>({ show: oneOf(SHOWN), q: searchText });
  return (
    <WorkPage title={t.seller.pages.sellers}>
      <Suspense fallback={<TableSkeleton />}>
        <Show when={address.filter().show === 'SHOPS'} fallback={<Applications address={address} />}>
          <Shops address={address} />
        </Show>
      </Suspense>
    </WorkPage>
  );
});

function Applications(props: { address: Address }) {
  const i18n = useI18n();
  const { t } = i18n;
  const status = () => STATUSES.find((one) => one === props.address.filter().show) ?? null;
  const variables = () => ({
    ...{ status: status(), search: props.address.filter().q, after: props.address.after() ?? null },
  });
  const query = keepPreviousData(createSellerApplicationsQuery(variables, { blocking: true, fresh: true }));
  const counts = useWorkCounts();
  const review = createSellerReview(() => {
    query.refetch();
    counts.refetch();
  });
  const [viewed, setViewed] = createSignal<ListedApplication>();
  return (
    <QueryRegion query={query} needs={['sellerApplications']} page>
      {(data) => (
        <>
          <Narrowing
            address={props.address}
            total={data().sellerApplications.totalCount}
            label={t.sellerReview.search}
          />
          <DataTable
            name={t.sellerReview.applications}
            columns={applicationColumns(i18n, setViewed)}
            rows={data().sellerApplications.nodes}
            idOf={({ id }) => id}
            nameOf={({ companyName }) => companyName ?? ''}
            address={props.address}
            pageInfo={data().sellerApplications.pageInfo}
            total={data().sellerApplications.totalCount}
            loading={query.loading()}
            empty={{ icon: 'store', text: t.sellerReview.none }}
          />
          <Show when={viewed()} keyed>
            {({ id, companyName }) => (
              <ApplicationDialog
                id={id}
                title={companyName ?? ''}
                review={review}
                onClose={() => setViewed(undefined)}
              />
            )}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

function Shops(props: { address: Address }) {
  const i18n = useI18n();
  const { t } = i18n;
  const toast = useToast();
  const variables = () => ({ search: props.address.filter().q, after: props.address.after() ?? null });
  const query = keepPreviousData(createAllSellersQuery(variables, { blocking: true, fresh: true }));
  const review = createSellerReview(() => query.refetch());
  const [suspending, setSuspending] = createSignal<ListedShop>();
  const restore = async ({ id }: ListedShop): Promise<void> => {
    const problem = await review.restore(id);
    if (problem) toast({ tone: 'error', text: problem });
  };
  return (
    <QueryRegion query={query} needs={['sellers']} page>
      {(data) => (
        <>
          <Narrowing address={props.address} total={data().sellers.totalCount} label={t.sellerReview.searchShops} />
          <DataTable
            name={t.sellerReview.shops}
            columns={shopColumns(i18n, { suspend: setSuspending, restore: (shop) => void restore(shop) })}
            rows={data().sellers.nodes}
            idOf={({ id }) => id}
            nameOf={({ name }) => name ?? ''}
            address={props.address}
            pageInfo={data().sellers.pageInfo}
            total={data().sellers.totalCount}
            loading={query.loading()}
            empty={{ icon: 'store', text: t.sellerReview.noShops }}
          />
          <Show when={suspending()} keyed>
            {(shop) => <SuspendDialog shop={shop} review={review} onClose={() => setSuspending(undefined)} />}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

/** Which list it is, and what to look for in it. */
function Narrowing(props: { address: Address; total: number; label: string }) {
  const { t } = useI18n();
  const shown = () => props.address.filter().show;
  const nameOf = (show: Filter['show']): string => {
    if (show === null) return t.sellerReview.applications;
    return show === 'SHOPS' ? t.sellerReview.shops : t.sell.statusName[show];
  };
  return (
    <>
      <div class="panel">
        <Tabs
          label={t.seller.pages.sellers}
          tabs={([null, ...SHOWN] as const).map((show) => ({
            href: props.address.href({ filter: { show, q: null } }),
            label: nameOf(show),
            count: show === shown() ? props.total : undefined,
            current: show === shown(),
          }))}
        />
      </div>
      <TableFilters address={props.address} names={{ show: () => '' }}>
        <input type="hidden" name="show" value={shown() ?? ''} />
        <Field
          class="col-span-2"
          label={props.label}
          name="q"
          type="search"
          maxlength={60}
          value={props.address.filter().q ?? ''}
        />
      </TableFilters>
    </>
  );
}

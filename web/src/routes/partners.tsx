import { createSignal, Show, Suspense } from 'solid-js';
import { createPartnerReview } from '../features/admin/create-partner-review.ts';
import { type ListedPartner, partnerColumns } from '../features/admin/partner-columns.tsx';
import { PartnerDialog } from '../features/admin/partner-dialog.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createPartnersQuery } from '../graphql/generated/operations.ts';
import type { PartnerStatus } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { oneOf, searchText } from '../primitives/table-address.ts';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

const STATUSES = ['SUBMITTED', 'REJECTED', 'APPROVED'] as const satisfies readonly PartnerStatus[];

type Filter = { show: PartnerStatus | null; q: string | null };

export const PartnersPage = onlyFor({ permission: 'PARTNER_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.partners}>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedPartners />
      </Suspense>
    </WorkPage>
  );
});

function LoadedPartners() {
  const i18n = useI18n();
  const { t } = i18n;
  const address = createTableAddress<Filter>({ show: oneOf(STATUSES), q: searchText });
  const variables = () => ({
    ...{ status: address.filter().show, search: address.filter().q, after: address.after() ?? null },
  });
  const query = keepPreviousData(createPartnersQuery(variables, { blocking: true, fresh: true }));
  const review = createPartnerReview(() => query.refetch());
  const [viewed, setViewed] = createSignal<ListedPartner>();
  return (
    <QueryRegion query={query} needs={['partners']} page>
      {(data) => (
        <>
          <div class="panel">
            <Tabs
              label={t.seller.pages.partners}
              tabs={([null, ...STATUSES] as const).map((show) => ({
                href: address.href({ filter: { show, q: null } }),
                label: show === null ? t.partner.all : t.partner.statusName[show],
                count: show === address.filter().show ? data().partners.totalCount : undefined,
                current: show === address.filter().show,
              }))}
            />
          </div>
          <TableFilters address={address} names={{ show: () => '' }}>
            <input type="hidden" name="show" value={address.filter().show ?? ''} />
            <Field
              class="col-span-2"
              label={t.partner.search}
              name="q"
              type="search"
              maxlength={60}
              value={address.filter().q ?? ''}
            />
          </TableFilters>
          <DataTable
            name={t.seller.pages.partners}
            columns={partnerColumns(i18n, setViewed)}
            rows={data().partners.nodes}
            idOf={({ id }) => id}
            nameOf={({ name }) => name}
            address={address}
            pageInfo={data().partners.pageInfo}
            total={data().partners.totalCount}
            loading={query.loading()}
            empty={{ icon: 'globe', text: t.partner.none }}
          />
          <Show when={viewed()} keyed>
            {({ id, name }) => (
              <PartnerDialog id={id} title={name} review={review} onClose={() => setViewed(undefined)} />
            )}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

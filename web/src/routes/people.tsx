import { Suspense } from 'solid-js';
import { peopleColumns } from '../features/people/people-columns.tsx';
import { PEOPLE_FILTER, peopleVariables } from '../features/people/people-filter.ts';
import { PeopleFilters } from '../features/people/people-filters.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createPeopleQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';

export const PeoplePage = onlyFor({ permission: 'USER_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.people}>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedPeople />
      </Suspense>
    </WorkPage>
  );
});

function LoadedPeople() {
  const i18n = useI18n();
  const address = createTableAddress(PEOPLE_FILTER);
  const variables = () => ({ ...peopleVariables(address.filter()), after: address.after() ?? null });
  const query = keepPreviousData(createPeopleQuery(variables, { blocking: true, fresh: true }));
  return (
    <>
      <PeopleFilters address={address} />
      <QueryRegion query={query} needs={['people']} page>
        {(data) => (
          <DataTable
            name={i18n.t.seller.pages.people}
            columns={peopleColumns(i18n)}
            rows={data().people.nodes}
            idOf={({ id }) => id}
            nameOf={({ displayName }) => displayName}
            hrefOf={({ id }) => `${address.path()}/${id}`}
            address={address}
            pageInfo={data().people.pageInfo}
            loading={query.loading()}
            empty={{ icon: 'user', text: i18n.t.people.none }}
          />
        )}
      </QueryRegion>
    </>
  );
}

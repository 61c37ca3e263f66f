import { Suspense } from 'solid-js';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createSearchRulesQuery } from '../graphql/generated/operations.ts';
import type { SearchRulesQuery } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { type FilterReaders, searchText } from '../primitives/table-address.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { TableColumn } from '../ui/table/table-types.ts';

type Filter = { q: string | null };
const FILTER: FilterReaders<Filter> = { q: searchText };
type RuleRow = NonNullable<SearchRulesQuery['searchRules']>['nodes'][number];

export const SearchRulesPage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage
      title={t.seller.pages.searchRules}
      actions={
        <Button tone="brand" href="/admin/search-rules/new">
          {t.searchWork.addRule}
        </Button>
      }
    >
      <p class="text-text-2">{t.searchWork.about}</p>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedRules />
      </Suspense>
    </WorkPage>
  );
});

const columnsOf = ({ t, format }: I18n): TableColumn<RuleRow>[] => [
  { ...{ id: 'text', header: t.searchWork.text }, cell: ({ text }) => text },
  {
    ...{ id: 'state', header: t.searchWork.state, card: 'aside' },
    cell: ({ active }) => (
      <Badge tone={active ? 'ok' : 'plain'}>{active ? t.searchWork.isActive : t.searchWork.isPaused}</Badge>
    ),
  },
  ...(['PIN', 'BOOST', 'BURY'] as const).map((action) => ({
    ...{ id: action, header: t.searchWork.actions[action], end: true },
    cell: ({ effects }: RuleRow) => format.number(effects.filter((effect) => effect.action === action).length),
  })),
  { ...{ id: 'changed', header: t.searchWork.changed }, cell: ({ changedAt }) => format.dateTime(changedAt) },
];

function LoadedRules() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const address = createTableAddress(FILTER, []);
  const query = keepPreviousData(
    createSearchRulesQuery(() => ({ first: 50, after: address.after() ?? null, text: address.filter().q }), {
      blocking: true,
      fresh: true,
    }),
  );
  return (
    <>
      <TableFilters address={address} names={{ q: (text) => `“${text}”` }}>
        <Field
          class="max-md:col-span-2"
          label={t.searchWork.findRule}
          name="q"
          type="search"
          maxlength={60}
          value={address.filter().q ?? ''}
        />
      </TableFilters>
      <QueryRegion query={query} needs={['searchRules']} page>
        {(data) => (
          <DataTable
            name={t.seller.pages.searchRules}
            columns={columnsOf(i18n)}
            rows={data().searchRules.nodes}
            idOf={({ id }) => id}
            nameOf={({ text }) => text}
            hrefOf={({ id }) => `/admin/search-rules/${id}`}
            address={address}
            pageInfo={data().searchRules.pageInfo}
            total={data().searchRules.totalCount}
            loading={query.loading()}
            empty={{ icon: 'search', text: t.searchWork.noRules }}
            tools={
              <p class="text-text-2" aria-live="polite">
                {format.number(data().searchRules.totalCount)}
              </p>
            }
          />
        )}
      </QueryRegion>
    </>
  );
}

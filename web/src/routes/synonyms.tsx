import { Suspense } from 'solid-js';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createSynonymsQuery } from '../graphql/generated/operations.ts';
import type { SynonymsQuery } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { type FilterReaders, searchText } from '../primitives/table-address.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { TableColumn } from '../ui/table/table-types.ts';

type Filter = { q: string | null };
const FILTER: FilterReaders<Filter> = { q: searchText };
type Row = NonNullable<SynonymsQuery['synonyms']>['nodes'][number];

export const SynonymsPage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage
      title={t.seller.pages.synonyms}
      actions={
        <Button tone="brand" href="/admin/synonyms/new">
          {t.synonyms.add}
        </Button>
      }
    >
      <p class="text-text-2">{t.synonyms.about}</p>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedSynonyms />
      </Suspense>
    </WorkPage>
  );
});

const columnsOf = ({ t, format }: I18n): TableColumn<Row>[] => [
  { ...{ id: 'words', header: t.synonyms.words }, cell: ({ words }) => words.join(' · ') },
  {
    ...{ id: 'locale', header: t.synonyms.locale },
    cell: ({ locale }) => (locale ? t.synonyms.locales[locale] : t.synonyms.all),
  },
  {
    ...{ id: 'category', header: t.synonyms.category },
    cell: ({ categoryName }) => categoryName ?? t.synonyms.anyCategory,
  },
  { ...{ id: 'changed', header: t.synonyms.changed }, cell: ({ changedAt }) => format.dateTime(changedAt) },
];

function LoadedSynonyms() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const address = createTableAddress(FILTER, []);
  const query = keepPreviousData(
    createSynonymsQuery(() => ({ first: 50, after: address.after() ?? null, text: address.filter().q }), {
      blocking: true,
      fresh: true,
    }),
  );
  return (
    <>
      <TableFilters address={address} names={{ q: (text) => `“${text}”` }}>
        <Field
          class="max-md:col-span-2"
          label={t.synonyms.find}
          name="q"
          type="search"
          maxlength={30}
          value={address.filter().q ?? ''}
        />
      </TableFilters>
      <QueryRegion query={query} needs={['synonyms']} page>
        {(data) => (
          <DataTable
            name={t.seller.pages.synonyms}
            columns={columnsOf(i18n)}
            rows={data().synonyms.nodes}
            idOf={({ id }) => id}
            nameOf={({ words }) => words.join(', ')}
            hrefOf={({ id }) => `/admin/synonyms/${id}`}
            address={address}
            pageInfo={data().synonyms.pageInfo}
            total={data().synonyms.totalCount}
            loading={query.loading()}
            empty={{ icon: 'search', text: t.synonyms.none }}
            tools={
              <p class="text-text-2" aria-live="polite">
                {format.number(data().synonyms.totalCount)}
              </p>
            }
          />
        )}
      </QueryRegion>
    </>
  );
}

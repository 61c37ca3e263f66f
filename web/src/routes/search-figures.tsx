import { Suspense } from 'solid-js';
import { createPeriod } from '../features/dashboard/create-period.ts';
import { FigureTile } from '../features/dashboard/figure-tile.tsx';
import { PeriodPicker } from '../features/dashboard/period-picker.tsx';
import { CsvExport } from '../features/workbench/csv-export.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createSearchFiguresQuery } from '../graphql/generated/operations.ts';
import type { SearchFiguresQuery } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { dayText, type FilterReaders, oneOf } from '../primitives/table-address.ts';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { TableColumn } from '../ui/table/table-types.ts';
import { Tabs } from '../ui/tabs.tsx';

const LISTS = ['TOP', 'RISING', 'ZERO'] as const;
const SORTS = ['people', 'before', 'nothing', 'opened', 'added'];

type Filter = { list: (typeof LISTS)[number] | null; days: string | null; from: string | null; to: string | null };
const FILTER: FilterReaders<Filter> = {
  list: oneOf(LISTS),
  days: (text) => (text && /^\d{1,3}$/.test(text) ? text : null),
  from: dayText,
  to: dayText,
};
type Figures = NonNullable<SearchFiguresQuery['searchFigures']>;
type TextRow = Figures['texts'][number];

export const SearchFiguresPage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => {
  const { t } = useI18n();
  const period = createPeriod();
  return (
    <WorkPage title={t.seller.pages.searchFigures}>
      <PeriodPicker period={period()} />
      <Suspense fallback={<TableSkeleton />}>
        <LoadedFigures />
      </Suspense>
    </WorkPage>
  );
});

interface Column extends TableColumn<TextRow> {
  text: (row: TextRow) => string;
}

function columnsOf({ t, format }: I18n): Column[] {
  const words = t.searchFigures;
  const share = (id: string, header: string, of: (row: TextRow) => number): Column => ({
    ...{ id, header, end: true, sortable: true },
    value: (row) => of(row) / row.people,
    cell: (row) => words.share(Math.round((100 * of(row)) / row.people)),
    text: (row) => String(of(row)),
  });
  const count = (id: string, header: string, of: (row: TextRow) => number): Column => ({
    ...{ id, header, end: true, sortable: true },
    value: of,
    cell: (row) => format.number(of(row)),
    text: (row) => String(of(row)),
  });
  return [
    { ...{ id: 'text', header: t.searchWork.text }, cell: ({ text }) => text, text: ({ text }) => text },
    count('people', words.people, ({ people }) => people),
    count('before', words.before, ({ peopleBefore }) => peopleBefore),
    share('nothing', words.nothingFound, ({ nothingFound }) => nothingFound),
    share('opened', words.opened, ({ opened }) => opened),
    share('added', words.added, ({ added }) => added),
  ];
}

function LoadedFigures() {
  const i18n = useI18n();
  const { t } = i18n;
  const words = t.searchFigures;
  const period = createPeriod();
  // Days and tabs narrow nothing that could be shown as a whole.
  const address = { ...createTableAddress(FILTER, SORTS), filtered: () => false };
  const list = () => address.filter().list ?? 'TOP';
  const query = keepPreviousData(
    createSearchFiguresQuery(() => ({ ...period(), list: list() }), { blocking: true, fresh: true }),
  );
  const tabs = () =>
    LISTS.map((one) => ({
      href: address.href({ filter: { list: one === 'TOP' ? null : one }, sort: undefined }),
      label: words.lists[one],
      current: one === list(),
    }));
  return (
    <QueryRegion query={query} needs={['searchFigures']} page>
      {(data) => (
        <>
          <Panel title={words.all}>
            <Sums sums={data().searchFigures.sums} />
          </Panel>
          <Tabs label={t.seller.pages.searchFigures} tabs={tabs()} />
          <DataTable
            name={words.lists[list()]}
            columns={columnsOf(i18n)}
            rows={data().searchFigures.texts}
            idOf={({ text }) => text}
            nameOf={({ text }) => text}
            hrefOf={({ text }) => `/admin/search-rules/new?text=${encodeURIComponent(text)}`}
            address={address}
            complete
            loading={query.loading()}
            empty={{ icon: 'search', text: words.none[list()] }}
            tools={
              <CsvExport
                source={{
                  file: `searches-${list().toLowerCase()}.csv`,
                  most: 100,
                  columns: () => columnsOf(i18n),
                  walk: () => async () => ({ rows: data().searchFigures.texts }),
                }}
                total={data().searchFigures.texts.length}
              />
            }
          />
          <p class="text-sm text-text-3">{words.definition}</p>
        </>
      )}
    </QueryRegion>
  );
}

function Sums(props: { sums: Figures['sums'] }) {
  const { t, format } = useI18n();
  const words = t.searchFigures;
  const share = (of: number) => (props.sums.people > 0 ? words.share(Math.round((100 * of) / props.sums.people)) : '—');
  return (
    <dl class="grid grid-cols-2 gap-2 md:grid-cols-5">
      <FigureTile label={words.people} text={format.number(props.sums.people)} />
      <FigureTile label={words.searches} text={format.number(props.sums.searches)} />
      <FigureTile label={words.nothingFound} text={share(props.sums.nothingFound)} />
      <FigureTile label={words.opened} text={share(props.sums.opened)} />
      <FigureTile label={words.added} text={share(props.sums.added)} />
    </dl>
  );
}

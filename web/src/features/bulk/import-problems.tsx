import { createImportProblemsQuery, ImportProblemsDocument } from '../../graphql/generated/operations.ts';
import type { ImportProblemsQuery, Watched_ImportFragment } from '../../graphql/generated/types.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { createTableAddress } from '../../primitives/create-table-address.ts';
import { Badge } from '../../ui/badge.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import type { CsvPage } from '../workbench/create-csv-export.ts';
import type { CsvColumn } from '../workbench/csv.ts';
import { CsvExport } from '../workbench/csv-export.tsx';

type Problem = NonNullable<ImportProblemsQuery['bulkImport']>['problems']['nodes'][number];

const MOST_PROBLEMS = 10_000;

/** What is wrong with the rows of an import, and a file of these rows to correct and import again. */
export function ImportProblems(props: { import: Watched_ImportFragment }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const address = createTableAddress({});
  const variables = () => ({ id: props.import.id, after: address.after() ?? null });
  const query = keepPreviousData(createImportProblemsQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['bulkImport']}>
      {(data) => (
        <DataTable
          name={t.bulk.problems}
          columns={problemColumns(i18n)}
          rows={data().bulkImport.problems.nodes}
          idOf={({ line, column, message }) => `${line} ${column} ${message}`}
          nameOf={({ line }) => format.number(line)}
          address={address}
          pageInfo={data().bulkImport.problems.pageInfo}
          total={data().bulkImport.problems.totalCount}
          loading={query.loading()}
          empty={{ icon: 'check', text: t.bulk.noProblems }}
          tools={<ErrorFile import={props.import} columns={columnsOf(data().bulkImport.problems.nodes)} />}
        />
      )}
    </QueryRegion>
  );
}

const columnsOf = ([first]: readonly Problem[]): string[] => first?.cells.map(({ column }) => column) ?? [];

function problemColumns({ t, format }: I18n): TableColumn<Problem>[] {
  return [
    { ...{ id: 'line', header: t.bulk.line }, cell: ({ line }) => t.bulk.atLine(format.number(line)) },
    { ...{ id: 'column', header: t.bulk.column, card: 'labelled' }, cell: ({ column }) => column ?? '—' },
    {
      ...{ id: 'message', header: t.bulk.reason, card: 'line' },
      cell: ({ message, warning }) => (
        <span class={warning ? '' : 'text-bad'}>
          {warning ? <Badge tone="warn">{t.bulk.warning}</Badge> : undefined} {message}
        </span>
      ),
    },
  ];
}

function ErrorFile(props: { import: Watched_ImportFragment; columns: readonly string[] }) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const columns = (): CsvColumn<Problem>[] => [
    ...props.columns.map((column, place) => ({
      header: column,
      text: ({ cells }: Problem) => cells[place]?.text ?? '',
    })),
    { header: t.bulk.line, text: ({ line }) => `${line}` },
    { header: t.bulk.column, text: ({ column }) => column ?? '' },
    { header: t.bulk.reason, text: ({ message }) => message },
  ];
  const walk =
    () =>
    async (after: string | null): Promise<CsvPage<Problem>> => {
      const { data, failure } = await graphql.fetch(ImportProblemsDocument, { id: props.import.id, after }, true);
      const page = data?.bulkImport?.problems;
      if (!page) return { failure };
      return { rows: page.nodes, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined };
    };
  return (
    <CsvExport
      source={{ file: `${t.bulk.problems}-${props.import.fileName}.csv`, most: MOST_PROBLEMS, columns, walk }}
      total={Math.min(props.import.problemCount, MOST_PROBLEMS)}
    />
  );
}

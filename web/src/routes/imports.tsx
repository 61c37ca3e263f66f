import { Suspense } from 'solid-js';
import { ExportLinks } from '../features/bulk/export-links.tsx';
import { importColumns } from '../features/bulk/import-columns.tsx';
import { ImportForm } from '../features/bulk/import-form.tsx';
import { useImportPlaces } from '../features/bulk/import-places.ts';
import { isRunning, lookWhileRunning } from '../features/bulk/import-report.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createBulkImportsQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';

export const SellerImportsPage = onlyFor({ seller: true }, () => <Imports asAdministrator={false} />);

export const AdminImportsPage = onlyFor({ permission: 'PRODUCT_WRITE' }, () => <Imports asAdministrator />);

function Imports(props: { asAdministrator: boolean }) {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.imports}>
      <ImportForm asAdministrator={props.asAdministrator} />
      <ExportLinks />
      <h2 class="text-md">{t.bulk.past}</h2>
      <Suspense fallback={<TableSkeleton rows={3} />}>
        <PastImports />
      </Suspense>
    </WorkPage>
  );
}

function PastImports() {
  const i18n = useI18n();
  const { t } = i18n;
  const places = useImportPlaces();
  const address = createTableAddress({});
  const query = keepPreviousData(
    createBulkImportsQuery(() => ({ after: address.after() ?? null }), { blocking: true, fresh: true }),
  );
  lookWhileRunning(() => query.peek()?.bulkImports?.nodes.some(isRunning) ?? false, query.refetch);
  return (
    <QueryRegion query={query} needs={['bulkImports']} page>
      {(data) => (
        <DataTable
          name={t.bulk.past}
          columns={importColumns(i18n)}
          rows={data().bulkImports.nodes}
          idOf={({ id }) => id}
          nameOf={({ fileName }) => fileName}
          hrefOf={({ id }) => places.of(id)}
          address={address}
          pageInfo={data().bulkImports.pageInfo}
          total={data().bulkImports.totalCount}
          loading={query.loading()}
          empty={{ icon: 'box', text: t.bulk.noImports }}
        />
      )}
    </QueryRegion>
  );
}

import { useLocation } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { createAuditCsv } from '../features/audit/audit-csv.ts';
import { AUDIT_FILTER, auditLogFilter } from '../features/audit/audit-filter.ts';
import { AuditFilters } from '../features/audit/audit-filters.tsx';
import { AuditTable } from '../features/audit/audit-table.tsx';
import { CsvExport } from '../features/workbench/csv-export.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createAuditLogPageQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';

export const AdminAuditPage = onlyFor({ permission: 'AUDIT_READ' }, AuditLog);
export const SellerAuditPage = onlyFor({ seller: true }, AuditLog);

function AuditLog() {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.audit}>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedLog />
      </Suspense>
    </WorkPage>
  );
}

function LoadedLog() {
  const location = useLocation();
  const address = createTableAddress(AUDIT_FILTER);
  const csv = createAuditCsv(address.filter);
  const variables = () => ({ filter: auditLogFilter(address.filter()), after: address.after() ?? null });
  const query = keepPreviousData(createAuditLogPageQuery(variables, { blocking: true, fresh: true }));
  return (
    <>
      <AuditFilters address={address} everybody={location.pathname.startsWith('/admin/')} />
      <QueryRegion query={query} needs={['auditLog']} page>
        {(data) => (
          <AuditTable
            log={data().auditLog}
            address={address}
            loading={query.loading()}
            tools={<CsvExport source={csv} total={data().auditLog.totalCount} />}
          />
        )}
      </QueryRegion>
    </>
  );
}

import { AuditLogExportDocument } from '../../graphql/generated/operations.ts';
import type { AuditDetail_EntryFragment, AuditLogExportQuery } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { shopTime } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { CsvSource } from '../workbench/create-csv-export.ts';
import { type AuditFilter, auditLogFilter } from './audit-filter.ts';
import { actionText, actorText, reasonText } from './audit-text.ts';

const MOST_EXPORTED = 20_000;

/** The entries that a filter finds, as a file. */
export function createAuditCsv(filter: () => AuditFilter): CsvSource<AuditDetail_EntryFragment> {
  const { t } = useI18n();
  const graphql = useGraphql();
  return {
    file: t.audit.file,
    most: MOST_EXPORTED,
    columns: () => [
      { header: t.audit.number, text: ({ number }) => String(number) },
      { header: t.audit.at, text: ({ at }) => shopTime(at) },
      { header: t.audit.actor, text: (entry) => actorText(t, entry) },
      { header: t.audit.actorId, text: ({ actorId }) => actorId },
      { header: t.audit.role, text: ({ role }) => t.audit.roles[role] },
      { header: t.audit.action, text: ({ action }) => actionText(t, action) },
      {
        header: t.audit.subject,
        text: ({ subjectType, subjectId }) => `${subjectType ?? ''} ${subjectId ?? ''}`.trim(),
      },
      { header: t.audit.outcome, text: ({ outcome }) => t.audit.outcomes[outcome] },
      { header: t.audit.codes, text: ({ codes }) => codes.join(', ') },
      { header: t.audit.reason, text: (entry) => reasonText(t, entry) ?? '' },
      { header: t.audit.input, text: ({ input }) => input },
      { header: t.audit.changes, text: changesText },
      { header: t.audit.address, text: ({ ipAddress }) => ipAddress ?? '' },
      { header: t.audit.requestId, text: ({ requestId }) => requestId },
      { header: t.audit.hash, text: ({ hash }) => hash },
    ],
    walk: () => {
      const wanted = auditLogFilter(filter());
      return async (after) => {
        const page: OperationResult<AuditLogExportQuery> = await graphql.fetch(
          AuditLogExportDocument,
          { filter: wanted, after },
          true,
        );
        const log = page.data?.auditLog;
        if (!log) return { failure: page.failure };
        return { rows: log.nodes, next: log.pageInfo.hasNextPage ? log.pageInfo.endCursor : undefined };
      };
    },
  };
}

const changesText = ({ changes }: AuditDetail_EntryFragment): string =>
  changes.map(({ type, field, before, after }) => `${type}.${field}: ${before ?? ''} → ${after ?? ''}`).join('\n');

import { type JSX, Show } from 'solid-js';
import type { AuditLogPageQuery, AuditOutcome, AuditRow_EntryFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import type { AuditFilter } from './audit-filter.ts';
import { actionText, actorText, reasonText, subjectText } from './audit-text.ts';

const TONES = { DONE: 'ok', REFUSED: 'warn', FAILED: 'brand' } as const satisfies Record<AuditOutcome, string>;

export function OutcomeBadge(props: { outcome: AuditOutcome }) {
  const { t } = useI18n();
  return <Badge tone={TONES[props.outcome]}>{t.audit.outcomes[props.outcome]}</Badge>;
}

/** Entries of the log, the last first. */
export function AuditTable(props: {
  log: NonNullable<AuditLogPageQuery['auditLog']>;
  address: TableAddress<AuditFilter>;
  loading: boolean;
  tools: JSX.Element;
}) {
  const { t, format } = useI18n();
  const columns = (): TableColumn<AuditRow_EntryFragment>[] => [
    { id: 'action', header: t.audit.action, cell: (entry) => actionText(t, entry.action) },
    {
      id: 'outcome',
      header: t.audit.outcome,
      card: 'aside',
      cell: (entry) => <OutcomeBadge outcome={entry.outcome} />,
    },
    {
      ...{ id: 'actor', header: t.audit.actor },
      cell: (entry) => (
        <>
          {actorText(t, entry)} <span class="whitespace-nowrap text-text-2">{t.audit.roles[entry.role]}</span>
        </>
      ),
    },
    {
      ...{ id: 'subject', header: t.audit.subject },
      cell: (entry) => (
        <Show when={entry.subjectType} fallback={<span class="text-text-3">—</span>}>
          {(type) => <span class="whitespace-nowrap">{subjectText(t, type(), entry.subjectId)}</span>}
        </Show>
      ),
    },
    {
      ...{ id: 'reason', header: t.audit.reason, card: 'line' },
      cell: (entry) => <span class="line-clamp-2 break-words">{reasonText(t, entry) ?? entry.codes.join(', ')}</span>,
    },
    {
      ...{ id: 'at', header: t.audit.at, card: 'line' },
      cell: (entry) => <span class="whitespace-nowrap text-text-2">{format.dateTime(entry.at)}</span>,
    },
  ];
  return (
    <DataTable
      name={t.seller.pages.audit}
      columns={columns()}
      rows={props.log.nodes}
      idOf={(entry) => entry.id}
      nameOf={(entry) => t.audit.entry(format.number(entry.number))}
      hrefOf={(entry) => `${props.address.path()}/${entry.id}`}
      address={props.address}
      total={props.log.totalCount}
      pageInfo={props.log.pageInfo}
      loading={props.loading}
      empty={{ icon: 'receipt', text: t.audit.none }}
      tools={props.tools}
    />
  );
}

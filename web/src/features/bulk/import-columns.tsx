import type { ImportStatus, Watched_ImportFragment } from '../../graphql/generated/types.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

const TONES = { WAITING: 'plain', RUNNING: 'brand', DONE: 'ok', FAILED: 'warn', STOPPED: 'plain' } as const;

export function ImportBadge(props: { status: ImportStatus }) {
  const { t } = useI18n();
  return <Badge tone={TONES[props.status]}>{t.bulk.statuses[props.status]}</Badge>;
}

/** Imports as their shop looks through them. */
export function importColumns({ t, format }: I18n): TableColumn<Watched_ImportFragment>[] {
  return [
    { ...{ id: 'file', header: t.bulk.file }, cell: ({ fileName }) => <span class="break-all">{fileName}</span> },
    {
      ...{ id: 'kind', header: t.bulk.what, card: 'line' },
      cell: ({ kind, trial }) => (trial ? t.bulk.trialOf(t.bulk.kinds[kind]) : t.bulk.kinds[kind]),
    },
    {
      ...{ id: 'status', header: t.bulk.status, card: 'aside' },
      cell: ({ status }) => <ImportBadge status={status} />,
    },
    {
      ...{ id: 'changed', header: t.bulk.changed, end: true, card: 'labelled' },
      cell: ({ created, updated }) => format.number(created + updated),
    },
    {
      ...{ id: 'problems', header: t.bulk.problems, end: true, card: 'labelled' },
      cell: ({ problemCount }) => format.number(problemCount),
    },
    { ...{ id: 'started', header: t.bulk.started, card: 'line' }, cell: ({ createdAt }) => format.dateTime(createdAt) },
  ];
}

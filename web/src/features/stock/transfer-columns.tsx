import type { StockTransferStatus, TransferRow_TransferFragment } from '../../graphql/generated/types.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

export const TRANSFER_STATUSES = ['SENT', 'RECEIVED', 'CANCELLED'] as const satisfies StockTransferStatus[];
const TONES = { SENT: 'warn', RECEIVED: 'ok', CANCELLED: 'plain' } as const;

export function TransferBadge(props: { status: StockTransferStatus }) {
  const { t } = useI18n();
  return <Badge tone={TONES[props.status]}>{t.stockWork.transferStatus[props.status]}</Badge>;
}

/** Transfers between warehouses. */
export function transferColumns({ t, format }: I18n): TableColumn<TransferRow_TransferFragment>[] {
  const words = t.stockWork;
  return [
    {
      ...{ id: 'way', header: words.wayColumn },
      cell: ({ from, to }) => `${from.name} → ${to.name}`,
    },
    {
      ...{ id: 'status', header: words.state, card: 'aside' },
      cell: ({ status }) => <TransferBadge status={status} />,
    },
    { id: 'units', header: words.units, end: true, cell: ({ units }) => format.number(units) },
    {
      ...{ id: 'missing', header: words.missing, end: true },
      cell: ({ missing }) => <span class={missing > 0 ? 'text-bad' : ''}>{format.number(missing)}</span>,
    },
    { id: 'document', header: words.document, cell: ({ document, note }) => document ?? note ?? '–' },
    {
      ...{ id: 'sent', header: words.sentAt },
      cell: ({ sentAt }) => <span class="whitespace-nowrap">{format.dateTime(sentAt)}</span>,
    },
  ];
}

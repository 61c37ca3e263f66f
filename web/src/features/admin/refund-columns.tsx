import type { RefundRow_RefundFragment } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

/** Refunds of all payments. */
export function refundColumns({ t, format }: I18n): TableColumn<RefundRow_RefundFragment>[] {
  const status = ({ status, doneAt }: RefundRow_RefundFragment) =>
    doneAt ? t.payments.doneAt(format.dateTime(doneAt)) : t.payments.status[status];
  return [
    { id: 'number', header: t.order.orderNo, cell: ({ order }) => order.orderNo },
    {
      ...{ id: 'decided', header: t.payments.decided, card: 'aside' },
      cell: ({ createdAt }) => (
        <span class="whitespace-nowrap text-text-2 max-md:text-xs">{format.dateTime(createdAt)}</span>
      ),
    },
    { id: 'why', header: t.payments.why, card: 'line', cell: ({ reason }) => t.payments.reason[reason] },
    { id: 'where', header: t.payments.where, cell: ({ destination }) => t.payments.destination[destination] },
    {
      ...{ id: 'status', header: t.orders.statusColumn },
      cell: (refund) => <span class={refund.doneAt ? '' : 'text-warn'}>{status(refund)}</span>,
    },
    { id: 'amount', header: t.payments.amount, end: true, cell: ({ amount }) => <Price money={amount} /> },
  ];
}

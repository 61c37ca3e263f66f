import { Show } from 'solid-js';
import type { ManagedOrder_OrderFragment } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import { NoteLine } from './note-line.tsx';

/** Orders as those who work in the shop look through them. */
export function managedOrderColumns({ t, format }: I18n): TableColumn<ManagedOrder_OrderFragment>[] {
  return [
    { id: 'number', header: t.order.orderNo, cell: (order) => order.orderNo },
    {
      ...{ id: 'placed', header: t.order.placed, sortable: true, card: 'aside' },
      cell: (order) => (
        <span class="whitespace-nowrap text-text-2 max-md:text-xs">{format.dateTime(order.createdAt)}</span>
      ),
    },
    { id: 'items', header: t.order.items, card: 'line', cell: (order) => <Items order={order} /> },
    { id: 'recipient', header: t.order.recipient, cell: (order) => order.recipient.name },
    {
      ...{ id: 'status', header: t.orders.statusColumn },
      cell: (order) => <span class="md:whitespace-nowrap">{t.orders.status[order.status]}</span>,
    },
    { id: 'total', header: t.orders.total, end: true, cell: (order) => <Price money={order.total} /> },
  ];
}

function Items(props: { order: ManagedOrder_OrderFragment }) {
  const { t } = useI18n();
  const first = () => props.order.lines[0];
  const others = () => props.order.lines.length - 1;
  return (
    <>
      <p class="line-clamp-2 max-w-[28em]">
        {first()?.productName} × {first()?.quantity}
      </p>
      <Show when={others() > 0}>
        <p class="text-xs text-text-3">{t.seller.andOthers(others())}</p>
      </Show>
      <NoteLine notes={props.order.notes} />
    </>
  );
}

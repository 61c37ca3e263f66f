import { For, type JSX, Show } from 'solid-js';
import type { ManagedOrder_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';

const CELL = 'px-4 py-2.5 align-top';

/** Orders for staff: a table, or cards in narrow windows. */
export function ManagedOrderTable(props: { orders: readonly ManagedOrder_OrderFragment[] }) {
  const { t } = useI18n();
  const columns = () => [t.order.orderNo, t.order.placed, t.order.items, t.order.recipient, t.orders.statusColumn];
  return (
    <table class="panel w-full max-lg:block">
      <thead class="text-sm text-text-2 max-lg:hidden">
        <tr class="border-b border-line">
          <For each={columns()}>{(name) => <Heading>{name}</Heading>}</For>
          <Heading end>{t.orders.total}</Heading>
        </tr>
      </thead>
      <tbody class="divide-y divide-line text-sm max-lg:block">
        <For each={props.orders}>{(order) => <OrderRow order={order} />}</For>
      </tbody>
    </table>
  );
}

function Heading(props: { end?: boolean; children: JSX.Element }) {
  return (
    <th scope="col" class={`${CELL} font-normal ${props.end ? 'text-end' : 'text-start'}`}>
      {props.children}
    </th>
  );
}

function OrderRow(props: { order: ManagedOrder_OrderFragment }) {
  const { t, format } = useI18n();
  const [first, ...others] = props.order.lines;
  return (
    <tr class="max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-1 max-lg:p-4 [&_td]:max-lg:p-0">
      <td class={CELL}>
        <a
          href={`/orders/${props.order.id}`}
          class="font-semibold whitespace-nowrap text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          {props.order.orderNo}
        </a>
      </td>
      <td class={`${CELL} whitespace-nowrap text-text-2 max-lg:self-center max-lg:text-xs`}>
        {format.dateTime(props.order.createdAt)}
      </td>
      <td class={`${CELL} max-lg:col-span-2`}>
        <p class="line-clamp-2 max-w-[28em]">
          {first?.productName} × {first?.quantity}
        </p>
        <Show when={others.length > 0}>
          <p class="text-xs text-text-3">{t.seller.andOthers(others.length)}</p>
        </Show>
      </td>
      <td class={`${CELL} whitespace-nowrap max-lg:col-span-2 max-lg:text-text-2`}>{props.order.recipient.name}</td>
      <td class={`${CELL} whitespace-nowrap max-lg:self-center`}>{t.orders.status[props.order.status]}</td>
      <td class={`${CELL} text-end`}>
        <Price money={props.order.total} />
      </td>
    </tr>
  );
}

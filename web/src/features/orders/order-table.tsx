import { For, Show } from 'solid-js';
import type { OrderCard_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';
import type { OrderActions } from './create-order-actions.ts';
import { OrderButtons } from './order-buttons.tsx';
import { type OrderItemProps, OrderPictures, OrderStanding, unitsOf } from './order-card.tsx';

const CELL = 'px-4 py-3 align-middle';
const HEADING = `${CELL} text-start`;

/** Orders in wide windows. */
export function OrderTable(props: { orders: readonly OrderCard_OrderFragment[]; actions: OrderActions }) {
  const { t } = useI18n();
  return (
    <table class="panel w-full">
      <thead class="text-sm text-text-2">
        <tr class="border-b border-line">
          <th scope="col" class={HEADING}>
            {t.order.items}
          </th>
          <th scope="col" class={HEADING}>
            {t.order.placed}
          </th>
          <th scope="col" class={`${CELL} text-end`}>
            {t.orders.total}
          </th>
          <th scope="col" class={HEADING}>
            {t.orders.statusColumn}
          </th>
          <th scope="col" class={HEADING}>
            <span class="visually-hidden">{t.orders.actionsColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody class="divide-y divide-line">
        <For each={props.orders}>{(order) => <OrderRow order={order} actions={props.actions} />}</For>
      </tbody>
    </table>
  );
}

function OrderRow(props: OrderItemProps) {
  const { t, format } = useI18n();
  return (
    <tr>
      <td class={CELL}>
        <a href={`/orders/${props.order.id}`} class="flex items-center gap-3 hover:text-link">
          <OrderPictures order={props.order} size={48} />
          <Show when={props.order.lines.length === 1}>
            <span class="line-clamp-2 max-w-[24em]">{props.order.lines[0]?.productName}</span>
          </Show>
          <span class="visually-hidden">{t.orders.number(props.order.orderNo)}</span>
        </a>
      </td>
      <td class={`${CELL} text-sm whitespace-nowrap text-text-2`}>{format.dateTime(props.order.createdAt)}</td>
      <td class={`${CELL} text-end`}>
        <Price money={props.order.total} />
        <p class="text-xs whitespace-nowrap text-text-3">{t.orders.items(unitsOf(props.order))}</p>
      </td>
      <td class={CELL}>
        <OrderStanding order={props.order} />
      </td>
      <td class={CELL}>
        <OrderButtons order={props.order} actions={props.actions} most={1} />
      </td>
    </tr>
  );
}

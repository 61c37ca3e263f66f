import { For, Show } from 'solid-js';
import type { OrderCard_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';
import { arrivalDays } from '../product/arrival-days.ts';
import { OrderPicture } from '../product/order-picture.tsx';
import type { OrderActions } from './create-order-actions.ts';
import { OrderButtons } from './order-buttons.tsx';

const PICTURES = 4;

export interface OrderItemProps {
  order: OrderCard_OrderFragment;
  actions: OrderActions;
}

export const unitsOf = (order: OrderCard_OrderFragment) => order.lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** An order in narrow windows. */
export function OrderCard(props: OrderItemProps) {
  const { t, format } = useI18n();
  const href = () => `/orders/${props.order.id}`;
  return (
    <li class="panel flex flex-col justify-between gap-3 p-3">
      <div class="flex items-baseline justify-between gap-3">
        <span class="text-xs text-text-3">{t.orders.placedAt(format.dateTime(props.order.createdAt))}</span>
        <OrderStanding order={props.order} />
      </div>
      <a href={href()} class="flex items-center gap-2">
        <OrderPictures order={props.order} size={64} />
        <Show when={props.order.lines.length === 1}>
          <span class="line-clamp-2 min-w-0 flex-1">{props.order.lines[0]?.productName}</span>
        </Show>
        <span class="visually-hidden">{t.orders.number(props.order.orderNo)}</span>
      </a>
      <div class="flex items-baseline justify-end gap-2 text-sm text-text-2">
        {t.orders.items(unitsOf(props.order))}
        <span>
          {t.orders.total} <Price money={props.order.total} class="text-md" />
        </span>
      </div>
      <OrderButtons order={props.order} actions={props.actions} most={1} />
    </li>
  );
}

/** The status of an order, and its delivery estimate. */
export function OrderStanding(props: { order: OrderCard_OrderFragment }) {
  const { t, format } = useI18n();
  return (
    <span class="flex flex-col max-lg:items-end">
      <b>{t.orders.status[props.order.status]}</b>
      <Show when={props.order.status !== 'PENDING' && props.order.deliveryEstimate}>
        {(delivery) => <span class="text-xs text-ok">{t.order.expected(arrivalDays(format, delivery()))}</span>}
      </Show>
    </span>
  );
}

export function OrderPictures(props: { order: OrderCard_OrderFragment; size: number }) {
  return (
    <span class="flex gap-1.5">
      <For each={props.order.lines.slice(0, PICTURES)}>
        {(line) => <OrderPicture url={line.imageUrl} size={props.size} />}
      </For>
      <Show when={props.order.lines.length > PICTURES}>
        <span class="self-center text-xs text-text-3">+{props.order.lines.length - PICTURES}</span>
      </Show>
    </span>
  );
}

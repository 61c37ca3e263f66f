import { For, Show } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { arrivalDays } from '../product/arrival-days.ts';
import { ShopLink } from '../shop/shop-link.tsx';
import { LineReview } from './line-review.tsx';
import { OrderLines } from './order-lines.tsx';

type Order = OrderDetail_OrderFragment;
type Part = Order['subOrders'][number];

/** The order lines by shop; with several shops, and for staff, each shows the status of its part. */
export function OrderParts(props: { order: Order; onReviewed: () => void; staff: boolean }) {
  const linesOf = (part: Part) => props.order.lines.filter(({ id }) => part.lines.some((line) => line.id === id));
  return (
    <For each={props.order.subOrders}>
      {(part) => (
        <>
          <PartHeading part={part} staff={props.staff} only={props.order.subOrders.length === 1} />
          <OrderLines
            lines={linesOf(part)}
            below={(line) => <LineReview line={line} onReviewed={props.onReviewed} />}
          />
        </>
      )}
    </For>
  );
}

function PartHeading(props: { part: Part; staff: boolean; only: boolean }) {
  const { t, format } = useI18n();
  return (
    <div class="mt-2 flex flex-wrap items-baseline justify-between gap-x-3 border-t border-line pt-3 first:mt-0 first:border-0 first:pt-0">
      <h3 class="flex items-center gap-1.5 text-base font-semibold">
        <Icon name="store" size={18} class="text-text-3" />
        <Show when={props.part.seller} fallback={t.missing.seller}>
          {(shop) => <ShopLink shop={shop()} />}
        </Show>
        <Show when={props.staff}>
          <span class="text-sm font-normal text-text-2 select-all">{props.part.subOrderNo}</span>
        </Show>
      </h3>
      <Show when={props.staff || !props.only}>
        <p class="text-sm text-text-2">
          {t.orders.status[props.part.status]}
          <Show when={props.part.status !== 'PENDING' && props.part.deliveryEstimate}>
            {(delivery) => <span class="ms-2 text-ok">{t.order.expected(arrivalDays(format, delivery()))}</span>}
          </Show>
        </p>
      </Show>
    </div>
  );
}

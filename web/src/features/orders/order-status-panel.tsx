import { type JSX, Show } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { timeLeft } from '../payment/countdown.ts';
import { createServerClock } from '../payment/server-clock.ts';
import { arrivalDays } from '../product/arrival-days.ts';

/** Status and next step of the order; changes are announced. */
export function OrderStatusPanel(props: {
  order: OrderDetail_OrderFragment;
  /** Next steps are shown to the buyer only. */
  staff: boolean;
  children: JSX.Element;
}) {
  const { t, format } = useI18n();
  const now = createServerClock();
  const left = () => {
    const { status, payBefore } = props.order;
    return status === 'PENDING' && payBefore ? timeLeft(payBefore, now()) : undefined;
  };
  // A completed order asks for reviews while one can be written.
  const hasNextStep = () =>
    !props.staff && (props.order.status !== 'COMPLETED' || props.order.lines.some(({ reviewable }) => reviewable));
  return (
    <section aria-label={t.orders.status[props.order.status]} class="panel flex flex-col gap-4 p-4">
      <div class="flex items-start justify-between gap-3">
        <div aria-live="polite">
          <p class="text-xl font-semibold">{t.orders.status[props.order.status]}</p>
          <Show when={hasNextStep()}>
            <p class="text-text-2">
              {props.order.status === 'PAID' && props.order.shipments.length > 0
                ? t.orders.partlyShipped
                : t.orders.nextStep[props.order.status]}
            </p>
          </Show>
          <Show when={props.order.status !== 'PENDING' && props.order.deliveryEstimate}>
            {(delivery) => <p class="text-sm text-ok">{t.order.expected(arrivalDays(format, delivery()))}</p>}
          </Show>
        </div>
        <Show when={left()}>
          {(text) => (
            <span role="timer" aria-live="off" class="shrink-0 text-lg font-semibold whitespace-nowrap">
              {text()}
            </span>
          )}
        </Show>
      </div>
      {props.children}
    </section>
  );
}

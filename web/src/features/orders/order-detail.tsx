import { createSignal, Show } from 'solid-js';
import { createOrderStatusChangedSubscription } from '../../graphql/generated/operations.ts';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AfterSaleRows } from '../after-sale/after-sale-row.tsx';
import { Sums } from '../checkout/checkout-sums.tsx';
import { createStaffView } from '../seller/for-buyer.tsx';
import { createOrderActions } from './create-order-actions.ts';
import { OrderButtons } from './order-buttons.tsx';
import { OrderNotes } from './order-notes.tsx';
import { OrderParts } from './order-parts.tsx';
import { OrderProgress } from './order-progress.tsx';
import { OrderProperties } from './order-properties.tsx';
import { OrderStatusPanel } from './order-status-panel.tsx';
import { Parcels } from './parcels.tsx';
import { PriceDialog } from './price-dialog.tsx';

/** One order with live updates: status and next step, then all details. */
export function OrderDetail(props: { order: OrderDetail_OrderFragment; refetch: () => void }) {
  const { t } = useI18n();
  const actions = createOrderActions(() => props.refetch());
  const staff = createStaffView(() => props.order.buyer?.id);
  const totalLabel = () => {
    if (props.order.payments.some(({ paidAt }) => paidAt)) return t.order.paid;
    return props.order.status === 'PENDING' ? undefined : t.orders.total;
  };
  createOrderStatusChangedSubscription(
    () => ({ orderId: props.order.id }),
    () => props.refetch(),
  );
  return (
    <div class="grid items-start gap-2 lg:grid-cols-[minmax(0,1fr)_360px] lg:gap-3">
      <div class="flex flex-col gap-2 lg:gap-3">
        <OrderStatusPanel order={props.order} staff={staff()}>
          <Show when={!staff()} fallback={<StaffButtons order={props.order} onChanged={props.refetch} />}>
            <OrderButtons order={props.order} actions={actions} />
            <FormProblem text={actions.problem()} />
          </Show>
        </OrderStatusPanel>
        <Parcels shipments={props.order.shipments} />
        <Show when={props.order.afterSales.length > 0}>
          <Panel title={t.afterSale.ofOrder}>
            <AfterSaleRows list={staff() ? '/seller/after-sales' : '/after-sales'} requests={props.order.afterSales} />
          </Panel>
        </Show>
        <Panel id="review" title={t.order.items}>
          <OrderParts order={props.order} onReviewed={props.refetch} staff={staff()} />
          <div class="border-t border-line pt-3">
            <Sums sums={props.order} totalLabel={totalLabel()} />
          </div>
        </Panel>
      </div>
      <div class="flex flex-col gap-2 lg:gap-3">
        <OrderProgress order={props.order} />
        <OrderProperties order={props.order} onChanged={props.refetch} />
        <Show when={staff()}>
          <OrderNotes order={props.order} onChanged={props.refetch} />
        </Show>
      </div>
    </div>
  );
}

/** Parcels are recorded on the page of orders to ship. */
function StaffButtons(props: { order: OrderDetail_OrderFragment; onChanged: () => void }) {
  const { t } = useI18n();
  const [pricing, setPricing] = createSignal(false);
  return (
    <div class="flex flex-wrap justify-end gap-2 empty:hidden">
      <Show when={props.order.allowedActions.includes('CHANGE_PRICE')}>
        <Button onClick={() => setPricing(true)}>{t.orderWork.changePrice}</Button>
      </Show>
      <Show when={props.order.allowedActions.includes('SHIP')}>
        <Button href="/seller/to-ship">{t.seller.ship}</Button>
      </Show>
      <Show when={pricing()}>
        <PriceDialog order={props.order} onClose={() => setPricing(false)} onChanged={props.onChanged} />
      </Show>
    </div>
  );
}

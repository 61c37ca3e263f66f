import { useLocation } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { InvoiceProperty } from '../invoices/invoice-property.tsx';
import { createStaffView } from '../seller/for-buyer.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { Recipient } from './recipient.tsx';

type Order = OrderDetail_OrderFragment;

/** Recipient, dates and payment method. */
export function OrderProperties(props: { order: Order; onChanged: () => void }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const location = useLocation();
  const staff = createStaffView(() => props.order.buyer?.id);
  const paid = () => props.order.payments.find(({ status }) => status === 'SUCCEEDED' || status === 'REFUNDED');
  /** Of after-sale requests their own pages tell; administrators see all refunds below. */
  const explained = () =>
    staff() ? [] : props.order.payments.flatMap(({ refunds }) => refunds.filter(({ note }) => note));
  return (
    <Panel title={t.order.recipient}>
      <Recipient order={props.order} staff={staff()} onChanged={props.onChanged} />
      <dl class="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line pt-3 text-sm">
        <Property label={t.order.orderNo}>
          <span class="select-all">{props.order.orderNo}</span>
        </Property>
        <Show when={staff() && may(viewer()?.me, 'USER_READ') && props.order.buyer}>
          {(buyer) => (
            <Property label={t.people.roles.USER}>
              <a href={`/admin/people/${buyer().id}`} class="text-link hover:underline">
                {t.people.seeBuyer}
              </a>
            </Property>
          )}
        </Show>
        <Property label={t.order.placed}>{format.dateTime(props.order.createdAt)}</Property>
        <Show when={paid()}>
          {(payment) => (
            <Property label={t.order.payment}>
              {t.order.paidBy(
                t.pay.methods[payment().method],
                format.dateTime(payment().paidAt ?? props.order.createdAt),
              )}
            </Property>
          )}
        </Show>
        <For each={explained()}>
          {(refund) => (
            <Property label={t.orderWork.refund}>
              {format.price(refund.amount)} · {refund.note}
            </Property>
          )}
        </For>
        <Show when={props.order.invoice || props.order.issuedInvoices.length > 0}>
          <Property label={t.invoices.property}>
            <InvoiceProperty order={props.order} href={`${location.pathname}/invoices`} />
          </Property>
        </Show>
        <Show when={props.order.buyerNote}>{(note) => <Property label={t.order.note}>{note()}</Property>}</Show>
        <Show when={props.order.cancelReason}>
          {(reason) => <Property label={t.order.cancelReason}>{reason()}</Property>}
        </Show>
      </dl>
    </Panel>
  );
}

function Property(props: { label: string; children: JSX.Element }) {
  return (
    <>
      <dt class="text-text-2">{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

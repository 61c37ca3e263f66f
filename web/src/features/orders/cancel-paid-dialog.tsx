import { createSignal, Show } from 'solid-js';
import type { AfterSaleReason, OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { CancelFrame } from './cancel-frame.tsx';
import type { OrderActions } from './create-order-actions.ts';

export type PaidOrder = Pick<OrderDetail_OrderFragment, 'id' | 'subOrders' | 'payments'>;

const REASONS: readonly AfterSaleReason[] = ['CHANGED_MIND', 'ORDERED_WRONG', 'TOO_SLOW', 'OTHER'];

/** The choice of every part. */
const ALL = '';

/** A confirmation: what of a paid order is cancelled, and when the money comes. It cannot be undone. */
export function CancelPaidDialog(props: {
  order: PaidOrder;
  open: boolean;
  onClose: () => void;
  actions: OrderActions;
}) {
  const { t, format } = useI18n();
  const [sellerId, setSellerId] = createSignal(ALL);
  const [reason, setReason] = createSignal<AfterSaleReason>('CHANGED_MIND');
  const [text, setText] = createSignal('');
  const parts = () => props.order.subOrders.filter(({ cancellable }) => cancellable);
  const choices = () => [
    { value: ALL, label: t.order.cancelAllParts },
    ...parts().flatMap(({ seller, total }) =>
      seller ? [{ value: seller.id, label: `${seller.name ?? seller.id} · ${format.price(total)}` }] : [],
    ),
  ];
  const toBalance = () =>
    props.order.payments.filter(({ paidAt }) => paidAt).every(({ method }) => method === 'BALANCE');
  const cancel = () =>
    props.actions.cancelPaid({
      ...{ orderId: props.order.id, sellerId: sellerId() || null, reason: reason() },
      text: text().trim() || null,
    });
  return (
    <CancelFrame
      open={props.open}
      onClose={props.onClose}
      actions={props.actions}
      confirm={t.order.cancelAndRefund}
      cancel={cancel}
    >
      <p>{t.order.cancelPaidText}</p>
      <p class="text-text-2">{toBalance() ? t.order.moneyToBalance : t.order.moneyBack}</p>
      <Show when={props.order.subOrders.length > 1}>
        <SelectField label={t.order.cancelWhat} options={choices()} value={sellerId()} onChange={setSellerId} />
      </Show>
      <SelectField
        label={t.order.cancelReason}
        options={REASONS.map((value) => ({ value, label: t.afterSale.reasons[value] }))}
        value={reason()}
        onChange={setReason}
      />
      <Field label={t.afterSale.text} maxlength={200} value={text()} onInput={setText} />
    </CancelFrame>
  );
}

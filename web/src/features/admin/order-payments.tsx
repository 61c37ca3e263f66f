import { createSignal, For, Show } from 'solid-js';
import { createOrderPaymentsQuery, createRefundPaymentMutation } from '../../graphql/generated/operations.ts';
import type { OrderPayment_PaymentFragment, RefundDestination } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { MoneyDialog, type MoneySent } from './money-dialog.tsx';

const DESTINATIONS: readonly RefundDestination[] = ['ORIGINAL', 'BALANCE'];

const fen = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);
/** What can still go back of a payment, in fen. */
const leftOf = ({ status, amount, refunded }: OrderPayment_PaymentFragment) =>
  status === 'SUCCEEDED' ? fen(amount) - fen(refunded) : 0;

/** The payments of an order with their refunds, and refunds by decision of the shop. */
export function OrderPayments(props: { orderId: string }) {
  const { t } = useI18n();
  const query = createOrderPaymentsQuery(() => ({ id: props.orderId }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['order']} class="panel p-4">
      {(data) => (
        <Show when={data().order.payments.length > 0}>
          <Panel title={t.moneyWork.payments}>
            <ul class="flex flex-col divide-y divide-line">
              <For each={data().order.payments}>
                {(payment) => <PaymentRow payment={payment} onRefunded={query.refetch} />}
              </For>
            </ul>
          </Panel>
        </Show>
      )}
    </QueryRegion>
  );
}

function PaymentRow(props: { payment: OrderPayment_PaymentFragment; onRefunded: () => void }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const [asking, setAsking] = createSignal(false);
  const mayRefund = () => may(viewer()?.me, 'REFUND_WRITE') && leftOf(props.payment) > 0;
  return (
    <li class="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <span>
          {t.pay.methods[props.payment.method]} · {format.price(props.payment.amount)}
          <span class="block text-xs text-text-3">
            {props.payment.paymentNo} · {t.moneyWork.statuses[props.payment.status]}
          </span>
        </span>
        <Show when={mayRefund()}>
          <Button onClick={() => setAsking(true)}>{t.moneyWork.refund}</Button>
        </Show>
      </div>
      <ul class="flex flex-col gap-1 text-sm text-text-2">
        <For each={props.payment.refunds}>
          {(refund) => (
            <li>
              −{format.price(refund.amount)} · {t.payments.reason[refund.reason]}
              <Show when={refund.note}>{(note) => <> · {note()}</>}</Show> ·{' '}
              {t.payments.destination[refund.destination]} · {t.payments.status[refund.status]} ·{' '}
              {format.dateTime(refund.createdAt)}
            </li>
          )}
        </For>
      </ul>
      <Show when={asking()}>
        <RefundDialog
          payment={props.payment}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            props.onRefunded();
          }}
        />
      </Show>
    </li>
  );
}

function RefundDialog(props: { payment: OrderPayment_PaymentFragment; onClose: () => void; onDone: () => void }) {
  const { t, format } = useI18n();
  const words = t.moneyWork;
  const toast = useToast();
  const refund = createRefundPaymentMutation();
  const [destination, setDestination] = createSignal<RefundDestination>('ORIGINAL');
  const left = () => (leftOf(props.payment) / 100).toFixed(2);
  const send = async (sent: MoneySent) => {
    const input = { paymentId: props.payment.id, destination: destination(), ...sent };
    const { data, failure } = await refund({ input });
    return { failure, refusals: data?.refundPayment.userErrors ?? [] };
  };
  return (
    <MoneyDialog
      title={words.refundTitle(props.payment.paymentNo)}
      text={words.refundText(format.price({ amount: left(), currency: props.payment.amount.currency }))}
      label={words.refund}
      amount={left()}
      reasonField="reason"
      send={send}
      onClose={props.onClose}
      onDone={() => {
        toast({ text: words.refunded });
        props.onDone();
      }}
    >
      <SelectField
        label={t.payments.where}
        options={DESTINATIONS.map((value) => ({ value, label: t.payments.destination[value] }))}
        value={destination()}
        onChange={setDestination}
      />
    </MoneyDialog>
  );
}

import { For, type JSX } from 'solid-js';
import type { RefundRow_RefundFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Price } from '../../ui/price.tsx';

const CELL = 'px-4 py-2.5 align-top';

/** Refunds of all payments: a table, or cards in narrow windows. */
export function RefundTable(props: { refunds: readonly RefundRow_RefundFragment[] }) {
  const { t } = useI18n();
  const columns = () => [t.order.orderNo, t.payments.decided, t.payments.why, t.payments.where, t.orders.statusColumn];
  return (
    <table class="w-full max-lg:block">
      <thead class="text-sm text-text-2 max-lg:hidden">
        <tr class="border-b border-line">
          <For each={columns()}>{(name) => <Heading class="text-start">{name}</Heading>}</For>
          <Heading class="text-end">{t.payments.amount}</Heading>
        </tr>
      </thead>
      <tbody class="divide-y divide-line text-sm max-lg:block">
        <For each={props.refunds}>{(refund) => <RefundRow refund={refund} />}</For>
      </tbody>
    </table>
  );
}

function Heading(props: { class: string; children: JSX.Element }) {
  return (
    <th scope="col" class={`${CELL} font-normal ${props.class}`}>
      {props.children}
    </th>
  );
}

function RefundRow(props: { refund: RefundRow_RefundFragment }) {
  const { t, format } = useI18n();
  const status = () => {
    const { status, doneAt } = props.refund;
    return doneAt ? t.payments.doneAt(format.dateTime(doneAt)) : t.payments.status[status];
  };
  return (
    <tr class="max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-1 max-lg:p-4 [&_td]:max-lg:p-0">
      <td class={CELL}>
        <a
          href={`/orders/${props.refund.order.id}`}
          class="font-semibold whitespace-nowrap text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          {props.refund.order.orderNo}
        </a>
      </td>
      <td class={`${CELL} whitespace-nowrap text-text-2 max-lg:self-center max-lg:text-xs`}>
        {format.dateTime(props.refund.createdAt)}
      </td>
      <td class={`${CELL} max-lg:col-span-2`}>{t.payments.reason[props.refund.reason]}</td>
      <td class={`${CELL} max-lg:col-span-2 max-lg:text-text-2`}>{t.payments.destination[props.refund.destination]}</td>
      <td class={`${CELL} max-lg:self-center ${props.refund.doneAt ? '' : 'text-warn'}`}>{status()}</td>
      <td class={`${CELL} text-end`}>
        <Price money={props.refund.amount} />
      </td>
    </tr>
  );
}

import { createSignal, For } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createChangeOrderPriceMutation } from '../../graphql/generated/operations.ts';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';
import { decimalOf, fenOf, newTotal } from './new-price.ts';

/** What the shop's part of an unpaid order costs: unit prices and delivery, with the total as it will be. */
export function PriceDialog(props: { order: OrderDetail_OrderFragment; onClose: () => void; onChanged: () => void }) {
  const { t, format } = useI18n();
  const toast = useToast();
  const change = createChangeOrderPriceMutation();
  const [prices, setPrices] = createStore<Record<string, string>>({});
  const [failed, setFailed] = createSignal<string>();
  const form = createForm({ freight: props.order.freight.amount, reason: '' }, ({ freight, reason }) => ({
    freight: fenOf(freight) === undefined ? t.orderWork.noPrice : undefined,
    reason: reason.trim() ? undefined : t.orderWork.needPriceReason,
  }));
  let element: HTMLFormElement | undefined;
  const lines = () => props.order.lines;
  const seen = () => props.order.total;
  const typed = (line: { id: string; unitPrice: { amount: string } }) => prices[line.id] ?? line.unitPrice.amount;
  const [refused, setRefused] = createStore<Record<string, string | undefined>>({});
  const wrong = (line: OrderDetail_OrderFragment['lines'][number]) =>
    fenOf(typed(line)) === undefined ? t.orderWork.noPrice : undefined;
  const total = () => newTotal(props.order, { prices, freight: form.values.freight });

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (change.pending() || !form.check(element) || lines().some(wrong)) return;
    const changed = lines().filter((line) => fenOf(typed(line)) !== fenOf(line.unitPrice.amount));
    const { data, failure } = await change({
      input: {
        ...{ orderId: props.order.id, reason: form.values.reason, expectedTotal: seen().amount },
        freight: decimalOf(fenOf(form.values.freight) ?? 0),
        lines: changed.map((line) => ({ orderLineId: line.id, unitPrice: decimalOf(fenOf(typed(line)) ?? 0) })),
      },
    });
    setFailed(failure ? failureText(t, failure) : undefined);
    if (failure) return;
    const refusals = data?.changeOrderPrice.userErrors ?? [];
    if (refusals.some(({ code }) => code === 'CONFLICT')) props.onChanged();
    // A price is refused by the place of its line in the list that was sent: input.lines.0.unitPrice.
    const lineOf = ({ field }: { field?: readonly string[] | null }) =>
      field?.[1] === 'lines' ? changed[Number(field[2])] : undefined;
    for (const refusal of refusals) {
      const line = lineOf(refusal);
      if (line) setRefused(line.id, refusal.message);
    }
    if (refusals.length > 0)
      return form.refuse(
        refusals.filter((refusal) => !lineOf(refusal)),
        element,
      );
    toast({ text: t.orderWork.priceChanged });
    props.onClose();
    props.onChanged();
  };

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.orderWork.priceTitle}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={change.pending()} onClick={submit}>
            {t.orderWork.changePrice}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        <p class="text-sm text-text-2">{t.orderWork.priceText}</p>
        <For each={lines()}>
          {(line) => (
            <div class="grid grid-cols-[minmax(0,1fr)_120px] items-start gap-3">
              <div>
                <p class="line-clamp-2">{line.productName}</p>
                <p class="text-xs text-text-3">
                  {[...line.specs.map(({ value }) => value), `× ${line.quantity}`].join(' / ')}
                </p>
              </div>
              <Field
                label={t.orderWork.unitPrice}
                inputmode="decimal"
                maxlength={12}
                value={typed(line)}
                error={wrong(line) ?? refused[line.id]}
                onInput={(value) => {
                  setPrices(line.id, value);
                  setRefused(line.id, undefined);
                }}
              />
            </div>
          )}
        </For>
        <Field
          label={t.orderWork.freight}
          inputmode="decimal"
          maxlength={12}
          value={form.values.freight}
          error={form.error('freight')}
          onInput={(value) => form.set('freight', value)}
          onBlur={() => form.leave('freight')}
        />
        <Field
          label={t.orderWork.priceReason}
          maxlength={200}
          value={form.values.reason}
          error={form.error('reason')}
          onInput={(value) => form.set('reason', value)}
        />
        <p class="flex items-baseline justify-between gap-3 border-t border-line pt-3" aria-live="polite">
          <span class="text-text-2">{t.orderWork.newTotal(format.price(seen()))}</span>
          <b class="text-lg">
            {total() === undefined ? '—' : format.price({ ...seen(), amount: signed(total() ?? 0) })}
          </b>
        </p>
        <FormProblem text={failed() ?? form.refusal()} />
      </form>
    </Dialog>
  );
}

/** Discounts may be more than what is typed so far. */
const signed = (fen: number) => (fen < 0 ? `-${decimalOf(-fen)}` : decimalOf(fen));

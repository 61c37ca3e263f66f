import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { isBlank, moneyAmount } from '../../primitives/typed-number.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { AfterSaleActions } from './create-after-sale-actions.ts';

export interface AfterSaleDialogProps {
  open: boolean;
  onClose: () => void;
  actions: AfterSaleActions;
}

/** Asks before a step; its texts and what it needs to know differ, the rest is the same. */
function StepDialog(
  props: AfterSaleDialogProps & {
    title: string;
    confirm: string;
    danger?: boolean;
    run: (element: HTMLFormElement | undefined) => Promise<boolean> | undefined;
    children: JSX.Element;
  },
) {
  const { t } = useI18n();
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!props.actions.pending() && (await props.run(element))) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone={props.danger ? 'danger' : 'brand'} busy={props.actions.pending()} onClick={submit}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        {props.children}
        <FormProblem text={props.actions.problem()} />
      </form>
    </Dialog>
  );
}

/** `adjustable`: whoever grants it may grant less. */
export function ApproveDialog(props: AfterSaleDialogProps & { amount: string; adjustable: boolean }) {
  const { t } = useI18n();
  const form = createForm({ amount: '' }, ({ amount }) => ({
    amount: isBlank(amount) || moneyAmount(amount) ? undefined : t.afterSale.notAnAmount,
  }));
  return (
    <StepDialog
      {...props}
      title={t.afterSale.approveTitle(props.amount)}
      confirm={t.afterSale.approve}
      run={(element) =>
        form.check(element) ? props.actions.approve(moneyAmount(form.values.amount) ?? '') : undefined
      }
    >
      <p>{t.afterSale.approveText}</p>
      <Show when={props.adjustable}>
        <Field
          label={t.afterSale.lessAmount}
          inputmode="decimal"
          value={form.values.amount}
          error={form.error('amount')}
          onInput={(value) => form.set('amount', value)}
          onBlur={() => form.leave('amount')}
        />
      </Show>
    </StepDialog>
  );
}

export function WithdrawDialog(props: AfterSaleDialogProps) {
  const { t } = useI18n();
  return (
    <StepDialog
      {...props}
      danger
      title={t.afterSale.withdrawTitle}
      confirm={t.afterSale.withdraw}
      run={() => props.actions.withdraw()}
    >
      <p>{t.afterSale.withdrawText}</p>
    </StepDialog>
  );
}

export function RejectDialog(props: AfterSaleDialogProps) {
  const { t } = useI18n();
  const form = createForm({ reason: '' }, ({ reason }) => ({ reason: reason.trim() ? undefined : t.afterSale.need }));
  return (
    <StepDialog
      {...props}
      danger
      title={t.afterSale.rejectTitle}
      confirm={t.afterSale.reject}
      run={(element) => (form.check(element) ? props.actions.reject(form.values.reason.trim()) : undefined)}
    >
      <Field
        label={t.afterSale.rejectReason}
        maxlength={200}
        value={form.values.reason}
        error={form.error('reason')}
        onInput={(value) => form.set('reason', value)}
        onBlur={() => form.leave('reason')}
      />
    </StepDialog>
  );
}

export function SendDialog(props: AfterSaleDialogProps) {
  const { t } = useI18n();
  const form = createForm({ carrier: '', trackingNo: '' }, ({ carrier, trackingNo }) => ({
    carrier: carrier.trim() ? undefined : t.afterSale.need,
    trackingNo: trackingNo.trim() ? undefined : t.afterSale.need,
  }));
  const field = (name: 'carrier' | 'trackingNo') => (
    <Field
      label={t.afterSale[name]}
      maxlength={60}
      value={form.values[name]}
      error={form.error(name)}
      onInput={(value) => form.set(name, value)}
      onBlur={() => form.leave(name)}
    />
  );
  return (
    <StepDialog
      {...props}
      title={t.afterSale.sendTitle}
      confirm={t.afterSale.send}
      run={(element) =>
        form.check(element) ? props.actions.send(form.values.carrier, form.values.trackingNo) : undefined
      }
    >
      {field('carrier')}
      {field('trackingNo')}
    </StepDialog>
  );
}

interface ReceivableLine {
  quantity: number;
  orderLine: { id: string; productName: string };
}

/** Of each line, how many units can be sold again. */
export function ReceiveDialog(props: AfterSaleDialogProps & { lines: readonly ReceivableLine[] }) {
  const { t } = useI18n();
  const [note, setNote] = createSignal('');
  const [restocked, setRestocked] = createSignal<ReadonlyMap<string, number>>(new Map());
  const units = ({ orderLine: { id }, quantity }: ReceivableLine) => restocked().get(id) ?? quantity;
  return (
    <StepDialog
      {...props}
      title={t.afterSale.receiveTitle}
      confirm={t.afterSale.receive}
      run={() =>
        props.actions.receive(
          props.lines.map((line) => ({ orderLineId: line.orderLine.id, restocked: units(line) })),
          note(),
        )
      }
    >
      <ul class="flex flex-col gap-3">
        {props.lines.map((line) => (
          <li>
            <p class="mb-1">
              {line.orderLine.productName} × {line.quantity}
            </p>
            <NumberField
              label={t.afterSale.resell}
              min={0}
              max={line.quantity}
              value={units(line)}
              onChange={(value) => setRestocked(new Map(restocked()).set(line.orderLine.id, value))}
            />
          </li>
        ))}
      </ul>
      <Field label={t.afterSale.note} maxlength={200} value={note()} onInput={setNote} />
    </StepDialog>
  );
}

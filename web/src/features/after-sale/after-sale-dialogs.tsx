import { createSignal, type JSX, Show } from 'solid-js';
import type { AfterSaleReason, ReturnAddressInput } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { isBlank, moneyAmount } from '../../primitives/typed-number.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { AfterSaleActions } from './create-after-sale-actions.ts';
import { Specs } from './specs.tsx';

export interface AfterSaleDialogProps {
  open: boolean;
  onClose: () => void;
  actions: AfterSaleActions;
}

/** A confirmation for a step, with its texts and fields. */
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
          <Button tone={props.danger ? 'danger' : 'brand'} needsNumbers busy={props.actions.pending()} onClick={submit}>
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

const PHONE = /^\+?[\d -]{5,24}$/;

/** `adjustable`: the viewer may grant a smaller amount. `whereTo`: the return address of a return. */
export function ApproveDialog(
  props: AfterSaleDialogProps & {
    amount: string;
    adjustable: boolean;
    isReturn: boolean;
    whereTo: ReturnAddressInput | null;
  },
) {
  const { t } = useI18n();
  const { recipient = '', phone = '', address = '' } = props.whereTo ?? {};
  const form = createForm({ amount: '', recipient, phone, address }, (values) => ({
    amount: isBlank(values.amount) || moneyAmount(values.amount) ? undefined : t.afterSale.notAnAmount,
    ...(props.isReturn && {
      recipient: values.recipient.trim() ? undefined : t.afterSale.need,
      phone: PHONE.test(values.phone.trim()) ? undefined : t.afterSale.needPhone,
      address: values.address.trim() ? undefined : t.afterSale.need,
    }),
  }));
  const field = (name: 'recipient' | 'phone' | 'address', maxlength: number) => (
    <Field
      label={t.afterSale.whereTo[name]}
      maxlength={maxlength}
      inputmode={name === 'phone' ? 'tel' : undefined}
      value={form.values[name]}
      error={form.error(name)}
      onInput={(value) => form.set(name, value)}
      onBlur={() => form.leave(name)}
    />
  );
  const approve = (): Promise<boolean> => {
    const { amount, ...whereTo } = form.values;
    return props.actions.approve(moneyAmount(amount) ?? '', props.isReturn ? { ...whereTo } : undefined);
  };
  return (
    <StepDialog
      {...props}
      title={t.afterSale.approveTitle(props.amount)}
      confirm={t.afterSale.approve}
      run={(element) => (form.check(element) ? approve() : undefined)}
    >
      <p>{t.afterSale.approveText}</p>
      <Show when={props.isReturn}>
        <fieldset class="flex flex-col gap-3">
          <legend class="mb-1 font-semibold">{t.afterSale.whereToTitle}</legend>
          {field('recipient', 50)}
          {field('phone', 30)}
          {field('address', 300)}
        </fieldset>
      </Show>
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

/** The choice for a carrier that is not in the list. */
const OTHER = '';

export function SendDialog(props: AfterSaleDialogProps & { carriers: readonly string[] }) {
  const { t } = useI18n();
  const form = createForm({ carrier: props.carriers[0] ?? OTHER, other: '', trackingNo: '' }, (values) => ({
    other: values.carrier !== OTHER || values.other.trim() ? undefined : t.afterSale.need,
    trackingNo: values.trackingNo.trim() ? undefined : t.afterSale.need,
  }));
  const field = (name: 'other' | 'trackingNo', label: string) => (
    <Field
      label={label}
      maxlength={60}
      value={form.values[name]}
      error={form.error(name)}
      onInput={(value) => form.set(name, value)}
      onBlur={() => form.leave(name)}
    />
  );
  const options = () => [
    ...props.carriers.map((name) => ({ value: name, label: name })),
    { value: OTHER, label: t.afterSale.otherCarrier },
  ];
  return (
    <StepDialog
      {...props}
      title={t.afterSale.sendTitle}
      confirm={t.afterSale.send}
      run={(element) =>
        form.check(element)
          ? props.actions.send(form.values.carrier || form.values.other, form.values.trackingNo)
          : undefined
      }
    >
      <SelectField
        label={t.afterSale.carrier}
        options={options()}
        value={form.values.carrier}
        onChange={(value) => form.set('carrier', value)}
      />
      <Show when={form.values.carrier === OTHER}>{field('other', t.afterSale.otherCarrierName)}</Show>
      {field('trackingNo', t.afterSale.trackingNo)}
    </StepDialog>
  );
}

interface ReceivableLine {
  quantity: number;
  orderLine: { id: string; productName: string; specs: readonly { value: string }[] };
}

/** Units returned for a defect are not restocked by default. */
const BROKEN: readonly AfterSaleReason[] = ['DAMAGED', 'DEFECTIVE'];

/** Units to restock, by line. */
export function ReceiveDialog(
  props: AfterSaleDialogProps & { lines: readonly ReceivableLine[]; reason: AfterSaleReason },
) {
  const { t } = useI18n();
  const [note, setNote] = createSignal('');
  const [restocked, setRestocked] = createSignal<ReadonlyMap<string, number>>(new Map());
  const units = ({ orderLine: { id }, quantity }: ReceivableLine) =>
    restocked().get(id) ?? (BROKEN.includes(props.reason) ? 0 : quantity);
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
              <Specs specs={line.orderLine.specs} />
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

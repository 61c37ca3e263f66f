import { createSignal, type JSX, Show } from 'solid-js';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Refusal } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

export interface MoneySent {
  amount: string;
  reason: string;
  /** Of the dialog: sent twice, it counts once. */
  idempotencyKey: string;
}

export interface MoneyDialogProps {
  title: string;
  text: string;
  label: string;
  /** Filled in already. */
  amount?: string;
  /** The name of the reason in the input. */
  reasonField: 'reason' | 'note';
  children?: JSX.Element;
  send: (sent: MoneySent) => Promise<{ failure?: Failure | undefined; refusals: readonly Refusal[] }>;
  onClose: () => void;
  onDone: () => void;
}

type Values = { amount: string; reason: string };

/** Asks for an amount and the reason before money is given. */
export function MoneyDialog(props: MoneyDialogProps) {
  const { t } = useI18n();
  const words = t.moneyWork;
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  let element: HTMLFormElement | undefined;
  const form = createForm<Values>({ amount: props.amount ?? '', reason: '' }, ({ amount, reason }) => ({
    amount: /^\d{1,7}(\.\d{1,2})?$/.test(amount.trim()) && Number(amount) > 0 ? undefined : t.couponWork.needMoney,
    reason: reason.trim() ? undefined : words.needReason,
  }));
  const idempotencyKey = crypto.randomUUID();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy() || !form.check(element)) return;
    setBusy(true);
    const { amount, reason } = form.values;
    const { failure, refusals } = await props.send({
      ...{ amount: Number(amount.trim()).toFixed(2), reason: reason.trim(), idempotencyKey },
    });
    setBusy(false);
    setProblem(failure && failureText(t, failure));
    if (failure) return;
    if (refusals.length === 0) return props.onDone();
    const named = (path: readonly string[] | null | undefined) =>
      path?.map((part) => (part === props.reasonField ? 'reason' : part));
    form.refuse(
      refusals.map(({ message, field }) => ({ message, field: named(field) ?? null })),
      element,
    );
  };
  const input = (name: keyof Values) => ({
    ...{ label: words[name], name, value: form.values[name], error: form.error(name) },
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });
  const id = `money-${idempotencyKey}`;
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button onClick={props.onClose}>{t.actions.cancel}</Button>
          <Button tone="danger" type="submit" form={id} busy={busy()}>
            {props.label}
          </Button>
        </>
      }
    >
      <form ref={element} id={id} noValidate class="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <p class="text-text-2">{props.text}</p>
        <Field {...input('amount')} inputmode="decimal" />
        {props.children}
        <Field {...input('reason')} maxlength={200} hint={words.reasonHints[props.reasonField]} />
        <FormProblem text={problem() ?? form.refusal()} />
        <Show when={busy()}>
          <p aria-live="polite" class="text-sm text-text-2">
            {words.sending}
          </p>
        </Show>
      </form>
    </Dialog>
  );
}

import { createSignal } from 'solid-js';
import { createReconcilePaymentsMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';
import { endOfDay, lastDay, startOfDay } from '../promotions/coupon-values.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 31;

/** Compares some days with the payment providers' records now, rather than at night. */
export function ReconcileForm(props: { onDone: () => void }) {
  const { t } = useI18n();
  const words = t.moneyWork;
  const toast = useToast();
  const reconcile = createReconcilePaymentsMutation();
  const today = lastDay(new Date().toISOString());
  const [from, setFrom] = createSignal(today);
  const [to, setTo] = createSignal(today);
  const [problem, setProblem] = createSignal<string>();
  const days = () => (Date.parse(to()) - Date.parse(from())) / DAY_MS + 1;
  const run = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (reconcile.pending()) return;
    if (!(days() >= 1 && days() <= MOST_DAYS)) return void setProblem(words.needDays);
    const { data, failure } = await reconcile({ input: { from: startOfDay(from()), to: endOfDay(to()) } });
    const refused = data?.reconcilePayments.userErrors[0]?.message;
    setProblem(failure ? failureText(t, failure) : refused);
    if (failure || refused) return;
    toast({ text: words.reconciled(data?.reconcilePayments.differences?.length ?? 0) });
    props.onDone();
  };
  return (
    <form class="panel flex flex-wrap items-end gap-3 p-4" onSubmit={(event) => void run(event)}>
      <Field label={words.from} type="date" value={from()} onInput={setFrom} />
      <Field label={words.to} type="date" value={to()} onInput={setTo} />
      <Button type="submit" busy={reconcile.pending()}>
        {words.reconcile}
      </Button>
      <FormProblem text={problem()} />
    </form>
  );
}

import { createSignal, For } from 'solid-js';
import { createSetPartnerQuotaMutation } from '../../graphql/generated/operations.ts';
import type { PartnerQuota_QuotaFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';
import { QUOTAS } from '../partner/partner-quota.tsx';

type Name = (typeof QUOTAS)[number];

const LARGEST = 1_000_000_000;

/** Changes how much the programs of a partner may ask for. */
export function PartnerQuotaForm(props: { partnerId: string; quota: PartnerQuota_QuotaFragment; onSaved: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const save = createSetPartnerQuotaMutation();
  const [failed, setFailed] = createSignal<string>();
  const wrong = (text: string) =>
    /^\d{1,10}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= LARGEST ? undefined : t.partner.quota.needed;
  const texts = Object.fromEntries(QUOTAS.map((name) => [name, String(props.quota[name])])) as Record<Name, string>;
  const form = createForm(texts, (values) => ({
    requestsPerMinute: wrong(values.requestsPerMinute),
    costPerMinute: wrong(values.costPerMinute),
    requestsPerDay: wrong(values.requestsPerDay),
    costPerDay: wrong(values.costPerDay),
  }));
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (save.pending() || !form.check(element)) return;
    const { requestsPerMinute, costPerMinute, requestsPerDay, costPerDay } = form.values;
    const quota = {
      ...{ requestsPerMinute: Number(requestsPerMinute), costPerMinute: Number(costPerMinute) },
      ...{ requestsPerDay: Number(requestsPerDay), costPerDay: Number(costPerDay) },
    };
    const { data, failure } = await save({ input: { partnerId: props.partnerId, quota } });
    if (failure) return void setFailed(failureText(t, failure));
    const [refused] = data?.setPartnerQuota.userErrors ?? [];
    if (refused) return void setFailed(refused.message);
    toast({ text: t.partner.quota.saved });
    props.onSaved();
  };
  return (
    <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-3 border-t border-line pt-3">
      <div class="grid grid-cols-2 gap-3">
        <For each={QUOTAS}>
          {(name) => (
            <Field
              label={t.partner.quota[name]}
              name={name}
              inputmode="numeric"
              maxlength={10}
              value={form.values[name]}
              error={form.error(name)}
              onInput={(value) => form.set(name, value)}
              onBlur={() => form.leave(name)}
            />
          )}
        </For>
      </div>
      <FormProblem text={failed()} />
      <Button type="submit" class="self-start" busy={save.pending()}>
        {t.partner.quota.save}
      </Button>
    </form>
  );
}

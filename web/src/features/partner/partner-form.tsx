import { createSignal } from 'solid-js';
import { createApplyAsPartnerMutation } from '../../graphql/generated/operations.ts';
import type { PartnerForm_PartnerFragment, PartnerScope } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SCOPES, ScopeFields } from './scope-fields.tsx';

export interface PartnerFormProps {
  /** What was rejected, to be corrected. */
  partner: PartnerForm_PartnerFragment | null;
  onSubmitted: () => void;
}

/** The application of a partner. */
export function PartnerForm(props: PartnerFormProps) {
  const { t } = useI18n();
  const apply = createApplyAsPartnerMutation();
  const [failed, setFailed] = createSignal<string>();
  const known = props.partner;
  const form = createForm(
    {
      name: known?.name ?? '',
      website: known?.website ?? '',
      contact: known?.contact ?? '',
      purpose: known?.purpose ?? '',
      scopes: (known?.scopes ?? ['CATALOG_READ', 'OPERATIONS_WRITE']) as readonly PartnerScope[],
    },
    (values) => ({
      name: values.name.trim() ? undefined : t.afterSale.need,
      website: values.website.trim() ? undefined : t.afterSale.need,
      contact: values.contact.trim() ? undefined : t.afterSale.need,
      purpose: values.purpose.trim() ? undefined : t.afterSale.need,
      scopes: values.scopes.length > 0 ? undefined : t.partner.needScope,
    }),
  );
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (apply.pending() || !form.check(element)) return;
    const { scopes, ...texts } = form.values;
    const { data, failure } = await apply({ input: { ...texts, scopes: [...scopes] } });
    if (failure) return void setFailed(failureText(t, failure));
    const { userErrors = [] } = data?.applyAsPartner ?? {};
    if (userErrors.length > 0) return form.refuse(userErrors, element);
    props.onSubmitted();
  };
  const field = (name: 'name' | 'website' | 'contact' | 'purpose', maxlength: number) => ({
    label: t.partner[name],
    value: form.values[name],
    maxlength,
    error: form.error(name),
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });
  return (
    <Panel title={t.partner.apply}>
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        <div class="grid gap-3 md:grid-cols-2">
          <Field {...field('name', 100)} autocomplete="organization" />
          <Field {...field('website', 200)} type="url" inputmode="url" placeholder="https://" autocomplete="url" />
          <Field {...field('contact', 254)} type="email" inputmode="email" autocomplete="email" />
        </div>
        <TextArea {...field('purpose', 1000)} rows={4} />
        <ScopeFields
          offered={SCOPES}
          chosen={form.values.scopes}
          error={form.error('scopes')}
          onChange={(scopes) => form.set('scopes', scopes)}
        />
        <FormProblem text={failed() ?? form.refusal()} />
        <Button type="submit" tone="brand" class="self-start" busy={apply.pending()}>
          {t.partner.submit}
        </Button>
      </form>
    </Panel>
  );
}

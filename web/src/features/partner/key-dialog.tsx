import { createSignal } from 'solid-js';
import { createCreateApiKeyMutation } from '../../graphql/generated/operations.ts';
import type { PartnerScope } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ScopeFields } from './scope-fields.tsx';

const LIFETIMES = ['30', '90', '180', '365'] as const;

export interface KeyDialogProps {
  /** Those the partner was approved for. */
  scopes: readonly PartnerScope[];
  onClose: () => void;
  onCreated: (secret: string) => void;
}

/** The form for a new key. */
export function KeyDialog(props: KeyDialogProps) {
  const { t } = useI18n();
  const create = createCreateApiKeyMutation();
  const [failed, setFailed] = createSignal<string>();
  const form = createForm(
    {
      name: '',
      days: '90' as (typeof LIFETIMES)[number],
      scopes: props.scopes.filter((scope) => scope.endsWith('_READ')) as readonly PartnerScope[],
    },
    ({ name, scopes }) => ({
      name: name.trim() ? undefined : t.afterSale.need,
      scopes: scopes.length > 0 ? undefined : t.partner.needScope,
    }),
  );
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (create.pending() || !form.check(element)) return;
    const { name, days, scopes } = form.values;
    const { data, failure } = await create({ input: { name, scopes: [...scopes], expiresInDays: Number(days) } });
    if (failure) return void setFailed(failureText(t, failure));
    const { secret, userErrors = [] } = data?.createApiKey ?? {};
    if (!secret) return form.refuse(userErrors, element);
    props.onClose();
    props.onCreated(secret);
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t.partner.createKey}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={create.pending()} onClick={submit}>
            {t.partner.create}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        <Field
          label={t.partner.keyName}
          hint={t.partner.keyNameHint}
          maxlength={100}
          autocomplete="off"
          value={form.values.name}
          error={form.error('name')}
          onInput={(value) => form.set('name', value)}
          onBlur={() => form.leave('name')}
        />
        <SelectField
          label={t.partner.lifetime}
          options={LIFETIMES.map((days) => ({ value: days, label: t.partner.days(days) }))}
          value={form.values.days}
          onChange={(days) => form.set('days', days)}
        />
        <ScopeFields
          offered={props.scopes}
          chosen={form.values.scopes}
          error={form.error('scopes')}
          onChange={(scopes) => form.set('scopes', scopes)}
        />
        <FormProblem text={failed() ?? form.refusal()} />
      </form>
    </Dialog>
  );
}

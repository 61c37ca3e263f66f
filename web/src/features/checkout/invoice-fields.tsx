import { Show } from 'solid-js';
import type { InvoiceInput, InvoiceKind } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Form } from '../../primitives/create-form.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';

export type InvoiceValues = {
  wanted: boolean;
  kind: InvoiceKind;
  title: string;
  taxNumber: string;
  email: string;
};

export const NO_INVOICE: InvoiceValues = { wanted: false, kind: 'PERSONAL', title: '', taxNumber: '', email: '' };

/** The input for the order; null without an invoice. */
export function invoiceInput({ wanted, kind, title, taxNumber, email }: InvoiceValues): InvoiceInput | null {
  if (!wanted) return null;
  return {
    kind,
    title: title.trim(),
    taxNumber: kind === 'COMPANY' ? taxNumber.trim().toUpperCase() : null,
    email: email.trim() || null,
  };
}

/** Whether an invoice is wanted, its title, and where it is sent. */
export function InvoiceFields(props: { form: Form<InvoiceValues> }) {
  const { t } = useI18n();
  const values = () => props.form.values;
  const field = (name: 'title' | 'taxNumber' | 'email', maxlength: number) => (
    <Field
      label={t.invoice[name]}
      maxlength={maxlength}
      value={values()[name]}
      error={props.form.error(name)}
      onInput={(value) => props.form.set(name, value)}
      onBlur={() => props.form.leave(name)}
    />
  );
  return (
    <section class="panel flex flex-col gap-3 p-4" aria-label={t.invoice.heading}>
      <Checkbox
        label={t.invoice.wanted}
        checked={values().wanted}
        onChange={(wanted) => props.form.set('wanted', wanted)}
      />
      <Show when={values().wanted}>
        <RadioTiles
          legend={t.invoice.kind}
          tiles={[
            { value: 'PERSONAL', label: t.invoice.personal },
            { value: 'COMPANY', label: t.invoice.company },
          ]}
          value={values().kind}
          onChange={(kind) => props.form.set('kind', kind)}
        />
        {field('title', 100)}
        <Show when={values().kind === 'COMPANY'}>{field('taxNumber', 20)}</Show>
        {field('email', 200)}
      </Show>
    </section>
  );
}

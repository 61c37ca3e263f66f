import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TableFilters } from '../../ui/table/table-filters.tsx';
import { ACTING_ROLES, type AuditFilter, OUTCOMES } from './audit-filter.ts';
import { actionText } from './audit-text.ts';

/** What to look for in the log; sellers only find what their own shop did. */
export function AuditFilters(props: { address: TableAddress<AuditFilter>; everybody: boolean }) {
  const { t } = useI18n();
  const filter = () => props.address.filter();
  const all = () => ({ value: '', label: t.audit.any });
  const actions = () => Object.entries(t.audit.actions).map(([value, label]) => ({ value, label }));
  return (
    <TableFilters
      address={props.address}
      names={{
        who: (who) => `${t.audit.actor}: ${who}`,
        role: (role) => t.audit.roles[role as keyof typeof t.audit.roles],
        action: (action) => actionText(t, action),
        about: (id) => `${t.audit.subject}: ${id}`,
        outcome: (outcome) => t.audit.outcomes[outcome as keyof typeof t.audit.outcomes],
        from: (day) => `${t.audit.from}: ${day}`,
        to: (day) => `${t.audit.to}: ${day}`,
      }}
    >
      <SelectField label={t.audit.action} name="action" options={[all(), ...actions()]} value={filter().action ?? ''} />
      <Show when={props.everybody}>
        <Field
          label={t.audit.actor}
          name="who"
          placeholder={t.audit.actorHint}
          maxlength={60}
          value={filter().who ?? ''}
        />
        <SelectField
          label={t.audit.role}
          name="role"
          options={[all(), ...ACTING_ROLES.map((value) => ({ value, label: t.audit.roles[value] }))]}
          value={filter().role ?? ''}
        />
      </Show>
      <Field
        label={t.audit.subject}
        name="about"
        placeholder={t.audit.subjectHint}
        maxlength={60}
        value={filter().about ?? ''}
      />
      <SelectField
        label={t.audit.outcome}
        name="outcome"
        options={[all(), ...OUTCOMES.map((value) => ({ value, label: t.audit.outcomes[value] }))]}
        value={filter().outcome ?? ''}
      />
      <Field label={t.audit.from} name="from" type="date" value={filter().from ?? ''} />
      <Field label={t.audit.to} name="to" type="date" value={filter().to ?? ''} />
    </TableFilters>
  );
}

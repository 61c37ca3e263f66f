import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TableFilters } from '../../ui/table/table-filters.tsx';
import { EMAIL_STANDINGS, LONGEST_SEARCH, type PeopleFilter, ROLES } from './people-filter.ts';

/** Whom to look for. */
export function PeopleFilters(props: { address: TableAddress<PeopleFilter> }) {
  const { t } = useI18n();
  const filter = () => props.address.filter();
  return (
    <TableFilters
      address={props.address}
      names={{
        role: (role) => t.people.roles[role as keyof typeof t.people.roles],
        email: (standing) => t.people.emailStandings[standing as keyof typeof t.people.emailStandings],
        access: (access) => (access === 'OUT' ? t.people.isSuspended : t.people.mayEnter),
        from: (day) => `${t.people.joinedFrom}: ${day}`,
        to: (day) => `${t.people.joinedTo}: ${day}`,
      }}
    >
      <Field
        class="col-span-2 md:col-span-full"
        label={t.people.search}
        name="q"
        type="search"
        autocomplete="off"
        maxlength={LONGEST_SEARCH}
        value={filter().q ?? ''}
      />
      <SelectField
        label={t.people.suspendedFilter}
        name="access"
        options={[
          { value: '', label: t.people.anyAccess },
          { value: 'OUT', label: t.people.isSuspended },
          { value: 'IN', label: t.people.mayEnter },
        ]}
        value={filter().access ?? ''}
      />
      <SelectField
        label={t.people.role}
        name="role"
        options={[
          { value: '', label: t.people.anyRole },
          ...ROLES.map((value) => ({ value, label: t.people.roles[value] })),
        ]}
        value={filter().role ?? ''}
      />
      <SelectField
        label={t.people.emailStanding}
        name="email"
        options={[
          { value: '', label: t.people.anyStanding },
          ...EMAIL_STANDINGS.map((value) => ({ value, label: t.people.emailStandings[value] })),
        ]}
        value={filter().email ?? ''}
      />
      <Field label={t.people.joinedFrom} name="from" type="date" value={filter().from ?? ''} />
      <Field label={t.people.joinedTo} name="to" type="date" value={filter().to ?? ''} />
    </TableFilters>
  );
}

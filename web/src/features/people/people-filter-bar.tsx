import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { EMAIL_STANDINGS, type PeopleFilter, parsePeopleFilter, peopleHref, ROLES } from './people-filter.ts';

/** Whom to look for; without scripts it is a plain form. */
export function PeopleFilterBar(props: { filter: PeopleFilter }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    navigate(peopleHref(parsePeopleFilter(new URLSearchParams(entries))));
  };
  return (
    <search class="panel p-4">
      <form action="/admin/people" onSubmit={submit} class="grid grid-cols-2 items-end gap-3 lg:grid-cols-6">
        <Field
          class="col-span-2 lg:col-span-5"
          label={t.people.search}
          name="q"
          type="search"
          autocomplete="off"
          maxlength={100}
          value={props.filter.q ?? ''}
        />
        <div class="flex gap-2 max-lg:order-last max-lg:col-span-2">
          <Button type="submit" tone="brand">
            {t.orders.find}
          </Button>
          <Show when={Object.values(props.filter).some((value) => value !== null)}>
            <Button tone="quiet" href="/admin/people">
              {t.orders.showAll}
            </Button>
          </Show>
        </div>
        <SelectField
          label={t.people.suspendedFilter}
          name="access"
          options={[
            { value: '', label: t.people.anyAccess },
            { value: 'OUT', label: t.people.isSuspended },
            { value: 'IN', label: t.people.mayEnter },
          ]}
          value={props.filter.access ?? ''}
        />
        <SelectField
          label={t.people.role}
          name="role"
          options={[
            { value: '', label: t.people.anyRole },
            ...ROLES.map((value) => ({ value, label: t.people.roles[value] })),
          ]}
          value={props.filter.role ?? ''}
        />
        <SelectField
          label={t.people.emailStanding}
          name="email"
          options={[
            { value: '', label: t.people.anyStanding },
            ...EMAIL_STANDINGS.map((value) => ({ value, label: t.people.emailStandings[value] })),
          ]}
          value={props.filter.email ?? ''}
        />
        <div class="max-lg:hidden" />
        <Field label={t.people.joinedFrom} name="from" type="date" value={props.filter.from ?? ''} />
        <Field label={t.people.joinedTo} name="to" type="date" value={props.filter.to ?? ''} />
      </form>
    </search>
  );
}

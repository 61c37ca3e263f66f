import { Show } from 'solid-js';
import type { PeopleQuery } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import { PersonState } from './person-state.tsx';

type Listed = NonNullable<PeopleQuery['people']>['nodes'][number];

/** People as administrators look through them. */
export function peopleColumns({ t, format }: I18n): TableColumn<Listed>[] {
  return [
    { id: 'name', header: t.people.name, cell: ({ displayName }) => displayName },
    {
      ...{ id: 'contact', header: t.people.contact, card: 'line' },
      cell: (person) => (
        <>
          <p class="break-all md:min-w-52">{person.email}</p>
          <Show when={person.phone}>{(phone) => <p class="text-text-2">{phone()}</p>}</Show>
        </>
      ),
    },
    { id: 'state', header: t.people.state, card: 'line', cell: (person) => <PersonState person={person} /> },
    {
      ...{ id: 'joined', header: t.people.joined, card: 'aside' },
      cell: ({ createdAt }) => (
        <span class="whitespace-nowrap text-text-2 max-md:text-xs">{format.date(createdAt)}</span>
      ),
    },
  ];
}

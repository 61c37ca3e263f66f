import { For, Show } from 'solid-js';
import type { PeopleQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { PersonState } from './person-state.tsx';

type Listed = NonNullable<PeopleQuery['people']>['nodes'][number];

const CELL = 'px-4 py-2.5 align-top text-start';

/** People as administrators look through them: a table, on narrow windows a card for each. */
export function PeopleTable(props: { people: readonly Listed[] }) {
  const { t } = useI18n();
  const columns = () => [t.people.name, t.people.contact, t.people.state, t.people.joined];
  return (
    <table class="panel w-full max-lg:block">
      <thead class="text-sm text-text-2 max-lg:hidden">
        <tr class="border-b border-line">
          <For each={columns()}>
            {(name) => (
              <th scope="col" class={`${CELL} font-normal`}>
                {name}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody class="divide-y divide-line text-sm max-lg:block">
        <For each={props.people}>{(person) => <PersonRow person={person} />}</For>
      </tbody>
    </table>
  );
}

function PersonRow(props: { person: Listed }) {
  const { format } = useI18n();
  return (
    <tr class="max-lg:flex max-lg:flex-col max-lg:gap-1 max-lg:p-4 [&_td]:max-lg:p-0">
      <td class={CELL}>
        <a
          href={`/admin/people/${props.person.id}`}
          class="font-semibold break-words text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          {props.person.displayName}
        </a>
      </td>
      <td class={CELL}>
        <p class="break-all">{props.person.email}</p>
        <Show when={props.person.phone}>{(phone) => <p class="text-text-2">{phone()}</p>}</Show>
      </td>
      <td class={CELL}>
        <PersonState person={props.person} />
      </td>
      <td class={`${CELL} whitespace-nowrap text-text-2`}>{format.date(props.person.createdAt)}</td>
    </tr>
  );
}

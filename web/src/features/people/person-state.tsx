import { Show } from 'solid-js';
import type { PersonState_UserFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';

/** At a glance: suspended, what they are here, and whether their address is proven. */
export function PersonState(props: { person: PersonState_UserFragment }) {
  const { t, format } = useI18n();
  return (
    <span class="flex flex-wrap gap-1">
      <Show when={props.person.suspension}>
        {(suspension) => (
          <Badge tone="warn">
            {suspension().until
              ? t.people.suspendedUntil(format.dateTime(suspension().until ?? ''))
              : t.people.isSuspended}
          </Badge>
        )}
      </Show>
      <Show when={props.person.role !== 'USER'}>
        <Badge tone="brand">{t.people.roles[props.person.role]}</Badge>
      </Show>
      <Show when={props.person.emailStanding}>
        {(standing) => (
          <Badge tone={standing() === 'PROVEN' ? 'ok' : 'plain'}>{t.people.emailStandings[standing()]}</Badge>
        )}
      </Show>
    </span>
  );
}

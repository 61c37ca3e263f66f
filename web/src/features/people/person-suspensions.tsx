import { createSignal, For, Show } from 'solid-js';
import type { PersonQuery, Suspension_SuspensionFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { ConfirmAction } from './confirm-action.tsx';
import type { PersonActions } from './create-person-actions.ts';
import { SuspendPersonDialog } from './suspend-person-dialog.tsx';

type Person = NonNullable<PersonQuery['person']>;

/** Whether somebody may sign in, with what changes it, and what was before. */
export function PersonSuspensions(props: { person: Person; actions: PersonActions }) {
  const { t } = useI18n();
  const viewer = useViewer();
  const [asking, setAsking] = createSignal<'suspend' | 'restore'>();
  const close = () => setAsking(undefined);
  const decides = () => may(viewer()?.me, 'USER_SUSPEND') && viewer()?.me?.id !== props.person.id;
  const shop = () => {
    const { shop: own } = props.person;
    return own?.status === 'ACTIVE' && own.name && may(viewer()?.me, 'SELLER_SUSPEND')
      ? { id: own.id, name: own.name }
      : undefined;
  };
  return (
    <Panel title={t.people.access}>
      <div class="flex flex-col gap-3">
        <p class={props.person.suspension ? 'text-warn' : 'text-ok'}>
          {props.person.suspension ? t.people.outNow : t.people.inNow}
        </p>
        <Show when={props.person.suspension && props.person.shop?.status === 'ACTIVE'}>
          <p class="text-sm text-text-2">{t.people.shopGoesOn}</p>
        </Show>
        <Show when={decides()}>
          <div class="flex flex-wrap gap-2">
            <Show
              when={props.person.suspension}
              fallback={
                <Button tone="danger" onClick={() => setAsking('suspend')}>
                  {t.people.suspend}
                </Button>
              }
            >
              <Button tone="brand" onClick={() => setAsking('restore')}>
                {t.people.restore}
              </Button>
              <Button onClick={() => setAsking('suspend')}>{t.people.change}</Button>
            </Show>
          </div>
        </Show>
        <Show when={(props.person.suspensions?.length ?? 0) > 0}>
          <ol aria-label={t.people.history} class="divide-y divide-line border-t border-line">
            <For each={props.person.suspensions}>{(suspension) => <PastSuspension suspension={suspension} />}</For>
          </ol>
        </Show>
      </div>
      <Show when={asking() === 'suspend'}>
        <SuspendPersonDialog person={props.person} actions={props.actions} shop={shop()} onClose={close} />
      </Show>
      <Show when={asking() === 'restore'}>
        <ConfirmAction
          title={t.people.restoreTitle(props.person.displayName)}
          text={t.people.restoreText}
          label={t.people.restore}
          action={props.actions.restore}
          onClose={close}
        />
      </Show>
    </Panel>
  );
}

function PastSuspension(props: { suspension: Suspension_SuspensionFragment }) {
  const { t, format } = useI18n();
  const end = () => {
    const { endedAt, endedBy, until } = props.suspension;
    if (endedAt) return t.people.ended(format.dateTime(endedAt), endedBy?.displayName);
    return until ? t.people.endsAt(format.dateTime(until)) : t.people.openEnd;
  };
  return (
    <li class="py-2 text-sm">
      <p class="font-semibold">{t.people.reasons[props.suspension.reason]}</p>
      <p class="text-text-2">
        {t.people.began(format.dateTime(props.suspension.suspendedAt), props.suspension.suspendedBy?.displayName)} ·{' '}
        {end()}
      </p>
      <Show when={props.suspension.note}>
        {(note) => <p class="mt-1 break-words whitespace-pre-line text-text-2">{t.people.noteOf(note())}</p>}
      </Show>
    </li>
  );
}

import { createSignal, For, Show } from 'solid-js';
import type { PersonQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Panel } from '../../ui/panel.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { ConfirmAction } from './confirm-action.tsx';
import type { PersonActions } from './create-person-actions.ts';

/** Where somebody is signed in, and the way to end it all. */
export function PersonDevices(props: {
  person: NonNullable<PersonQuery['person']>;
  actions: PersonActions;
  onRetry: () => void;
}) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const [asking, setAsking] = createSignal(false);
  const mayEnd = () => may(viewer()?.me, 'USER_SIGN_OUT') && viewer()?.me?.id !== props.person.id;
  return (
    <Panel title={t.people.devices}>
      <Show when={props.person.sessions} fallback={<MissingPart text={t.missing.part} onRetry={props.onRetry} />}>
        {(sessions) => (
          <ul class="divide-y divide-line">
            <For each={sessions()} fallback={<li class="py-2 text-text-3">{t.people.noDevices}</li>}>
              {(session) => (
                <li class="py-2">
                  <p>
                    {format.list([session.browser, session.system].filter((part) => part !== null)) ||
                      t.account.unknownDevice}
                  </p>
                  <p class="text-xs break-words text-text-3">
                    <Show when={session.ipAddress}>{session.ipAddress} · </Show>
                    {t.security.firstSeen(format.dateTime(session.createdAt))} ·{' '}
                    {t.account.lastUsed(format.dateTime(session.lastUsedAt))}
                  </p>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <Show when={mayEnd() && (props.person.sessions?.length ?? 0) > 0}>
        <Button tone="danger" class="mt-2" onClick={() => setAsking(true)}>
          {t.people.signOut}
        </Button>
      </Show>
      <Show when={asking()}>
        <ConfirmAction
          danger
          title={t.people.signOutTitle(props.person.displayName)}
          text={t.people.signOutText}
          label={t.people.signOut}
          action={props.actions.signOut}
          onClose={() => setAsking(false)}
        />
      </Show>
    </Panel>
  );
}

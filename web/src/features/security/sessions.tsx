import { createSignal, For, Show } from 'solid-js';
import { createRevokeOtherSessionsMutation, createRevokeSessionMutation } from '../../graphql/generated/operations.ts';
import type { SessionsQuery } from '../../graphql/generated/types.ts';
import type { Query } from '../../graphql/query.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SignOutButton } from '../session/sign-out-button.tsx';

/** The person's sessions, with buttons to end one or all others. */
export function Sessions(props: { query: Query<SessionsQuery> }) {
  const { t, format } = useI18n();
  const revoke = createRevokeSessionMutation();
  const revokeOthers = createRevokeOtherSessionsMutation();
  const [problem, setProblem] = createSignal<string>();
  const end = async (id: string): Promise<void> => {
    const { data, failure } = await revoke({ id });
    setProblem(failure ? failureText(t, failure) : data?.revokeSession.userErrors[0]?.message);
    props.query.refetch();
  };
  const endOthers = async (): Promise<void> => {
    const { data, failure } = await revokeOthers({});
    setProblem(failure ? failureText(t, failure) : data?.revokeOtherSessions.userErrors[0]?.message);
    props.query.refetch();
  };
  return (
    <>
      <FormProblem text={problem()} />
      <QueryRegion query={props.query} needs={['me']}>
        {(data) => (
          <>
            <ul class="divide-y divide-line">
              <For
                each={data().me.sessions}
                fallback={
                  <li>
                    <MissingPart text={t.missing.part} onRetry={props.query.refetch} />
                  </li>
                }
              >
                {(session) => {
                  const name = format.list([session.browser, session.system].filter((part) => part !== null));
                  return (
                    <li class="flex items-center justify-between gap-3 py-3">
                      <div class="min-w-0">
                        <p class="flex flex-wrap items-center gap-2">
                          {name || t.account.unknownDevice}
                          <Show when={session.current}>
                            <Badge tone="ok">{t.account.thisDevice}</Badge>
                          </Show>
                        </p>
                        <p class="text-xs break-words text-text-3">
                          <Show when={session.ipAddress}>{session.ipAddress} · </Show>
                          {t.security.firstSeen(format.dateTime(session.createdAt))} ·{' '}
                          {t.account.lastUsed(format.dateTime(session.lastUsedAt))}
                        </p>
                      </div>
                      <Show
                        when={session.current}
                        fallback={
                          <Button size="sm" tone="danger" busy={revoke.pending()} onClick={() => void end(session.id)}>
                            {t.account.endSession}
                          </Button>
                        }
                      >
                        <SignOutButton class="min-h-8 text-sm whitespace-nowrap text-link hover:underline pointer-coarse:min-h-11" />
                      </Show>
                    </li>
                  );
                }}
              </For>
            </ul>
            <Show when={(data().me.sessions?.length ?? 0) > 1}>
              <Button tone="danger" class="mt-2" busy={revokeOthers.pending()} onClick={endOthers}>
                {t.security.endOthers}
              </Button>
            </Show>
          </>
        )}
      </QueryRegion>
    </>
  );
}

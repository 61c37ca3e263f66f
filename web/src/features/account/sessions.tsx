import { createSignal, For, Show } from 'solid-js';
import { createRevokeSessionMutation, createSessionsQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { deviceName } from './device-name.ts';

/** Where the person is signed in; each place but this one can be ended. */
export function Sessions() {
  const { t, format } = useI18n();
  const query = keepPreviousData(createSessionsQuery(undefined, { fresh: true }));
  const revoke = createRevokeSessionMutation();
  const [problem, setProblem] = createSignal<string>();
  const end = async (id: string): Promise<void> => {
    const { data, failure } = await revoke({ id });
    setProblem(failure ? failureText(t, failure) : data?.revokeSession.userErrors[0]?.message);
    query.refetch();
  };
  return (
    <>
      <FormProblem text={problem()} />
      <QueryRegion query={query} needs={['me']}>
        {(data) => (
          <ul class="divide-y divide-line">
            <For
              each={data().me.sessions}
              fallback={
                <li>
                  <MissingPart text={t.missing.part} onRetry={query.refetch} />
                </li>
              }
            >
              {(session) => (
                <li class="flex items-center justify-between gap-3 py-3">
                  <div class="min-w-0">
                    <p class="flex flex-wrap items-center gap-2">
                      {deviceName(session.userAgent) ?? t.account.unknownDevice}
                      <Show when={session.current}>
                        <Badge tone="ok">{t.account.thisDevice}</Badge>
                      </Show>
                    </p>
                    <p class="text-xs text-text-3">
                      {t.account.lastUsed(format.dateTime(session.lastUsedAt))}
                      <Show when={session.ipAddress}> · {session.ipAddress}</Show>
                    </p>
                  </div>
                  <Show when={!session.current}>
                    <Button size="sm" tone="danger" busy={revoke.pending()} onClick={() => void end(session.id)}>
                      {t.account.endSession}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </QueryRegion>
    </>
  );
}

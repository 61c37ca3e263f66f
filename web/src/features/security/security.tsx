import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import { createSecurityQuery, createSessionsQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** Password, second factor and devices. */
export function Security() {
  const { t } = useI18n();
  const security = keepPreviousData(createSecurityQuery(undefined, { fresh: true }));
  const sessions = keepPreviousData(createSessionsQuery(undefined, { fresh: true }));
  // Keyed, so that each opens with an empty form.
  const [changes, setChanges] = createSignal(1);
  // Reloads the sessions, which these changes end.
  const look = (): void => {
    setChanges((count) => count + 1);
    security.refetch();
    sessions.refetch();
  };
  return (
    <div class="flex flex-col divide-y divide-line *:py-4 *:first:pt-0 *:last:pb-0">
      <Part title={t.session.password}>
        <Show when={changes()} keyed>
          <PasswordForm onChanged={look} />
        </Show>
      </Part>
      <Part title={t.security.secondFactor}>
        <QueryRegion query={security} needs={['me']}>
          {(data) => <SecondFactor person={data().me} onChanged={look} />}
        </QueryRegion>
      </Part>
      <Part title={t.account.sessions}>
        <Sessions query={sessions} />
      </Part>
    </div>
  );
}

function Part(props: { title: string; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="mb-3 font-semibold">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

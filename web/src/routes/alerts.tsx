import { Show } from 'solid-js';
import { AccountLayout } from '../features/account/account-layout.tsx';
import { AlertList } from '../features/messages/alert-list.tsx';
import { createMyAlertsQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { MissingPart } from '../ui/missing-part.tsx';
import { QueryRegion } from '../ui/query-region.tsx';

export function AlertsPage() {
  const { t } = useI18n();
  return (
    <AccountLayout title={t.messages.alerts}>
      <LoadedAlerts />
    </AccountLayout>
  );
}

function LoadedAlerts() {
  const { t } = useI18n();
  const query = keepPreviousData(createMyAlertsQuery(undefined, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(page) => (
        <Show when={page().me.productAlerts} fallback={<MissingPart text={t.missing.part} onRetry={query.refetch} />}>
          {(alerts) => <AlertList alerts={alerts()} refetch={query.refetch} />}
        </Show>
      )}
    </QueryRegion>
  );
}

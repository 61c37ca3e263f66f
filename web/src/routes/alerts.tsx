import { Show, Suspense } from 'solid-js';
import { AlertList } from '../features/messages/alert-list.tsx';
import { createMyAlertsQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { MissingPart } from '../ui/missing-part.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function AlertsPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.messages.alerts) }));
  return (
    <div class="container-page flex flex-col gap-3 py-3 lg:py-4">
      <h1 tabindex="-1" class="text-lg lg:text-xl">
        {t.messages.alerts}
      </h1>
      <Suspense fallback={<SkeletonRows count={4} class="h-20" />}>
        <LoadedAlerts />
      </Suspense>
    </div>
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

import { useSearchParams } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { DifferenceRow } from '../features/admin/difference-row.tsx';
import { ReconcileForm } from '../features/admin/reconcile-form.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createPaymentDifferencesQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

const PATH = '/admin/payments';

export const PaymentDifferencesPage = onlyFor({ permission: 'PAYMENT_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.payments}>
      <p class="text-text-2">{t.payments.about}</p>
      <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
        <LoadedDifferences />
      </Suspense>
    </WorkPage>
  );
});

function LoadedDifferences() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const viewer = useViewer();
  const counts = useWorkCounts();
  const open = () => search.show !== 'all';
  const query = keepPreviousData(
    createPaymentDifferencesQuery(() => ({ open: open() }), { blocking: true, fresh: true }),
  );
  const done = (): void => {
    query.refetch();
    counts.refetch();
  };
  return (
    <QueryRegion query={query} needs={['paymentDifferences']} page>
      {(data) => (
        <div class={`flex flex-col gap-2 ${query.loading() ? 'opacity-60' : ''}`} aria-busy={query.loading()}>
          <Show when={may(viewer()?.me, 'PAYMENT_RECONCILE')}>
            <ReconcileForm onDone={done} />
          </Show>
          <div class="panel">
            <Tabs
              label={t.seller.pages.payments}
              tabs={[
                { href: PATH, label: t.payments.open, current: open() },
                { href: `${PATH}?show=all`, label: t.seller.all, current: !open() },
              ]}
            />
            <Show when={data().paymentDifferences.length === 0}>
              <EmptyState icon="check" text={t.payments.noDifferences} />
            </Show>
          </div>
          <ul class="flex flex-col gap-2 lg:gap-3">
            <For each={data().paymentDifferences}>{(difference) => <DifferenceRow difference={difference} />}</For>
          </ul>
        </div>
      )}
    </QueryRegion>
  );
}

import { Show, Suspense } from 'solid-js';
import { createPeriod } from '../features/dashboard/create-period.ts';
import { PaymentsPanel } from '../features/dashboard/payments-panel.tsx';
import { PeriodPicker } from '../features/dashboard/period-picker.tsx';
import { ReturnsPanel } from '../features/dashboard/returns-panel.tsx';
import { SalesPanels } from '../features/dashboard/sales-panel.tsx';
import { TodayPanel } from '../features/dashboard/today-panel.tsx';
import { ViewsPanel } from '../features/dashboard/views-panel.tsx';
import { WaitingPanel } from '../features/dashboard/waiting-panel.tsx';
import { may } from '../features/session/may.ts';
import { signedInOnly } from '../features/session/signed-in-only.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { workPages } from '../features/session/work-pages.ts';
import { Refused } from '../features/workbench/refused.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { Redirect } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** The figures of the whole shop; administrators who may not see them are led to the first page that they may see. */
export const AdminDashboardPage = signedInOnly(() => {
  const viewer = useViewer();
  return (
    <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
      <QueryRegion query={viewer} needs={['me']} missing={<Refused whose={{ permission: 'SALES_READ' }} />} page>
        {(data) => (
          <Show when={may(data().me, 'SALES_READ')} fallback={<Elsewhere />}>
            <Dashboard />
          </Show>
        )}
      </QueryRegion>
    </Suspense>
  );
});

function Elsewhere() {
  const viewer = useViewer();
  return (
    <Show when={workPages(viewer()?.me)[0]} fallback={<Refused whose={{ permission: 'SALES_READ' }} />}>
      {(first) => <Redirect to={first().href} />}
    </Show>
  );
}

function Dashboard() {
  const { t } = useI18n();
  const viewer = useViewer();
  const period = createPeriod();
  const loading = () => <SkeletonRows count={1} class="h-64" />;
  return (
    <WorkPage title={t.seller.pages.overview}>
      <div class="grid gap-2 lg:grid-cols-2 lg:gap-3">
        <Suspense fallback={<SkeletonRows count={1} class="h-36" />}>
          <TodayPanel />
        </Suspense>
        <WaitingPanel />
      </div>
      <PeriodPicker period={period()} />
      <Suspense fallback={<SkeletonRows count={3} class="h-64" />}>
        <SalesPanels period={period()} shops />
      </Suspense>
      <div class="grid items-start gap-2 lg:grid-cols-2 lg:gap-3">
        <Show when={may(viewer()?.me, 'PAYMENT_READ')}>
          <Suspense fallback={loading()}>
            <PaymentsPanel period={period()} />
          </Suspense>
        </Show>
        <Show when={may(viewer()?.me, 'AFTER_SALE_READ')}>
          <Suspense fallback={loading()}>
            <ReturnsPanel period={period()} />
          </Suspense>
        </Show>
        <div class="lg:col-span-2">
          <Suspense fallback={loading()}>
            <ViewsPanel period={period()} />
          </Suspense>
        </div>
      </div>
      <p class="text-sm text-text-3">{t.dashboard.definition}</p>
    </WorkPage>
  );
}

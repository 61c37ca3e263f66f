import { Suspense } from 'solid-js';
import { createPeriod } from '../features/dashboard/create-period.ts';
import { PeriodPicker } from '../features/dashboard/period-picker.tsx';
import { RatingsPanel } from '../features/dashboard/ratings-panel.tsx';
import { ReturnsPanel } from '../features/dashboard/returns-panel.tsx';
import { SalesPanels } from '../features/dashboard/sales-panel.tsx';
import { TodayPanel } from '../features/dashboard/today-panel.tsx';
import { ViewsPanel } from '../features/dashboard/views-panel.tsx';
import { WaitingPanel } from '../features/dashboard/waiting-panel.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const SellerDashboardPage = onlyFor({ seller: true }, () => {
  const { t } = useI18n();
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
        <SalesPanels period={period()} shops={false} />
      </Suspense>
      <div class="grid items-start gap-2 lg:grid-cols-2 lg:gap-3">
        <Suspense fallback={loading()}>
          <ViewsPanel period={period()} />
        </Suspense>
        <div class="grid gap-2 lg:gap-3">
          <Suspense fallback={loading()}>
            <ReturnsPanel period={period()} />
          </Suspense>
          <Suspense fallback={loading()}>
            <RatingsPanel period={period()} />
          </Suspense>
        </div>
      </div>
      <p class="text-sm text-text-3">{t.dashboard.definition}</p>
    </WorkPage>
  );
});

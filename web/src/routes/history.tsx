import { Suspense } from 'solid-js';
import { BrowsingHistory } from '../features/history/browsing-history.tsx';
import { RecommendationSwitch } from '../features/recommendations/recommendation-switch.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** For guests, whose history is of their device. */
export function HistoryPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.history.title) }));
  return (
    <div class="container-page flex flex-col gap-3 py-3 lg:py-4">
      <h1 tabindex="-1" class="text-lg lg:text-xl">
        {t.history.title}
      </h1>
      <Suspense fallback={<SkeletonRows count={4} class="h-28" />}>
        <BrowsingHistory path="/history" />
      </Suspense>
      <div class="panel px-4 py-2">
        <RecommendationSwitch />
      </div>
    </div>
  );
}

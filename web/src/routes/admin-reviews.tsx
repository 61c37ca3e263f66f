import { useSearchParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { HeldWords } from '../features/reviews/held-words.tsx';
import { ListPages } from '../features/reviews/list-pages.tsx';
import { createModerationCsv } from '../features/reviews/moderation-csv.ts';
import { ModerationQueue } from '../features/reviews/moderation-queue.tsx';
import { CsvExport } from '../features/workbench/csv-export.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createReviewsToModerateQuery } from '../graphql/generated/operations.ts';
import type { ReviewQueue } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

const QUEUES: readonly ReviewQueue[] = ['WAITING', 'REJECTED', 'APPROVED'];
const addressOf = (queue: ReviewQueue) => (queue === 'WAITING' ? '/admin/reviews' : `/admin/reviews?queue=${queue}`);

export const AdminReviewsPage = onlyFor({ permission: 'REVIEW_MODERATE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.moderation}>
      <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
        <LoadedQueue />
        <HeldWords />
      </Suspense>
    </WorkPage>
  );
});

function LoadedQueue() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const counts = useWorkCounts();
  const queue = (): ReviewQueue => QUEUES.find((one) => one === search.queue) ?? 'WAITING';
  const after = () => (typeof search.after === 'string' ? search.after : undefined);
  const query = keepPreviousData(
    createReviewsToModerateQuery(() => ({ queue: queue(), after: after() ?? null }), { blocking: true, fresh: true }),
  );
  const csv = createModerationCsv(queue);
  const decided = (): void => {
    query.refetch();
    counts.refetch();
  };
  const tabs = () =>
    QUEUES.map((one) => ({
      ...{ href: addressOf(one), label: t.reviewWork.queues[one], current: one === queue() },
      count: one === queue() ? query()?.reviewsToModerate?.totalCount : undefined,
    }));
  return (
    <>
      <Tabs label={t.seller.pages.moderation} tabs={tabs()} />
      <div class="flex justify-end">
        <CsvExport source={csv} total={query()?.reviewsToModerate?.totalCount ?? 0} />
      </div>
      <QueryRegion query={query} needs={['reviewsToModerate']} page>
        {(page) => (
          <>
            <Show
              when={page().reviewsToModerate.nodes.length > 0}
              fallback={
                <div class="panel">
                  <EmptyState icon="check" text={t.reviewWork.queueEmpty} />
                </div>
              }
            >
              <ModerationQueue reviews={page().reviewsToModerate.nodes} onDecided={decided} />
            </Show>
            <ListPages path={addressOf(queue())} after={after()} pageInfo={page().reviewsToModerate.pageInfo} />
          </>
        )}
      </QueryRegion>
    </>
  );
}

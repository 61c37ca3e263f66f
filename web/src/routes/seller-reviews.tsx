import { useSearchParams } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { ListPages } from '../features/reviews/list-pages.tsx';
import { ReplyBox } from '../features/reviews/reply-box.tsx';
import { WorkReview } from '../features/reviews/work-review.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createReceivedReviewsQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

const VIEWS = ['unanswered', 'low', 'all'] as const;
type View = (typeof VIEWS)[number];
const ADDRESSES: Record<View, string> = {
  unanswered: '/seller/reviews',
  low: '/seller/reviews?view=low',
  all: '/seller/reviews?view=all',
};

export const SellerReviewsPage = onlyFor({ seller: true }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.reviews}>
      <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
        <LoadedReviews />
      </Suspense>
    </WorkPage>
  );
});

function LoadedReviews() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const counts = useWorkCounts();
  const view = (): View => VIEWS.find((one) => one === search.view) ?? 'unanswered';
  const after = () => (typeof search.after === 'string' ? search.after : undefined);
  const query = keepPreviousData(
    createReceivedReviewsQuery(
      () => ({
        after: after() ?? null,
        lowRated: view() === 'low',
        unanswered: view() === 'unanswered',
      }),
      { blocking: true, fresh: true },
    ),
  );
  const changed = (): void => {
    query.refetch();
    counts.refetch();
  };
  const tabs = () =>
    VIEWS.map((one) => ({
      ...{ href: ADDRESSES[one], label: t.reviewWork.views[one], current: one === view() },
      count: one === view() ? query()?.receivedReviews?.totalCount : undefined,
    }));
  return (
    <>
      <Tabs label={t.seller.pages.reviews} tabs={tabs()} />
      <QueryRegion query={query} needs={['receivedReviews']} page>
        {(page) => (
          <>
            <Show
              when={page().receivedReviews.nodes.length > 0}
              fallback={
                <div class="panel">
                  <EmptyState icon="check" text={t.reviewWork.none[view()]} />
                </div>
              }
            >
              <ul class="panel divide-y divide-line">
                <For each={page().receivedReviews.nodes}>
                  {(review) => (
                    <li class="p-3 lg:p-4">
                      <WorkReview review={review} withReply={false} />
                      <ReplyBox review={review} onChanged={changed} />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <ListPages path={ADDRESSES[view()]} after={after()} pageInfo={page().receivedReviews.pageInfo} />
          </>
        )}
      </QueryRegion>
    </>
  );
}

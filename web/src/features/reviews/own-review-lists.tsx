import { For, type JSX, Show } from 'solid-js';
import {
  createOwnReviewsQuery,
  createReviewsToFollowUpQuery,
  createReviewsToWriteQuery,
} from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { ListPages } from './list-pages.tsx';
import { OwnReview, ReviewToWrite } from './own-review.tsx';

interface ListProps {
  path: string;
  after: string | undefined;
}

const OPTIONS = { blocking: true, fresh: true };

/** A panel of entries, or what is said when there are none. */
function List<Entry>(props: {
  entries: readonly Entry[];
  empty: string;
  pages: JSX.Element;
  children: (entry: Entry) => JSX.Element;
}) {
  return (
    <Show
      when={props.entries.length > 0}
      fallback={
        <div class="panel">
          <EmptyState icon="star" text={props.empty} />
        </div>
      }
    >
      <ul class="panel divide-y divide-line">
        <For each={props.entries}>{(entry) => props.children(entry)}</For>
      </ul>
      {props.pages}
    </Show>
  );
}

export function ReviewsToWrite(props: ListProps) {
  const { t } = useI18n();
  const query = keepPreviousData(createReviewsToWriteQuery(() => ({ after: props.after ?? null }), OPTIONS));
  return (
    <QueryRegion query={query} needs={['reviewsToWrite']} page>
      {(page) => (
        <List
          entries={page().reviewsToWrite.nodes}
          empty={t.ownReviews.nothingToWrite}
          pages={<ListPages {...props} pageInfo={page().reviewsToWrite.pageInfo} />}
        >
          {(bought) => <ReviewToWrite bought={bought} onChanged={query.refetch} />}
        </List>
      )}
    </QueryRegion>
  );
}

export function ReviewsToFollowUp(props: ListProps) {
  const { t } = useI18n();
  const query = keepPreviousData(createReviewsToFollowUpQuery(() => ({ after: props.after ?? null }), OPTIONS));
  return (
    <QueryRegion query={query} needs={['reviewsToFollowUp']} page>
      {(page) => (
        <List
          entries={page().reviewsToFollowUp.nodes}
          empty={t.ownReviews.nothingToFollowUp}
          pages={<ListPages {...props} pageInfo={page().reviewsToFollowUp.pageInfo} />}
        >
          {(review) => <OwnReview review={review} onChanged={query.refetch} />}
        </List>
      )}
    </QueryRegion>
  );
}

export function WrittenReviews(props: ListProps) {
  const { t } = useI18n();
  const query = keepPreviousData(createOwnReviewsQuery(() => ({ after: props.after ?? null }), OPTIONS));
  const noPages = { hasNextPage: false, endCursor: null };
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(page) => (
        <List
          entries={page().me.reviews?.nodes ?? []}
          empty={t.ownReviews.nothingWritten}
          pages={<ListPages {...props} pageInfo={page().me.reviews?.pageInfo ?? noPages} />}
        >
          {(review) => <OwnReview review={review} onChanged={query.refetch} />}
        </List>
      )}
    </QueryRegion>
  );
}

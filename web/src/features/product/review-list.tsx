import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { createMarkReviewHelpfulMutation, createProductReviewsQuery } from '../../graphql/generated/operations.ts';
import type { ProductReviewsQuery, ReviewItem_ReviewFragment, ReviewSort } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { signInHref } from '../session/sign-in-href.ts';

type RatingSummary = NonNullable<NonNullable<ProductReviewsQuery['product']>['ratingSummary']>;

const SORTS: readonly ReviewSort[] = ['NEWEST', 'MOST_HELPFUL', 'RATING_DESC', 'RATING_ASC'];
const PAGE = 10;
const MOST = 100;

/** The number of reviews in the URL. */
function parseCount(text: string | string[] | undefined): number {
  const count = Number(text);
  return Number.isInteger(count) ? Math.max(PAGE, Math.min(count, MOST)) : PAGE;
}

/** The rating summary and the reviews; order and number are in the URL. */
export function ReviewList(props: { productId: string }) {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const sort = () => SORTS.find((one) => one === search.sort) ?? 'MOST_HELPFUL';
  const first = () => parseCount(search.reviews);
  const show = (change: { sort: ReviewSort } | { reviews: number }) => setSearch(change, { replace: true });
  const query = createProductReviewsQuery(() => ({ productId: props.productId, first: first(), sort: sort() }));
  const reviewed = () => {
    const { ratingSummary, reviews } = query()?.product ?? {};
    return ratingSummary && reviews ? { ratingSummary, reviews } : undefined;
  };
  return (
    <Show when={reviewed()} fallback={<MissingPart text={t.missing.reviews} onRetry={query.refetch} />}>
      {(product) => (
        <Show when={product().ratingSummary.count > 0} fallback={<p class="text-text-3">{t.product.noReviews}</p>}>
          <RatingOverview summary={product().ratingSummary} />
          <SortButtons value={sort()} onChange={(wanted) => show({ sort: wanted })} />
          <ul>
            <For each={product().reviews.nodes}>{(review) => <ReviewItem review={review} />}</For>
          </ul>
          <Show when={product().reviews.pageInfo.hasNextPage && first() < MOST}>
            <Button class="mt-4" busy={query.loading()} onClick={() => show({ reviews: first() + PAGE * 2 })}>
              {t.reviews.more}
            </Button>
          </Show>
        </Show>
      )}
    </Show>
  );
}

function RatingOverview(props: { summary: RatingSummary }) {
  const { t, format } = useI18n();
  const share = (count: number) => `${(count / Math.max(1, props.summary.count)) * 100}%`;
  return (
    <div class="flex flex-wrap items-center gap-6 rounded-md bg-sunken p-4">
      <div>
        <p class="text-2xl font-semibold">{format.rating(props.summary.average ?? 0)}</p>
        <Stars value={props.summary.average ?? 0} size={18} />
        <p class="text-xs text-text-3">{t.reviews.count(props.summary.count)}</p>
      </div>
      <dl class="min-w-56 flex-1">
        <For each={props.summary.histogram}>
          {(bar) => (
            <div class="grid grid-cols-[56px_1fr_48px] items-center gap-2 text-xs text-text-2">
              <dt>{t.reviews.stars(bar.rating)}</dt>
              <dd class="h-1.5 overflow-hidden rounded-sm bg-line" aria-hidden="true">
                <div class="h-full bg-star" style={{ width: share(bar.count) }} />
              </dd>
              <dd class="text-end">{format.number(bar.count)}</dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  );
}

function SortButtons(props: { value: ReviewSort; onChange: (sort: ReviewSort) => void }) {
  const { t } = useI18n();
  return (
    <fieldset class="mt-3 flex flex-wrap gap-2">
      <legend class="visually-hidden">{t.reviews.sortBy}</legend>
      <For each={SORTS}>
        {(sort) => (
          <Button
            tone="quiet"
            size="sm"
            aria-pressed={sort === props.value}
            class="aria-pressed:bg-sunken aria-pressed:text-text"
            onClick={() => props.onChange(sort)}
          >
            {t.reviews.sorts[sort]}
          </Button>
        )}
      </For>
    </fieldset>
  );
}

function ReviewItem(props: { review: ReviewItem_ReviewFragment }) {
  const { t, format } = useI18n();
  const authorName = () => props.review.author?.displayName ?? t.reviews.anonymous;
  return (
    <li class="flex flex-col gap-1 border-b border-line py-4">
      <div class="flex items-center gap-2 text-sm">
        <Avatar name={authorName()} url={props.review.author?.avatarUrl} size={24} />
        <span class="font-semibold">{authorName()}</span>
        <Stars value={props.review.rating} />
        <time class="ms-auto text-xs text-text-3" dateTime={props.review.createdAt}>
          {format.date(props.review.createdAt)}
        </time>
      </div>
      <Show when={props.review.title}>
        <p class="font-semibold">{props.review.title}</p>
      </Show>
      <p class="max-w-[38em] whitespace-pre-line">{props.review.content}</p>
      <HelpfulButton review={props.review} />
    </li>
  );
}

/** One vote per person; pressing again removes it. */
function HelpfulButton(props: { review: ReviewItem_ReviewFragment }) {
  const { t } = useI18n();
  const session = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const toast = useToast();
  const markHelpful = createMarkReviewHelpfulMutation();
  const [voted, setVoted] = createSignal(false);
  /** From the list, or from the latest vote. */
  const count = createMemo(() => createSignal(props.review.helpfulCount));
  const vote = async (): Promise<void> => {
    if (!session.signedIn()) return navigate(signInHref(location.pathname));
    const helpful = !voted();
    const { data, failure } = await markHelpful({ reviewId: props.review.id, helpful });
    const review = data?.markReviewHelpful.review;
    if (!review) {
      const refusal = data?.markReviewHelpful.userErrors[0]?.message;
      return toast({ tone: 'error', text: failure ? failureText(t, failure) : (refusal ?? t.failures.server) });
    }
    setVoted(helpful);
    const [, setCount] = count();
    setCount(review.helpfulCount);
  };
  return (
    <button
      type="button"
      aria-pressed={voted()}
      aria-busy={markHelpful.pending()}
      class="min-h-8 self-start text-xs text-text-3 hover:text-link aria-pressed:text-ok pointer-coarse:min-h-11"
      onClick={vote}
    >
      {t.reviews.helpful(count()[0]())}
    </button>
  );
}

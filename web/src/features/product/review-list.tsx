import { useSearchParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { createProductReviewsQuery } from '../../graphql/generated/operations.ts';
import type { ProductReviewsQuery, ReviewSort } from '../../graphql/generated/types.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Stars } from '../../ui/rating.tsx';
import { type ReviewChoice, ReviewFilters } from './review-filters.tsx';
import { ReviewItem } from './review-item.tsx';
import { ReviewPictures } from './review-pictures.tsx';

type Product = NonNullable<ProductReviewsQuery['product']>;
type RatingSummary = NonNullable<Product['ratingSummary']>;

const SORTS: readonly ReviewSort[] = ['NEWEST', 'MOST_HELPFUL', 'RATING_DESC', 'RATING_ASC'];
const PAGE = 10;
const MOST = 100;
const GALLERY = 12;

/** The number of reviews in the URL. */
function parseCount(text: string | string[] | undefined): number {
  const count = Number(text);
  return Number.isInteger(count) ? Math.max(PAGE, Math.min(count, MOST)) : PAGE;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the URL narrows the list to. */
function parseChoice(search: Record<string, string | string[] | undefined>): ReviewChoice {
  const [stars, sku] = [Number(search.stars), search.reviewSku];
  return {
    stars: [1, 2, 3, 4, 5].includes(stars) ? stars : undefined,
    sku: typeof sku === 'string' && UUID.test(sku) ? sku : undefined,
    pictures: search.pictures === '1' || undefined,
    followUp: search.followUp === '1' || undefined,
  };
}

/** The rating summary and the reviews; filters, order and number are in the URL. */
export function ReviewList(props: { productId: string }) {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const sort = () => SORTS.find((one) => one === search.sort) ?? 'MOST_HELPFUL';
  const first = () => parseCount(search.reviews);
  const choice = () => parseChoice(search);
  const show = (change: { sort: ReviewSort } | { reviews: number }) => setSearch(change, { replace: true });
  const choose = ({ stars, sku, pictures, followUp }: ReviewChoice) =>
    setSearch(
      {
        stars,
        reviewSku: sku,
        pictures: pictures ? '1' : undefined,
        followUp: followUp ? '1' : undefined,
        reviews: undefined,
      },
      { replace: true },
    );
  const query = keepPreviousData(
    createProductReviewsQuery(() => {
      const { stars, sku, pictures, followUp } = choice();
      return {
        ...{ productId: props.productId, first: first(), sort: sort() },
        ...{ rating: stars, skuId: sku, withPictures: pictures, withFollowUp: followUp },
      };
    }),
  );
  const reviewed = () => {
    const { ratingSummary, reviews, reviewFacets, pictured } = query()?.product ?? {};
    return ratingSummary && reviews && reviewFacets ? { ratingSummary, reviews, reviewFacets, pictured } : undefined;
  };
  return (
    <Show when={reviewed()} fallback={<MissingPart text={t.missing.reviews} onRetry={query.refetch} />}>
      {(product) => (
        <Show when={product().ratingSummary.count > 0} fallback={<p class="text-text-3">{t.product.noReviews}</p>}>
          <RatingOverview summary={product().ratingSummary} />
          <PictureStrip pictured={product().pictured} />
          <ReviewFilters
            summary={product().ratingSummary}
            facets={product().reviewFacets}
            choice={choice()}
            onChoose={choose}
          />
          <SortButtons value={sort()} onChange={(wanted) => show({ sort: wanted })} />
          <p class="visually-hidden" aria-live="polite">
            {t.reviews.count(product().reviews.totalCount)}
          </p>
          <ul aria-busy={query.loading()}>
            <For
              each={product().reviews.nodes}
              fallback={<li class="py-6 text-center text-text-3">{t.reviews.noneSuch}</li>}
            >
              {(review) => <ReviewItem review={review} />}
            </For>
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

/** Buyers' pictures, of the most helpful reviews that have some. */
function PictureStrip(props: { pictured: Product['pictured'] | undefined }) {
  const { t } = useI18n();
  const pictures = () =>
    (props.pictured?.nodes ?? [])
      .flatMap((one) => [...one.pictures, ...(one.followUp?.pictures ?? [])])
      .slice(0, GALLERY);
  return (
    <Show when={pictures().length > 0}>
      <section class="mt-4" aria-label={t.reviews.gallery}>
        <h3 class="mb-2 text-sm text-text-2">{t.reviews.gallery}</h3>
        <ReviewPictures pictures={pictures()} large />
      </section>
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

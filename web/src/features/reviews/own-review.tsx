import { createSignal, Show } from 'solid-js';
import type { OwnReview_ReviewFragment, ReviewsToWriteQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Stars } from '../../ui/rating.tsx';
import { FollowUpForm } from '../orders/follow-up-form.tsx';
import { ReviewState } from '../orders/line-review.tsx';
import { ReviewForm } from '../orders/review-form.tsx';
import { OrderPicture } from '../product/order-picture.tsx';
import { ReviewAfterwards } from '../product/review-item.tsx';
import { ReviewPictures } from '../product/review-pictures.tsx';

type ToWrite = NonNullable<ReviewsToWriteQuery['reviewsToWrite']>['nodes'][number];

/** Something delivered, and the form for its review. */
export function ReviewToWrite(props: { bought: ToWrite; onChanged: () => void }) {
  const { t, format } = useI18n();
  const [writing, setWriting] = createSignal(false);
  const line = () => props.bought.orderLine;
  return (
    <li class="p-3 lg:p-4">
      <div class="grid grid-cols-[56px_minmax(0,1fr)_auto] items-center gap-3">
        <OrderPicture url={line()?.imageUrl ?? null} size={56} />
        <div class="min-w-0">
          <Show when={props.bought.product} fallback={<span class="line-clamp-2">{line()?.productName}</span>}>
            {(product) => (
              <a href={`/p/${product().slug}`} class="line-clamp-2 hover:text-link">
                {line()?.productName ?? t.ownReviews.product}
              </a>
            )}
          </Show>
          <p class="text-xs text-text-3">
            {[
              ...(line()?.specs ?? []).map(({ value }) => value),
              t.ownReviews.delivered(format.date(props.bought.deliveredAt)),
            ].join(' · ')}
          </p>
        </div>
        <Show when={!writing()}>
          <Button size="sm" onClick={() => setWriting(true)}>
            {t.order.review}
          </Button>
        </Show>
      </div>
      <Show when={writing()}>
        <ReviewForm orderLineId={props.bought.id} onDone={props.onChanged} onCancel={() => setWriting(false)} />
      </Show>
    </li>
  );
}

/** A review of the viewer's, with whether others see it, and the form to follow up. */
export function OwnReview(props: { review: OwnReview_ReviewFragment; onChanged: () => void }) {
  const { t, format } = useI18n();
  const [writing, setWriting] = createSignal(false);
  const bought = () => (props.review.sku?.specs ?? []).map(({ value }) => value).join(' / ');
  const done = (): void => {
    setWriting(false);
    props.onChanged();
  };
  return (
    <li class="flex flex-col gap-1 p-3 lg:p-4">
      <div class="flex flex-wrap items-baseline justify-between gap-x-3">
        <Show when={props.review.product} fallback={<span>{t.ownReviews.product}</span>}>
          {(product) => (
            <a href={`/p/${product().slug}`} class="font-semibold hover:text-link">
              {product().name}
            </a>
          )}
        </Show>
        <time class="text-xs text-text-3" dateTime={props.review.createdAt}>
          {format.date(props.review.createdAt)}
        </time>
      </div>
      <p class="flex flex-wrap items-center gap-x-2 text-xs text-text-3">
        <Stars value={props.review.rating} />
        {bought()}
      </p>
      <ReviewState review={props.review} />
      <Show when={props.review.title}>
        <p class="font-semibold">{props.review.title}</p>
      </Show>
      <p class="max-w-[38em] break-words whitespace-pre-line">{props.review.content}</p>
      <ReviewPictures pictures={props.review.pictures} />
      <ReviewAfterwards review={props.review} />
      <Show when={props.review.canFollowUp}>
        <Show
          when={writing()}
          fallback={
            <Button size="sm" class="mt-2 self-start" onClick={() => setWriting(true)}>
              {t.reviews.followUp}
            </Button>
          }
        >
          <FollowUpForm reviewId={props.review.id} onDone={done} onCancel={() => setWriting(false)} />
        </Show>
      </Show>
    </li>
  );
}

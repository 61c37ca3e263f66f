import { Show } from 'solid-js';
import type { WorkReview_ReviewFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Stars } from '../../ui/rating.tsx';
import { ReviewAfterwards } from '../product/review-item.tsx';
import { ReviewPictures } from '../product/review-pictures.tsx';

/** A review as those who work with it see it: what was bought, by whom, and all that was written. */
export function WorkReview(props: { review: WorkReview_ReviewFragment; withReply: boolean }) {
  const { t, format } = useI18n();
  const specs = () => (props.review.sku?.specs ?? []).map(({ value }) => value).join(' / ');
  const shown = () => ({ ...props.review, reply: props.withReply ? props.review.reply : null });
  return (
    <div class="flex min-w-0 flex-col gap-1">
      <div class="flex flex-wrap items-center gap-x-3 text-sm">
        <Stars value={props.review.rating} />
        <span>{props.review.author?.displayName ?? t.reviews.anonymous}</span>
        <time class="ms-auto text-xs text-text-3" dateTime={props.review.createdAt}>
          {format.dateTime(props.review.createdAt)}
        </time>
      </div>
      <Show when={props.review.product}>
        {(product) => (
          <p class="text-sm">
            <a href={`/p/${product().slug}`} class="text-link underline">
              {product().name}
            </a>{' '}
            <span class="text-text-3">{specs()}</span>
          </p>
        )}
      </Show>
      <Show when={props.review.title}>
        <p class="font-semibold">{props.review.title}</p>
      </Show>
      <p class="max-w-[60em] break-words whitespace-pre-line">{props.review.content}</p>
      <ReviewPictures pictures={props.review.pictures} />
      <ReviewAfterwards review={shown()} />
    </div>
  );
}

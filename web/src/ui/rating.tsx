import { Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from './icon.tsx';

/** The rating summary: average and count. */
export interface RatingFigures {
  average: number | null;
  count: number;
}

/** "4.8 ★ (1.2万)", or a text without ratings, never grey stars; nothing while unavailable. */
export function Rating(props: { summary: RatingFigures | null }) {
  return <Show when={props.summary}>{(summary) => <KnownRating {...summary()} />}</Show>;
}

function KnownRating(props: RatingFigures) {
  const { t, format } = useI18n();
  return (
    <Show
      when={props.count > 0 && props.average}
      fallback={<span class="text-xs text-text-3">{t.product.noReviews}</span>}
    >
      {(average) => (
        <span class="inline-flex items-center gap-0.5 text-xs text-text-2">
          <span class="visually-hidden">{t.product.rating(format.rating(average()), format.number(props.count))}</span>
          <span aria-hidden="true" class="inline-flex items-center gap-0.5">
            <Icon name="star" size={14} class="text-star" />
            {format.rating(average())}
            <span class="text-text-3">{t.product.reviewsShort(format.compact(props.count))}</span>
          </span>
        </span>
      )}
    </Show>
  );
}

/** One to five filled stars. */
export function Stars(props: { value: number; size?: number }) {
  const { t } = useI18n();
  const share = () => `${(props.value / 5) * 100}%`;
  return (
    <span class="relative inline-flex" role="img" aria-label={t.reviews.stars(props.value)}>
      <span class="inline-flex text-line">{row(props.size)}</span>
      <span class="absolute inset-0 inline-flex overflow-hidden text-star" style={{ width: share() }}>
        {row(props.size)}
      </span>
    </span>
  );
}

const row = (size = 14) => [1, 2, 3, 4, 5].map(() => <Icon name="star" size={size} />);

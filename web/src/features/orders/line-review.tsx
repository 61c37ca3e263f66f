import { createSignal, Match, Show, Switch } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Stars } from '../../ui/rating.tsx';
import { ReviewAfterwards } from '../product/review-item.tsx';
import { ReviewPictures } from '../product/review-pictures.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { ReviewForm } from './review-form.tsx';

type DetailLine = OrderDetail_OrderFragment['lines'][number];

/** The review of a line: written, to be written, or not yet possible. */
export function LineReview(props: { line: DetailLine; onReviewed: () => void }) {
  const { t } = useI18n();
  const [writing, setWriting] = createSignal(false);
  const done = (): void => {
    setWriting(false);
    props.onReviewed();
  };
  return (
    <Switch>
      <Match when={props.line.review}>
        {(review) => (
          <div class="mt-2 flex flex-col gap-1 rounded-sm bg-sunken p-3">
            <p class="flex items-center gap-2 text-xs text-text-2">
              {t.order.reviewed} <Stars value={review().rating} />
            </p>
            <ReviewState review={review()} />
            <p class="break-words whitespace-pre-line">{review().content}</p>
            <ReviewPictures pictures={review().pictures} />
            <ReviewAfterwards review={review()} />
            <Show when={review().canFollowUp}>
              <Show
                when={writing()}
                fallback={
                  <Button size="sm" class="self-end" onClick={() => setWriting(true)}>
                    {t.reviews.followUp}
                  </Button>
                }
              >
                <FollowUpForm reviewId={review().id} onDone={done} onCancel={() => setWriting(false)} />
              </Show>
            </Show>
          </div>
        )}
      </Match>
      <Match when={props.line.reviewable && writing()}>
        <ReviewForm orderLineId={props.line.id} onDone={done} onCancel={() => setWriting(false)} />
      </Match>
      <Match when={props.line.reviewable}>
        <div class="mt-2 flex justify-end">
          <Button size="sm" onClick={() => setWriting(true)}>
            {t.order.review}
          </Button>
        </div>
      </Match>
    </Switch>
  );
}

/** Why others do not see it, if they do not. */
export function ReviewState(props: { review: Pick<NonNullable<DetailLine['review']>, 'status' | 'rejectReason'> }) {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.review.rejectReason}>
        {(reason) => <p class="text-sm text-bad">{t.reviews.rejected(reason())}</p>}
      </Match>
      <Match when={props.review.status === 'PENDING'}>
        <p class="text-sm text-warn">{t.reviews.pending}</p>
      </Match>
    </Switch>
  );
}

import { createSignal, Match, Switch } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Stars } from '../../ui/rating.tsx';
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
          <div class="mt-2 rounded-sm bg-sunken p-3">
            <p class="flex items-center gap-2 text-xs text-text-2">
              {t.order.reviewed} <Stars value={review().rating} />
            </p>
            <p>{review().content}</p>
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

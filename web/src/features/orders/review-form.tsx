import { createSignal } from 'solid-js';
import { createSubmitReviewMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { createPictures } from '../after-sale/create-pictures.ts';
import { PictureField } from '../after-sale/picture-field.tsx';
import { RatingInput } from './rating-input.tsx';
import { keepReviewDraft, readReviewDraft } from './review-draft.ts';

type ReviewValues = { rating: number; content: string; anonymous: boolean };

const LONGEST = 2_000;
const MOST_PICTURES = 9;

/** The buyer's review of one order line. */
export function ReviewForm(props: { orderLineId: string; onDone: () => void; onCancel: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const submitReview = createSubmitReviewMutation();
  const kept = readReviewDraft(props.orderLineId);
  const pictures = createPictures({ most: MOST_PICTURES, kept: kept.pictures ?? [] });
  const initial = { rating: kept.rating ?? 0, content: kept.content ?? '', anonymous: kept.anonymous ?? false };
  const form = createForm<ReviewValues>(initial, ({ rating, content }) => ({
    rating: rating > 0 ? undefined : t.reviews.needRating,
    content: content.trim() ? undefined : t.reviews.needText,
  }));
  const [failed, setFailed] = createSignal<string>();
  const forgetDraft = keepReviewDraft(props.orderLineId, () => ({ ...form.values, pictures: pictures.keys() }));
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (submitReview.pending() || !form.check(element)) return;
    if (pictures.busy()) return void setFailed(t.reviews.picturesOnTheirWay);
    if (pictures.failed()) return void setFailed(t.reviews.pictureFailed);
    const { rating, content, anonymous } = form.values;
    const input = {
      orderLineId: props.orderLineId,
      rating,
      content: content.trim(),
      anonymous,
      pictures: pictures.keys(),
    };
    const { data, failure } = await submitReview({ input });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.submitReview.review) {
      forgetDraft();
      const { status } = data.submitReview.review;
      toast({ text: status === 'PENDING' ? t.reviews.thanksPending : t.reviews.thanks });
      props.onDone();
    } else form.refuse(data?.submitReview.userErrors ?? [], element);
  };

  return (
    <form ref={element} noValidate onSubmit={submit} class="mt-3 flex flex-col gap-3 rounded-sm bg-sunken p-3">
      <RatingInput
        value={form.values.rating}
        error={form.error('rating')}
        onChange={(rating) => form.set('rating', rating)}
      />
      <TextArea
        label={t.reviews.yourText}
        maxlength={LONGEST}
        value={form.values.content}
        error={form.error('content')}
        onInput={(value) => form.set('content', value)}
        onBlur={() => form.leave('content')}
      />
      <PictureField pictures={pictures} />
      <Checkbox
        label={t.reviews.beAnonymous}
        checked={form.values.anonymous}
        onChange={(checked) => form.set('anonymous', checked)}
      />
      <FormProblem text={failed() ?? form.refusal()} />
      <div class="flex gap-2">
        <Button type="submit" tone="brand" busy={submitReview.pending()}>
          {submitReview.pending() ? t.session.submitting : t.reviews.submit}
        </Button>
        <Button onClick={() => props.onCancel()}>{t.actions.cancel}</Button>
      </div>
    </form>
  );
}

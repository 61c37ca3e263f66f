import { createSignal } from 'solid-js';
import { createFollowUpReviewMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { createPictures } from '../after-sale/create-pictures.ts';
import { PictureField } from '../after-sale/picture-field.tsx';
import { keepReviewDraft, readReviewDraft } from './review-draft.ts';

const LONGEST = 2_000;
const MOST_PICTURES = 9;

/** What the author adds to their review after a while. */
export function FollowUpForm(props: { reviewId: string; onDone: () => void; onCancel: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const followUp = createFollowUpReviewMutation();
  const kept = readReviewDraft(props.reviewId);
  const pictures = createPictures({ most: MOST_PICTURES, kept: kept.pictures ?? [] });
  const form = createForm({ content: kept.content ?? '' }, ({ content }) => ({
    content: content.trim() ? undefined : t.reviews.needText,
  }));
  const forgetDraft = keepReviewDraft(props.reviewId, () => ({
    ...{ rating: 0, anonymous: false },
    ...{ content: form.values.content, pictures: pictures.keys() },
  }));
  const [failed, setFailed] = createSignal<string>();
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    setFailed(undefined);
    if (followUp.pending() || !form.check(element)) return;
    if (pictures.busy()) return void setFailed(t.reviews.picturesOnTheirWay);
    if (pictures.failed()) return void setFailed(t.reviews.pictureFailed);
    const input = { reviewId: props.reviewId, content: form.values.content.trim(), pictures: pictures.keys() };
    const { data, failure } = await followUp({ input });
    if (failure) return void setFailed(failureText(t, failure));
    const added = data?.followUpReview.review?.followUp;
    if (!added) return form.refuse(data?.followUpReview.userErrors ?? [], element);
    forgetDraft();
    toast({ text: added.status === 'PENDING' ? t.reviews.thanksPending : t.reviews.followUpThanks });
    props.onDone();
  };
  return (
    <form noValidate onSubmit={submit} class="mt-3 flex flex-col gap-3">
      <TextArea
        label={t.reviews.followUpText}
        maxlength={LONGEST}
        value={form.values.content}
        error={form.error('content')}
        onInput={(value) => form.set('content', value)}
        onBlur={() => form.leave('content')}
      />
      <PictureField pictures={pictures} />
      <FormProblem text={failed() ?? form.refusal()} />
      <div class="flex gap-2">
        <Button type="submit" tone="brand" busy={followUp.pending()}>
          {t.reviews.sendFollowUp}
        </Button>
        <Button onClick={() => props.onCancel()}>{t.actions.cancel}</Button>
      </div>
    </form>
  );
}

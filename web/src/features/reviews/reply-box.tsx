import { createSignal, Show } from 'solid-js';
import { createRemoveReviewReplyMutation, createReplyToReviewMutation } from '../../graphql/generated/operations.ts';
import type { WorkReview_ReviewFragment } from '../../graphql/generated/types.ts';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';

const LONGEST = 500;

interface Answer {
  failure?: Failure | undefined;
  problems: readonly { message: string }[];
}

/** The seller's answer below a review: written, changed and taken away in place. */
export function ReplyBox(props: { review: WorkReview_ReviewFragment; onChanged: () => void }) {
  const { t, format } = useI18n();
  const toast = useToast();
  const send = createReplyToReviewMutation();
  const remove = createRemoveReviewReplyMutation();
  const [writing, setWriting] = createSignal(false);
  const [text, setText] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const settle = ({ failure, problems }: Answer): boolean => {
    setProblem(failure ? failureText(t, failure) : problems[0]?.message);
    if (problem()) return false;
    props.onChanged();
    return true;
  };
  const post = async (content: string): Promise<void> => {
    const { data, failure } = await send({ input: { reviewId: props.review.id, content } });
    if (settle({ failure, problems: data?.replyToReview.userErrors ?? [] })) setWriting(false);
  };
  const save = (): void => {
    if (text().trim()) void post(text().trim());
    else setProblem(t.reviewWork.needReply);
  };
  const takeAway = async (): Promise<void> => {
    const before = props.review.reply?.content;
    const { data, failure } = await remove({ reviewId: props.review.id });
    if (!settle({ failure, problems: data?.removeReviewReply.userErrors ?? [] }) || !before) return;
    toast({ text: t.reviewWork.replyRemoved, action: { label: t.actions.undo, run: () => void post(before) } });
  };
  const open = (): void => {
    setText(props.review.reply?.content ?? '');
    setWriting(true);
  };
  return (
    <div class="mt-2 flex flex-col gap-2">
      <Show
        when={writing()}
        fallback={
          <>
            <Show when={props.review.reply}>
              {(reply) => (
                <div class="rounded-sm bg-sunken p-3 text-sm">
                  <p class="text-xs text-text-2">
                    {t.reviewWork.yourReply} · {format.dateTime(reply().editedAt ?? reply().createdAt)}
                  </p>
                  <p class="break-words whitespace-pre-line">{reply().content}</p>
                </div>
              )}
            </Show>
            <FormProblem text={problem()} />
            <div class="flex gap-2">
              <Button size="sm" onClick={open}>
                {props.review.reply ? t.reviewWork.editReply : t.reviewWork.reply}
              </Button>
              <Show when={props.review.reply}>
                <Button size="sm" busy={remove.pending()} onClick={() => void takeAway()}>
                  {t.reviewWork.removeReply}
                </Button>
              </Show>
            </div>
          </>
        }
      >
        <TextArea
          label={t.reviewWork.yourReply}
          hint={t.reviewWork.replyHint}
          maxlength={LONGEST}
          value={text()}
          error={problem()}
          onInput={setText}
        />
        <div class="flex gap-2">
          <Button size="sm" tone="brand" busy={send.pending()} onClick={save}>
            {t.reviewWork.sendReply}
          </Button>
          <Button
            size="sm"
            onClick={() => {
              setProblem(undefined);
              setWriting(false);
            }}
          >
            {t.actions.cancel}
          </Button>
        </div>
      </Show>
    </div>
  );
}

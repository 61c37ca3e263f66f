import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { createModerateReviewMutation, createUndoReviewDecisionMutation } from '../../graphql/generated/operations.ts';
import type { ReviewsToModerateQuery } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RejectDialog, type Rejection } from './reject-dialog.tsx';
import { WorkReview } from './work-review.tsx';

type Review = NonNullable<ReviewsToModerateQuery['reviewsToModerate']>['nodes'][number];

/** Keys never act while somebody types, composes or works in a dialog. */
function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  return isComposing || (target instanceof Element && target.closest('input, textarea, select, dialog') !== null);
}

/** Reviews one below the other: J and K go from one to the next, A approves, R rejects. */
export function ModerationQueue(props: { reviews: readonly Review[]; onDecided: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const moderate = createModerateReviewMutation();
  const undo = createUndoReviewDecisionMutation();
  const [at, setAt] = createSignal(0);
  const [rejecting, setRejecting] = createSignal<Review>();
  let list: HTMLUListElement | undefined;
  const go = (step: number): void => {
    setAt(Math.max(0, Math.min(at() + step, props.reviews.length - 1)));
    const item = list?.children[at()];
    if (item instanceof HTMLElement) item.focus();
  };
  const takeBack = async (reviewId: string): Promise<void> => {
    const { data, failure } = await undo({ reviewId });
    const problem = failure ? failureText(t, failure) : data?.undoReviewDecision.userErrors[0]?.message;
    if (problem) toast({ tone: 'error', text: problem });
    props.onDecided();
  };
  const decide = async (review: Review, rejection?: Rejection): Promise<string | undefined> => {
    const input = { reviewId: review.id, ...(rejection ?? {}), decision: rejection ? 'REJECT' : 'APPROVE' } as const;
    const { data, failure } = await moderate({ input });
    const problem = failure ? failureText(t, failure) : data?.moderateReview.userErrors[0]?.message;
    if (problem) return problem;
    const text = rejection ? t.reviewWork.rejected : t.reviewWork.approved;
    toast({ text, action: { label: t.actions.undo, run: () => void takeBack(review.id) } });
    props.onDecided();
    return undefined;
  };
  const approve = async (review: Review): Promise<void> => {
    const problem = await decide(review);
    if (problem) toast({ tone: 'error', text: problem });
  };
  const onKey = (event: KeyboardEvent): void => {
    const review = props.reviews[at()];
    if (!review || rejecting() || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      j: () => go(1),
      k: () => go(-1),
      a: () => void approve(review),
      r: () => setRejecting(review),
    };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  onMount(() => document.addEventListener('keydown', onKey));
  onCleanup(() => {
    if (typeof document !== 'undefined') document.removeEventListener('keydown', onKey);
  });
  return (
    <>
      <p class="text-sm text-text-2 max-md:hidden">{t.reviewWork.keys}</p>
      <ul ref={list} class="flex flex-col gap-2 lg:gap-3">
        <For each={props.reviews}>
          {(review, index) => (
            <li
              tabindex={-1}
              class={`panel p-3 lg:p-4 ${index() === at() ? 'outline-2 outline-focus' : ''}`}
              onFocusIn={() => setAt(index())}
            >
              <Flags review={review} />
              <WorkReview review={review} withReply />
              <div class="mt-3 flex gap-2">
                <Show when={review.status !== 'APPROVED' || isWaiting(review)}>
                  <Button size="sm" onClick={() => void approve(review)}>
                    {t.reviewWork.approve}
                  </Button>
                </Show>
                <Show when={review.status !== 'REJECTED'}>
                  <Button size="sm" tone="danger" onClick={() => setRejecting(review)}>
                    {t.reviewWork.reject}
                  </Button>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={rejecting()}>
        {(review) => (
          <RejectDialog
            hasFollowUp={review().followUp !== null}
            onReject={(rejection) => decide(review(), rejection)}
            onClose={() => setRejecting(undefined)}
          />
        )}
      </Show>
    </>
  );
}

const isWaiting = ({ openReportCount, followUp }: Review) =>
  (openReportCount ?? 0) > 0 || (followUp !== null && followUp.status !== 'APPROVED');

/** Why it is in the queue. */
function Flags(props: { review: Review }) {
  const { t } = useI18n();
  return (
    <div class="mb-2 flex flex-col gap-1 text-sm empty:hidden">
      <Show when={(props.review.openReportCount ?? 0) > 0}>
        <p class="text-bad">{t.reviewWork.reports(props.review.openReportCount ?? 0)}</p>
        <ul class="ps-4 text-text-2">
          <For each={props.review.reports}>
            {({ reason, note }) => (
              <li class="break-words">
                {t.reviews.reportReasons[reason]}
                <Show when={note}>{(text) => `: ${text()}`}</Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={(props.review.heldFor ?? []).length > 0}>
        <p class="text-warn">{t.reviewWork.heldFor((props.review.heldFor ?? []).join(', '))}</p>
      </Show>
      <Show when={props.review.rejectReason}>{(reason) => <p class="text-bad">{t.reviews.rejected(reason())}</p>}</Show>
    </div>
  );
}

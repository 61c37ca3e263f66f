import { useLocation, useNavigate } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { createMarkReviewHelpfulMutation } from '../../graphql/generated/operations.ts';
import type { ReviewItem_ReviewFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { signInHref } from '../session/sign-in-href.ts';
import { ReportDialog } from './report-dialog.tsx';
import { ReviewPictures } from './review-pictures.tsx';

const SMALL_ACTION =
  'min-h-8 text-xs text-text-3 hover:text-link aria-pressed:text-ok pointer-coarse:min-h-11 disabled:text-text-3';

export function ReviewItem(props: { review: ReviewItem_ReviewFragment }) {
  const { t, format } = useI18n();
  const authorName = () => props.review.author?.displayName ?? t.reviews.anonymous;
  const bought = () => (props.review.sku?.specs ?? []).map(({ value }) => value).join(' / ');
  return (
    <li class="flex flex-col gap-1 border-b border-line py-4">
      <div class="flex flex-wrap items-center gap-x-2 text-sm">
        <Avatar name={authorName()} url={props.review.author?.avatarUrl} size={24} />
        <span class="font-semibold">{authorName()}</span>
        <Stars value={props.review.rating} />
        <time class="ms-auto text-xs text-text-3" dateTime={props.review.createdAt}>
          {format.date(props.review.createdAt)}
        </time>
      </div>
      <Show when={bought()}>{(text) => <p class="text-xs text-text-3">{t.reviews.bought(text())}</p>}</Show>
      <Show when={props.review.title}>
        <p class="font-semibold">{props.review.title}</p>
      </Show>
      <p class="max-w-[38em] break-words whitespace-pre-line">{props.review.content}</p>
      <ReviewPictures pictures={props.review.pictures} />
      <ReviewAfterwards review={props.review} />
      <div class="flex gap-4">
        <HelpfulButton review={props.review} />
        <ReportButton review={props.review} />
      </div>
    </li>
  );
}

/** What came later: the author's follow-up, the seller's reply. */
export function ReviewAfterwards(props: {
  review: Pick<ReviewItem_ReviewFragment, 'createdAt' | 'followUp' | 'reply'>;
}) {
  const { t, format } = useI18n();
  return (
    <>
      <Show when={props.review.followUp}>
        {(later) => (
          <div class="mt-1 flex flex-col gap-1">
            <p class="text-xs text-price">
              {t.reviews.followedUp(daysBetween(props.review.createdAt, later().createdAt))}
            </p>
            <p class="max-w-[38em] break-words whitespace-pre-line">{later().content}</p>
            <ReviewPictures pictures={later().pictures} />
          </div>
        )}
      </Show>
      <Show when={props.review.reply}>
        {(reply) => (
          <div class="mt-1 rounded-sm bg-sunken p-3 text-sm">
            <p class="text-xs text-text-2">
              {t.reviews.sellerReply} · {format.date(reply().editedAt ?? reply().createdAt)}
            </p>
            <p class="max-w-[38em] break-words whitespace-pre-line">{reply().content}</p>
          </div>
        )}
      </Show>
    </>
  );
}

const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Guests sign in first and come back. */
function createSignedIn() {
  const session = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  return (): boolean => {
    if (!session.signedIn()) navigate(signInHref(location.pathname));
    return session.signedIn();
  };
}

function ReportButton(props: { review: ReviewItem_ReviewFragment }) {
  const { t } = useI18n();
  const signedIn = createSignedIn();
  const [asking, setAsking] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const reported = () => done() || props.review.reported;
  return (
    <Show when={!props.review.mine}>
      <button type="button" class={SMALL_ACTION} disabled={reported()} onClick={() => signedIn() && setAsking(true)}>
        {reported() ? t.reviews.reported : t.reviews.report}
      </button>
      <Show when={asking()}>
        <ReportDialog
          reviewId={props.review.id}
          onClose={(sent) => {
            setAsking(false);
            if (sent) setDone(true);
          }}
        />
      </Show>
    </Show>
  );
}

/** One vote per person; pressing again removes it. */
function HelpfulButton(props: { review: ReviewItem_ReviewFragment }) {
  const { t } = useI18n();
  const signedIn = createSignedIn();
  const toast = useToast();
  const markHelpful = createMarkReviewHelpfulMutation();
  /** From the list, or from the latest vote. */
  const state = createMemo(() => createSignal({ count: props.review.helpfulCount, voted: props.review.votedHelpful }));
  const vote = async (): Promise<void> => {
    if (!signedIn()) return;
    const [shown, setShown] = state();
    const helpful = !shown().voted;
    const { data, failure } = await markHelpful({ reviewId: props.review.id, helpful });
    const review = data?.markReviewHelpful.review;
    if (!review) {
      const refusal = data?.markReviewHelpful.userErrors[0]?.message;
      return toast({ tone: 'error', text: failure ? failureText(t, failure) : (refusal ?? t.failures.server) });
    }
    setShown({ count: review.helpfulCount, voted: helpful });
  };
  return (
    <Show when={!props.review.mine}>
      <button
        type="button"
        aria-pressed={state()[0]().voted}
        aria-busy={markHelpful.pending()}
        class={SMALL_ACTION}
        onClick={vote}
      >
        {t.reviews.helpful(state()[0]().count)}
      </button>
    </Show>
  );
}

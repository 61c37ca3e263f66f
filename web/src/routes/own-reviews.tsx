import { useSearchParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { AccountLayout } from '../features/account/account-layout.tsx';
import { ReviewsToFollowUp, ReviewsToWrite, WrittenReviews } from '../features/reviews/own-review-lists.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { Tabs } from '../ui/tabs.tsx';

const VIEWS = ['write', 'followUp', 'written'] as const;
type View = (typeof VIEWS)[number];
const ADDRESSES: Record<View, string> = {
  write: '/account/reviews',
  followUp: '/account/reviews?show=followUp',
  written: '/account/reviews?show=written',
};

/** What somebody may review, may follow up on, and has written. */
export function OwnReviewsPage() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const view = (): View => VIEWS.find((one) => one === search.show) ?? 'write';
  const after = () => (typeof search.after === 'string' ? search.after : undefined);
  const list = () => ({ path: ADDRESSES[view()], after: after() });
  return (
    <AccountLayout title={t.ownReviews.title}>
      <Tabs
        label={t.ownReviews.title}
        tabs={VIEWS.map((one) => ({ href: ADDRESSES[one], label: t.ownReviews.views[one], current: one === view() }))}
      />
      <Switch>
        <Match when={view() === 'write'}>
          <ReviewsToWrite {...list()} />
        </Match>
        <Match when={view() === 'followUp'}>
          <ReviewsToFollowUp {...list()} />
        </Match>
        <Match when={view() === 'written'}>
          <WrittenReviews {...list()} />
        </Match>
      </Switch>
    </AccountLayout>
  );
}

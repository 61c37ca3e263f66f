import { Show, Suspense } from 'solid-js';
import { createNewsAudienceQuery, createPublishShopNewsMutation } from '../../graphql/generated/operations.ts';
import type { NewsInput } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Refusal } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';
import { NewsText } from './news-text.tsx';

export interface NewsDialogProps {
  news: NewsInput | undefined;
  onClose: () => void;
  /** With what is wrong with the news; with nothing when they are on their way. */
  onSettled: (refusals: readonly Refusal[]) => void;
}

/** Shows news as they will be read, and who gets them, before they are sent. */
export function NewsDialog(props: NewsDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const publish = createPublishShopNewsMutation();
  const send = async (input: NewsInput): Promise<void> => {
    const { data, failure } = await publish({ input });
    const refusals = failure ? [{ message: failureText(t, failure) }] : (data?.publishShopNews.userErrors ?? []);
    if (refusals.length === 0) toast({ text: t.news.sent });
    props.onSettled(refusals);
  };
  return (
    <Show when={props.news}>
      {(news) => (
        <Dialog
          open
          onClose={() => props.onClose()}
          title={t.news.confirmTitle}
          footer={
            <>
              <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
              <Button tone="brand" busy={publish.pending()} onClick={() => void send(news())}>
                {t.news.send}
              </Button>
            </>
          }
        >
          <div class="flex flex-col gap-3">
            <NewsText news={news()} />
            <Suspense fallback={<SkeletonRows count={1} class="h-12" />}>
              <Audience />
            </Suspense>
            <p class="text-sm text-text-2">{t.news.final}</p>
          </div>
        </Dialog>
      )}
    </Show>
  );
}

function Audience() {
  const { t, format } = useI18n();
  const query = createNewsAudienceQuery(undefined, { fresh: true });
  return (
    <QueryRegion query={query} needs={['newsAudience']}>
      {(data) => (
        <p class="rounded-sm bg-sunken p-3">
          {t.news.audience(
            format.number(data().newsAudience.messages),
            format.number(data().newsAudience.people),
            format.number(data().newsAudience.letters),
          )}
        </p>
      )}
    </QueryRegion>
  );
}

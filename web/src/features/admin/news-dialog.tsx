import { Show, Suspense } from 'solid-js';
import { createNewsAudienceQuery, createPublishShopNewsMutation } from '../../graphql/generated/operations.ts';
import type { NewsInput } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { QueryRegion } from '../../ui/query-region.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { NewsText } from './news-text.tsx';

export const NO_NEWS = { titleZh: '', textZh: '', titleEn: '', textEn: '', path: '' };
export type NewsOutcome = SaveOutcome<typeof NO_NEWS>;

export interface NewsDialogProps {
  news: NewsInput | undefined;
  /** With what became of the news; undefined when they were not sent. */
  onAnswer: (outcome: NewsOutcome) => void;
}

/** Shows news as they will be read, and who gets them, before they are sent. */
export function NewsDialog(props: NewsDialogProps) {
  const { t } = useI18n();
  const publish = createPublishShopNewsMutation();
  const send = async (input: NewsInput): Promise<void> => {
    const { data, failure } = await publish({ input });
    if (failure) return props.onAnswer({ kind: 'failed', failure });
    const refusals = data?.publishShopNews.userErrors ?? [];
    props.onAnswer(refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'saved', values: NO_NEWS });
  };
  return (
    <Show when={props.news}>
      {(news) => (
        <Dialog
          open
          onClose={() => props.onAnswer(undefined)}
          title={t.news.confirmTitle}
          footer={
            <>
              <Button onClick={() => props.onAnswer(undefined)}>{t.actions.cancel}</Button>
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

import { createSignal, For, Show, Suspense } from 'solid-js';
import { SecretDialog } from '../features/webhooks/secret-dialog.tsx';
import { WebhookCard } from '../features/webhooks/webhook-card.tsx';
import { WebhookDialog } from '../features/webhooks/webhook-dialog.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createWebhooksQuery } from '../graphql/generated/operations.ts';
import type { WebhookCard_WebhookFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const WebhooksPage = onlyFor({ seller: true, permission: 'PARTNER_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.webhooks}>
      <Suspense fallback={<SkeletonRows count={2} class="h-36" />}>
        <LoadedWebhooks />
      </Suspense>
    </WorkPage>
  );
});

function LoadedWebhooks() {
  const { t } = useI18n();
  const query = createWebhooksQuery(undefined, { blocking: true, fresh: true });
  const [edited, setEdited] = createSignal<WebhookCard_WebhookFragment | 'new'>();
  const [secret, setSecret] = createSignal<string>();
  const saved = (newSecret?: string): void => {
    setSecret(newSecret);
    query.refetch();
  };
  return (
    <QueryRegion query={query} needs={['webhooks']} page>
      {(page) => (
        <>
          <p class="text-text-2">{t.webhooks.about}</p>
          <Button tone="brand" class="self-start" onClick={() => setEdited('new')}>
            {t.webhooks.add}
          </Button>
          <Show
            when={page().webhooks.length > 0}
            fallback={
              <div class="panel">
                <EmptyState icon="globe" text={t.webhooks.none} />
              </div>
            }
          >
            <ul class="flex flex-col gap-2 lg:gap-3">
              <For each={page().webhooks}>
                {(webhook) => (
                  <WebhookCard
                    webhook={webhook}
                    onChange={() => setEdited(webhook)}
                    onSecret={setSecret}
                    onChanged={query.refetch}
                  />
                )}
              </For>
            </ul>
          </Show>
          <Show when={edited()} keyed>
            {(one) => (
              <WebhookDialog
                webhook={one === 'new' ? undefined : one}
                onClose={() => setEdited(undefined)}
                onSaved={saved}
              />
            )}
          </Show>
          <SecretDialog secret={secret()} onClose={() => setSecret(undefined)} />
        </>
      )}
    </QueryRegion>
  );
}

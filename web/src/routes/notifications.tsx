import { Show, Suspense } from 'solid-js';
import { NotificationSettings } from '../features/messages/notification-settings.tsx';
import { createNotificationSettingsQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { MissingPart } from '../ui/missing-part.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function NotificationsPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.messages.settings) }));
  return (
    <div class="container-page flex flex-col gap-3 py-3 lg:py-4">
      <h1 tabindex="-1" class="text-lg lg:text-xl">
        {t.messages.settings}
      </h1>
      <p class="max-w-[38em] text-sm text-text-2">{t.messages.settingsNote}</p>
      <Suspense fallback={<SkeletonRows count={5} class="h-24" />}>
        <LoadedSettings />
      </Suspense>
    </div>
  );
}

function LoadedSettings() {
  const { t } = useI18n();
  const query = keepPreviousData(createNotificationSettingsQuery(undefined, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(page) => (
        <Show
          when={page().me.notificationSettings}
          fallback={<MissingPart text={t.missing.part} onRetry={query.refetch} />}
        >
          {(settings) => <NotificationSettings settings={settings()} role={page().me.role} refetch={query.refetch} />}
        </Show>
      )}
    </QueryRegion>
  );
}

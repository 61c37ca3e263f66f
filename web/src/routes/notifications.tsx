import { Show } from 'solid-js';
import { AccountLayout } from '../features/account/account-layout.tsx';
import { NotificationSettings } from '../features/messages/notification-settings.tsx';
import { createNotificationSettingsQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { MissingPart } from '../ui/missing-part.tsx';
import { QueryRegion } from '../ui/query-region.tsx';

export function NotificationsPage() {
  const { t } = useI18n();
  return (
    <AccountLayout title={t.messages.settings}>
      <p class="max-w-[38em] text-sm text-text-2">{t.messages.settingsNote}</p>
      <LoadedSettings />
    </AccountLayout>
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

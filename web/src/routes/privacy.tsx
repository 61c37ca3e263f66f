import { For, Suspense } from 'solid-js';
import { AccountLayout } from '../features/account/account-layout.tsx';
import { AccountDeletion } from '../features/privacy/account-deletion.tsx';
import { DataDownload } from '../features/privacy/data-download.tsx';
import { RecommendationSwitch } from '../features/recommendations/recommendation-switch.tsx';
import { createPrivacyQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function PrivacyPage() {
  const { t } = useI18n();
  return (
    <AccountLayout title={t.privacy.title}>
      <p class="max-w-[38em] text-text-2">{t.privacy.intro}</p>
      <Holdings />
      <Settings />
      <Panel id="download" title={t.privacy.download}>
        <DataDownload />
      </Panel>
      <Panel id="delete" title={t.privacy.delete}>
        <Suspense fallback={<SkeletonRows count={2} class="h-10" />}>
          <LoadedDeletion />
        </Suspense>
      </Panel>
    </AccountLayout>
  );
}

function Holdings() {
  const { t } = useI18n();
  return (
    <Panel id="held" title={t.privacy.held}>
      <dl class="divide-y divide-line">
        <For each={t.privacy.holdings}>
          {([what, why]) => (
            <div class="grid gap-x-6 gap-y-0.5 py-2 md:grid-cols-[280px_minmax(0,1fr)]">
              <dt class="font-semibold">{what}</dt>
              <dd class="max-w-[38em] text-text-2">{why}</dd>
            </div>
          )}
        </For>
      </dl>
    </Panel>
  );
}

function Settings() {
  const { t } = useI18n();
  const links = () => [
    { href: '/account/profile', label: t.privacy.toProfile },
    { href: '/account/security', label: t.privacy.toSecurity },
    { href: '/account/notifications', label: t.privacy.toNotifications },
    { href: '/account/history', label: t.privacy.toHistory },
  ];
  return (
    <Panel id="settings" title={t.privacy.settings}>
      <ul class="flex flex-col">
        <For each={links()}>
          {({ href, label }) => (
            <li>
              <a href={href} class="inline-flex min-h-8 items-center text-link underline pointer-coarse:min-h-11">
                {label}
              </a>
            </li>
          )}
        </For>
      </ul>
      <RecommendationSwitch />
    </Panel>
  );
}

function LoadedDeletion() {
  const query = keepPreviousData(createPrivacyQuery(undefined, { fresh: true }));
  return (
    <QueryRegion query={query} needs={['me']}>
      {(page) => <AccountDeletion person={page().me} onChanged={query.refetch} />}
    </QueryRegion>
  );
}

import { useSearchParams } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { PartnerForm } from '../features/partner/partner-form.tsx';
import { PartnerKeys } from '../features/partner/partner-keys.tsx';
import { PartnerOperations } from '../features/partner/partner-operations.tsx';
import { PartnerQuota } from '../features/partner/partner-quota.tsx';
import { PartnerState } from '../features/partner/partner-state.tsx';
import { PartnerUsage } from '../features/partner/partner-usage.tsx';
import { useSession } from '../features/session/session.ts';
import { signInHref } from '../features/session/sign-in-href.ts';
import { createPartnerPageQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** Information for partners; the viewer's application, then keys and operations. */
export function PartnerPage() {
  const { t } = useI18n();
  const session = useSession();
  createPageHead(() => ({ title: t.shop.title(t.partner.title), description: t.partner.lead }));
  return (
    <div class="container-page flex max-w-[960px] flex-col gap-2 py-3 lg:gap-3 lg:py-4">
      <header class="panel p-4">
        <h1 tabindex="-1" class="text-lg lg:text-xl">
          {t.partner.title}
        </h1>
        <p class="mt-1 text-text-2">{t.partner.lead}</p>
        <ol class="mt-3 list-decimal ps-6 text-text-2">
          <For each={t.partner.steps}>{(step) => <li class="py-0.5">{step}</li>}</For>
        </ol>
      </header>
      <Show
        when={session.signedIn()}
        fallback={
          <Button tone="brand" href={signInHref('/partner')} class="self-start">
            {t.partner.start}
          </Button>
        }
      >
        <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
          <OwnPartner />
        </Suspense>
      </Show>
    </div>
  );
}

function OwnPartner() {
  const { t } = useI18n();
  const [search] = useSearchParams<{ after?: string }>();
  const variables = () => ({ after: search.after ?? null });
  const query = keepPreviousData(createPartnerPageQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(data) => {
        const partner = () => data().me.partner;
        const active = () => partner()?.status === 'APPROVED' && !partner()?.suspendedAt;
        const nextHref = () => {
          const { hasNextPage, endCursor } = partner()?.operations.pageInfo ?? {};
          if (hasNextPage && endCursor) return `/partner?after=${encodeURIComponent(endCursor)}`;
          return search.after ? '/partner' : undefined;
        };
        return (
          <Show
            when={data().me.role !== 'ADMIN'}
            fallback={<p class="panel p-4 text-text-2">{t.partner.administrator}</p>}
          >
            <Show when={partner()}>{(known) => <PartnerState partner={known()} />}</Show>
            <Show when={!partner() || partner()?.status === 'REJECTED'}>
              <PartnerForm partner={partner()} onSubmitted={query.refetch} />
            </Show>
            <Show when={partner()?.status === 'APPROVED' && partner()}>
              {(known) => (
                <>
                  <PartnerKeys
                    keys={known().apiKeys}
                    scopes={known().scopes}
                    active={active()}
                    onChanged={query.refetch}
                  />
                  <Panel title={t.partner.quota.title}>
                    <PartnerQuota quota={known().quota} />
                  </Panel>
                  <Panel title={t.partner.usage}>
                    <PartnerUsage usage={known().usage} />
                  </Panel>
                  <PartnerOperations
                    partner={known()}
                    active={active()}
                    nextHref={nextHref()}
                    onChanged={query.refetch}
                  />
                </>
              )}
            </Show>
          </Show>
        );
      }}
    </QueryRegion>
  );
}

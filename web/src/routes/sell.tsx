import { For, Show, Suspense } from 'solid-js';
import { ApplicationForm } from '../features/sell/application-form.tsx';
import { ApplicationState } from '../features/sell/application-state.tsx';
import { useSession } from '../features/session/session.ts';
import { signInHref } from '../features/session/sign-in-href.ts';
import { createSellPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** Information for sellers, and the viewer's own application. */
export function SellPage() {
  const { t } = useI18n();
  const session = useSession();
  createPageHead(() => ({ title: t.shop.title(t.sell.title), description: t.sell.lead }));
  return (
    <div class="container-page flex max-w-[960px] flex-col gap-2 py-3 lg:gap-3 lg:py-4">
      <header class="panel p-4">
        <h1 tabindex="-1" class="text-lg lg:text-xl">
          {t.sell.title}
        </h1>
        <p class="mt-1 text-text-2">{t.sell.lead}</p>
        <ol class="mt-3 list-decimal ps-6 text-text-2">
          <For each={t.sell.steps}>{(step) => <li class="py-0.5">{step}</li>}</For>
        </ol>
      </header>
      <Show
        when={session.signedIn()}
        fallback={
          <Button tone="brand" href={signInHref('/sell')} class="self-start">
            {t.sell.start}
          </Button>
        }
      >
        <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
          <OwnApplication />
        </Suspense>
      </Show>
    </div>
  );
}

function OwnApplication() {
  const { t } = useI18n();
  const query = createSellPageQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(data) => {
        const application = () => data().me.sellerApplication;
        const isOpen = () => ['DRAFT', 'REJECTED'].includes(application()?.status ?? 'DRAFT');
        return (
          <Show
            when={application() || data().me.role === 'USER'}
            fallback={
              <div class="panel flex flex-col items-start gap-3 p-4">
                <p class="text-text-2">{t.sell.sellsAlready}</p>
                <Button href="/seller">{t.sell.toConsole}</Button>
              </div>
            }
          >
            <Show when={application()}>{(known) => <ApplicationState application={known()} />}</Show>
            <Show when={isOpen()}>
              <ApplicationForm application={application()} onSubmitted={query.refetch} />
            </Show>
          </Show>
        );
      }}
    </QueryRegion>
  );
}

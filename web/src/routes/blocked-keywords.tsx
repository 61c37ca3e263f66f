import { For, Show, Suspense } from 'solid-js';
import { BlockKeywordForm } from '../features/admin/block-keyword-form.tsx';
import { createKeywordBlocking } from '../features/admin/create-keyword-blocking.ts';
import { KeywordList } from '../features/admin/keyword-list.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createBlockedKeywordsQuery, createHotKeywordsQuery } from '../graphql/generated/operations.ts';
import type { Locale } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const BlockedKeywordsPage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.keywords}>
      <p class="text-text-2">{t.keywords.about}</p>
      <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
        <LoadedKeywords />
      </Suspense>
    </WorkPage>
  );
});

function LoadedKeywords() {
  const { t, locale } = useI18n();
  const blocked = createBlockedKeywordsQuery(undefined, { blocking: true, fresh: true });
  // The query of the search box, invalidated here because blocking changes it.
  const hot = createHotKeywordsQuery(undefined, { blocking: true, fresh: true });
  const blocking = createKeywordBlocking(() => {
    blocked.refetch();
    hot.refetch();
  });
  const own: Locale = locale === 'en' ? 'en' : 'zh_CN';
  const locales: readonly Locale[] = own === 'en' ? ['en', 'zh_CN'] : ['zh_CN', 'en'];
  return (
    <QueryRegion query={blocked} needs={['blockedKeywords']} page>
      {(page) => (
        <>
          <BlockKeywordForm locale={own} add={blocking.add} />
          <div class="grid grid-cols-1 items-start gap-2 md:grid-cols-2 lg:gap-3">
            <Panel title={t.keywords.hot}>
              <p class="mb-1 text-sm text-text-2">{t.keywords.hotHint}</p>
              <QueryRegion query={hot} needs={['hotKeywords']}>
                {(data) => (
                  <Show
                    when={data().hotKeywords.length > 0}
                    fallback={<p class="pt-2 text-text-3">{t.keywords.noneHot}</p>}
                  >
                    <KeywordList
                      words={data().hotKeywords.map((text) => ({ text }))}
                      locale={own}
                      action="block"
                      onPress={blocking.block}
                    />
                  </Show>
                )}
              </QueryRegion>
            </Panel>
            <div class="flex flex-col gap-2 lg:gap-3">
              <For
                each={locales.filter((one) => page().blockedKeywords.some((word) => word.locale === one))}
                fallback={
                  <div class="panel">
                    <EmptyState icon="check" text={t.keywords.noneBlocked} />
                  </div>
                }
              >
                {(one) => (
                  <Panel title={t.keywords.blockedIn[one]}>
                    <KeywordList
                      words={page().blockedKeywords.filter((word) => word.locale === one)}
                      locale={one}
                      action="allow"
                      onPress={blocking.allow}
                    />
                  </Panel>
                )}
              </For>
            </div>
          </div>
        </>
      )}
    </QueryRegion>
  );
}

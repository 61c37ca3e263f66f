import { useSearchParams } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { NewsForm } from '../features/admin/news-form.tsx';
import { NewsText } from '../features/admin/news-text.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createShopNewsQuery } from '../graphql/generated/operations.ts';
import type { ShopNewsQuery } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { pagesOf, parsePage } from '../primitives/numbered-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pager } from '../ui/pager.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

const PATH = '/admin/news';

export const ShopNewsPage = onlyFor({ permission: 'NEWS_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.news}>
      <Suspense fallback={<SkeletonRows count={4} class="h-24" />}>
        <LoadedNews />
      </Suspense>
    </WorkPage>
  );
});

function LoadedNews() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const page = () => parsePage(search.page);
  const query = keepPreviousData(createShopNewsQuery(() => ({ page: page() }), { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['shopNews']} page>
      {(data) => (
        <>
          <NewsForm onPublished={query.refetch} />
          <Panel title={t.news.history}>
            <Show when={data().shopNews.nodes.length > 0} fallback={<EmptyState icon="info" text={t.news.none} />}>
              <ul class="divide-y divide-line">
                <For each={data().shopNews.nodes}>{(news) => <PublishedNews news={news} />}</For>
              </ul>
            </Show>
          </Panel>
          <Pager
            page={page()}
            pages={pagesOf(data().shopNews.totalCount)}
            hrefOf={(other) => (other > 1 ? `${PATH}?page=${other}` : PATH)}
          />
        </>
      )}
    </QueryRegion>
  );
}

function PublishedNews(props: { news: NonNullable<ShopNewsQuery['shopNews']>['nodes'][number] }) {
  const { t, format } = useI18n();
  const told = () => t.news.told(format.number(props.news.messages), format.number(props.news.letters));
  return (
    <li class="flex flex-col gap-2 py-3">
      <NewsText news={props.news} />
      <p class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-text-3">
        <Badge tone={props.news.deliveredAt ? 'ok' : 'warn'}>
          {props.news.deliveredAt ? t.news.delivered : t.news.underWay}
        </Badge>
        <span>{format.dateTime(props.news.createdAt)}</span>
        <span>{props.news.author?.displayName}</span>
        <span>{told()}</span>
      </p>
    </li>
  );
}

import { Suspense } from 'solid-js';
import { newsColumns } from '../features/admin/news-columns.tsx';
import { NewsForm } from '../features/admin/news-form.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createShopNewsQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';

export const ShopNewsPage = onlyFor({ permission: 'NEWS_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.news}>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedNews />
      </Suspense>
    </WorkPage>
  );
});

function LoadedNews() {
  const i18n = useI18n();
  const { t } = i18n;
  const address = createTableAddress({});
  const query = keepPreviousData(
    createShopNewsQuery(() => ({ after: address.after() ?? null }), { blocking: true, fresh: true }),
  );
  return (
    <QueryRegion query={query} needs={['shopNews']} page>
      {(data) => (
        <>
          <NewsForm onPublished={query.refetch} />
          <h2 class="text-md font-semibold">{t.news.history}</h2>
          <DataTable
            name={t.news.history}
            columns={newsColumns(i18n)}
            rows={data().shopNews.nodes}
            idOf={({ id }) => id}
            nameOf={({ titleEn }) => titleEn}
            address={address}
            pageInfo={data().shopNews.pageInfo}
            total={data().shopNews.totalCount}
            loading={query.loading()}
            empty={{ icon: 'info', text: t.news.none }}
          />
        </>
      )}
    </QueryRegion>
  );
}

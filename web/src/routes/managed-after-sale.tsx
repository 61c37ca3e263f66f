import { useParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { AfterSaleDetail } from '../features/after-sale/after-sale-detail.tsx';
import { MissingAfterSale } from '../features/after-sale/missing-after-sale.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createAfterSalePageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

const LIST = '/seller/after-sales';

export const ManagedAfterSalePage = onlyFor({ seller: true, permission: 'AFTER_SALE_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.afterSale.detailTitle} crumbs={[{ name: t.seller.pages.afterSales, href: LIST }]}>
      <Suspense fallback={<SkeletonRows count={3} class="h-40" />}>
        <LoadedAfterSale />
      </Suspense>
    </WorkPage>
  );
});

function LoadedAfterSale() {
  const params = useParams();
  const counts = useWorkCounts();
  const variables = () => (params.id ? { id: params.id } : undefined);
  const query = createAfterSalePageQuery(variables, { blocking: true, fresh: true });
  const changed = (): void => {
    query.refetch();
    counts.refetch();
  };
  return (
    <QueryRegion query={query} needs={['afterSale']} missing={<MissingAfterSale list={LIST} />} page>
      {(page) => (
        <AfterSaleDetail
          request={page().afterSale}
          carriers={(page().carriers ?? []).map(({ name }) => name)}
          refetch={changed}
        />
      )}
    </QueryRegion>
  );
}

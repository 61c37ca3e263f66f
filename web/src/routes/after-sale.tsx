import { useParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { AfterSaleDetail } from '../features/after-sale/after-sale-detail.tsx';
import { MissingAfterSale } from '../features/after-sale/missing-after-sale.tsx';
import { ForBuyer } from '../features/seller/for-buyer.tsx';
import { createAfterSalePageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function AfterSalePage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.afterSale.detailTitle) }));
  return (
    <Suspense fallback={<SkeletonRows count={3} class="h-40" />}>
      <LoadedAfterSale />
    </Suspense>
  );
}

function LoadedAfterSale() {
  const { t } = useI18n();
  const params = useParams();
  const query = createAfterSalePageQuery(() => (params.id ? { id: params.id } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion
      query={query}
      needs={['afterSale']}
      missing={<MissingAfterSale list="/after-sales" />}
      page
      class="container-page"
    >
      {(page) => (
        <ForBuyer
          title={t.afterSale.detailTitle}
          buyerId={page().afterSale.order.buyer?.id}
          crumb={{ name: t.afterSale.title, href: '/after-sales' }}
          staffHref={`/seller/after-sales/${page().afterSale.id}`}
        >
          <AfterSaleDetail
            request={page().afterSale}
            carriers={(page().carriers ?? []).map(({ name }) => name)}
            refetch={query.refetch}
          />
        </ForBuyer>
      )}
    </QueryRegion>
  );
}

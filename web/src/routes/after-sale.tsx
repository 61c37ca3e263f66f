import { useParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { AfterSaleDetail } from '../features/after-sale/after-sale-detail.tsx';
import { ForWhoLooks } from '../features/seller/for-who-looks.tsx';
import { createAfterSalePageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead, setPageStatus } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
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
    <QueryRegion query={query} needs={['afterSale']} missing={<MissingAfterSale />} page class="container-page">
      {(page) => (
        <ForWhoLooks
          title={t.afterSale.detailTitle}
          buyerId={page().afterSale.order.buyer?.id}
          crumb={{ name: t.afterSale.title, href: '/after-sales' }}
          staffCrumb={{ name: t.seller.pages.afterSales, href: '/seller/after-sales' }}
        >
          <AfterSaleDetail
            request={page().afterSale}
            carriers={(page().carriers ?? []).map(({ name }) => name)}
            refetch={query.refetch}
          />
        </ForWhoLooks>
      )}
    </QueryRegion>
  );
}

function MissingAfterSale() {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <div class="container-page py-3">
      <div class="panel">
        <EmptyState
          icon="receipt"
          text={t.afterSale.missing}
          action={<Button href="/after-sales">{t.afterSale.title}</Button>}
        />
      </div>
    </div>
  );
}

import { useParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { AfterSaleDetail } from '../features/after-sale/after-sale-detail.tsx';
import { createAfterSalePageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead, setPageStatus } from '../page/page-context.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function AfterSalePage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.afterSale.detailTitle) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <Breadcrumb crumbs={[{ name: t.afterSale.title, href: '/after-sales' }, { name: t.afterSale.detailTitle }]} />
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.afterSale.detailTitle}
      </h1>
      <Suspense fallback={<SkeletonRows count={3} class="h-40" />}>
        <LoadedAfterSale />
      </Suspense>
    </div>
  );
}

function LoadedAfterSale() {
  const params = useParams();
  const query = createAfterSalePageQuery(() => (params.id ? { id: params.id } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} needs={['afterSale']} missing={<MissingAfterSale />} page>
      {(page) => <AfterSaleDetail request={page().afterSale} refetch={query.refetch} />}
    </QueryRegion>
  );
}

function MissingAfterSale() {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <div class="panel">
      <EmptyState
        icon="receipt"
        text={t.afterSale.missing}
        action={<Button href="/after-sales">{t.afterSale.title}</Button>}
      />
    </div>
  );
}

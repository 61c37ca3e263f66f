import { Show, Suspense } from 'solid-js';
import { SlugForm } from '../features/seller/slug-form.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createOwnShopQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const OwnShopPage = onlyFor({ seller: true }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.ownShop}>
      <Suspense fallback={<SkeletonRows count={1} class="h-48" />}>
        <LoadedShop />
      </Suspense>
    </WorkPage>
  );
});

function LoadedShop() {
  const query = createOwnShopQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(data) => <Show when={data().me.shop}>{(shop) => <SlugForm shop={shop()} />}</Show>}
    </QueryRegion>
  );
}

import { Show, Suspense } from 'solid-js';
import { Console } from '../features/seller/console.tsx';
import { onlyFor } from '../features/seller/only-for.tsx';
import { SlugForm } from '../features/seller/slug-form.tsx';
import { createOwnShopQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const OwnShopPage = onlyFor({ seller: true }, () => {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.seller.pages.ownShop) }));
  return (
    <Console title={t.seller.pages.ownShop}>
      <Suspense fallback={<SkeletonRows count={1} class="h-48" />}>
        <LoadedShop />
      </Suspense>
    </Console>
  );
});

function LoadedShop() {
  const query = createOwnShopQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['me']} page>
      {(data) => <Show when={data().me.seller}>{(shop) => <SlugForm shop={shop()} />}</Show>}
    </QueryRegion>
  );
}

import { Suspense } from 'solid-js';
import { FollowedShops } from '../features/shop/followed-shops.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function FollowedShopsPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.shops.followed) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <Breadcrumb crumbs={[{ name: t.account.title, href: '/account' }, { name: t.shops.followed }]} />
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.shops.followed}
      </h1>
      <div class="panel p-4">
        <Suspense fallback={<SkeletonRows count={3} class="h-14" />}>
          <FollowedShops />
        </Suspense>
      </div>
    </div>
  );
}

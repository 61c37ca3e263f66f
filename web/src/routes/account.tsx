import { Suspense } from 'solid-js';
import { AccountSections } from '../features/account/account-sections.tsx';
import { startOfYear } from '../features/orders/order-period.ts';
import { createAccountPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function AccountPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.account.title) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.account.title}
      </h1>
      <Suspense fallback={<SkeletonRows count={4} class="h-28" />}>
        <LoadedAccount />
      </Suspense>
    </div>
  );
}

function LoadedAccount() {
  const query = createAccountPageQuery(() => ({ thisYear: startOfYear(Date.now()) }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} page>
      {(page) => <AccountSections page={page()} />}
    </QueryRegion>
  );
}

import { AccountLayout } from '../features/account/account-layout.tsx';
import { AccountOverview } from '../features/account/account-overview.tsx';
import { endingSoon } from '../features/coupons/ending-soon.ts';
import { startOfYear } from '../features/orders/order-period.ts';
import { createAccountPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { QueryRegion } from '../ui/query-region.tsx';

export function AccountPage() {
  const { t } = useI18n();
  return (
    <AccountLayout title={t.account.title}>
      <LoadedAccount />
    </AccountLayout>
  );
}

function LoadedAccount() {
  const now = Date.now();
  const query = createAccountPageQuery(() => ({ thisYear: startOfYear(now), soon: endingSoon(now) }), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} page>
      {(page) => <AccountOverview page={page()} refetch={query.refetch} />}
    </QueryRegion>
  );
}

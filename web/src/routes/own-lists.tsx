import { AccountLayout } from '../features/account/account-layout.tsx';
import { MyPoints, MyWallet } from '../features/account/ledgers.tsx';
import { MyCoupons } from '../features/account/my-coupons.tsx';
import { PartPage } from '../features/account/part-page.tsx';
import { Favorites } from '../features/favorites/favorites.tsx';
import { BrowsingHistory } from '../features/history/browsing-history.tsx';
import { FollowedShops } from '../features/shop/followed-shops.tsx';
import { useI18n } from '../i18n/i18n.tsx';

export function FavoritesPage() {
  const { t } = useI18n();
  return (
    <AccountLayout title={t.account.favorites}>
      <Favorites />
    </AccountLayout>
  );
}

export function OwnHistoryPage() {
  const { t } = useI18n();
  return (
    <AccountLayout title={t.history.title}>
      <BrowsingHistory path="/account/history" />
    </AccountLayout>
  );
}

export function FollowedShopsPage() {
  const { t } = useI18n();
  return (
    <PartPage title={t.shops.followed}>
      <FollowedShops />
    </PartPage>
  );
}

export function OwnCouponsPage() {
  const { t } = useI18n();
  return (
    <PartPage title={t.coupons.mine}>
      <MyCoupons />
    </PartPage>
  );
}

export function PointsPage() {
  const { t } = useI18n();
  return (
    <PartPage title={t.points.title}>
      <MyPoints />
    </PartPage>
  );
}

export function WalletPage() {
  const { t } = useI18n();
  return (
    <PartPage title={t.wallet.title}>
      <MyWallet />
    </PartPage>
  );
}

import type { Catalogue } from '../../i18n/catalogue.ts';
import type { IconName } from '../../ui/icon.tsx';

export interface AccountLink {
  href: string;
  icon: IconName;
  label: string;
}

/** Everything that belongs to an account, in groups. */
export function accountLinks(t: Catalogue): readonly (readonly AccountLink[])[] {
  return [
    [
      { href: '/account', icon: 'user', label: t.account.title },
      { href: '/orders', icon: 'receipt', label: t.orders.title },
      { href: '/after-sales', icon: 'box', label: t.afterSale.title },
      { href: '/account/reviews', icon: 'star', label: t.ownReviews.title },
    ],
    [
      { href: '/account/favorites', icon: 'heart', label: t.account.favorites },
      { href: '/account/history', icon: 'clock', label: t.history.title },
      { href: '/account/shops', icon: 'store', label: t.shops.followed },
    ],
    [
      { href: '/account/coupons', icon: 'ticket', label: t.coupons.mine },
      { href: '/account/points', icon: 'chart', label: t.points.title },
      { href: '/account/wallet', icon: 'card', label: t.wallet.title },
    ],
    [
      { href: '/account/messages', icon: 'bell', label: t.messages.title },
      { href: '/account/alerts', icon: 'alert', label: t.messages.alerts },
      { href: '/account/notifications', icon: 'filter', label: t.messages.settings },
    ],
    [
      { href: '/account/addresses', icon: 'pin', label: t.account.addresses },
      { href: '/account/profile', icon: 'edit', label: t.account.profile },
      { href: '/account/privacy', icon: 'info', label: t.privacy.title },
      { href: '/account/security', icon: 'eye', label: t.security.title },
    ],
  ];
}

import type { Permission } from '../../graphql/generated/types.ts';
import type { IconName } from '../../ui/icon.tsx';
import { type Entitled, may } from '../session/may.ts';

/** Who may see a page: sellers, or administrators with a permission. */
export interface Whose {
  seller?: true;
  permission?: Permission;
}

/** The pages of the console, in the order of its navigation. */
const PAGES = [
  { href: '/seller', name: 'toShip', icon: 'box', seller: true, permission: 'ORDER_SHIP' },
  { href: '/seller/orders', name: 'orders', icon: 'grid', seller: true },
  { href: '/admin/orders', name: 'orders', icon: 'grid', permission: 'ORDER_READ' },
  { href: '/seller/after-sales', name: 'afterSales', icon: 'receipt', seller: true, permission: 'AFTER_SALE_READ' },
  { href: '/seller/sales', name: 'sales', icon: 'chart', seller: true, permission: 'SALES_READ' },
  { href: '/seller/shop', name: 'ownShop', icon: 'store', seller: true },
  { href: '/seller/webhooks', name: 'webhooks', icon: 'globe', seller: true, permission: 'PARTNER_WRITE' },
  { href: '/admin/refunds', name: 'refunds', icon: 'card', permission: 'PAYMENT_READ' },
  { href: '/admin/payments', name: 'payments', icon: 'zoom', permission: 'PAYMENT_READ' },
  { href: '/admin/dead-letters', name: 'deadLetters', icon: 'alert', permission: 'OPERATION_READ' },
  { href: '/admin/sellers', name: 'sellers', icon: 'store', permission: 'SELLER_READ' },
  { href: '/admin/people', name: 'people', icon: 'user', permission: 'USER_READ' },
  { href: '/admin/keywords', name: 'keywords', icon: 'filter', permission: 'KEYWORD_WRITE' },
  { href: '/admin/news', name: 'news', icon: 'bell', permission: 'NEWS_WRITE' },
  { href: '/admin/roles', name: 'roles', icon: 'user', permission: 'ROLE_READ' },
] as const satisfies readonly (Whose & { href: string; name: string; icon: IconName })[];

export function isEntitled(who: Entitled | null | undefined, { seller, permission }: Whose): boolean {
  return (seller === true && who?.role === 'SELLER') || (permission !== undefined && may(who, permission));
}

/** The pages a person may see. */
export function consolePages(who: Entitled | null | undefined) {
  return PAGES.filter((page) => isEntitled(who, page));
}

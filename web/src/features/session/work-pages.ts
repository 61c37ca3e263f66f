import type { Permission } from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { IconName } from '../../ui/icon.tsx';
import { type Entitled, may } from './may.ts';

/** Whose a page is: sellers', or of administrators with a permission. */
export interface Whose {
  seller?: true;
  permission?: Permission;
}

/** What is counted of what waits. */
export type WorkCount =
  | 'toShip'
  | 'afterSales'
  | 'sellers'
  | 'payments'
  | 'deadLetters'
  | 'reviews'
  | 'moderation'
  | 'stock';

export interface WorkPageLink extends Whose {
  href: string;
  name: keyof Catalogue['seller']['pages'];
  icon: IconName;
  /** An address beside its own that belongs to it. */
  also?: string;
  /** The heading it stands below. */
  group: keyof Catalogue['workbench']['groups'];
  /** What waits there. */
  count?: WorkCount;
  /** On a phone it is one of the tabs, as long as there is room. */
  tab?: true;
}

/** The pages of the workbench, in the order of its navigation. */
const PAGES: readonly WorkPageLink[] = [
  { href: '/seller', name: 'overview', icon: 'chart', group: 'figures', tab: true, seller: true },
  { href: '/admin', name: 'overview', icon: 'chart', group: 'figures', tab: true, permission: 'SALES_READ' },
  {
    ...{ href: '/seller/to-ship', name: 'toShip', icon: 'box', group: 'orders', count: 'toShip', tab: true },
    ...{ seller: true, permission: 'ORDER_SHIP', also: '/seller/ship' },
  },
  { href: '/seller/orders', name: 'orders', icon: 'grid', group: 'orders', tab: true, seller: true },
  { href: '/admin/orders', name: 'orders', icon: 'grid', group: 'orders', tab: true, permission: 'ORDER_READ' },
  {
    ...{ href: '/seller/after-sales', name: 'afterSales', icon: 'receipt', group: 'orders', count: 'afterSales' },
    ...{ tab: true, seller: true, permission: 'AFTER_SALE_READ' },
  },
  {
    ...{ href: '/seller/products', name: 'products', icon: 'store', group: 'goods', tab: true },
    ...{ seller: true, permission: 'PRODUCT_WRITE' },
  },
  { href: '/seller/import', name: 'imports', icon: 'copy', group: 'goods', seller: true },
  { href: '/admin/import', name: 'imports', icon: 'copy', group: 'goods', permission: 'PRODUCT_WRITE' },
  { href: '/admin/categories', name: 'categories', icon: 'grid', group: 'goods', permission: 'PRODUCT_READ' },
  { href: '/admin/brands', name: 'brands', icon: 'store', group: 'goods', permission: 'PRODUCT_READ' },
  { href: '/seller/stock', name: 'stock', icon: 'box', group: 'goods', count: 'stock', seller: true },
  { href: '/admin/stock', name: 'stock', icon: 'box', group: 'goods', count: 'stock', permission: 'STOCK_READ' },
  { href: '/admin/warehouses', name: 'warehouses', icon: 'home', group: 'goods', permission: 'STOCK_READ' },
  {
    ...{ href: '/seller/reviews', name: 'reviews', icon: 'star', group: 'orders', count: 'reviews' },
    seller: true,
  },
  {
    ...{ href: '/admin/reviews', name: 'moderation', icon: 'star', group: 'marketing', count: 'moderation' },
    permission: 'REVIEW_MODERATE',
  },
  { href: '/admin/refunds', name: 'refunds', icon: 'card', group: 'money', permission: 'PAYMENT_READ' },
  {
    ...{ href: '/admin/payments', name: 'payments', icon: 'zoom', group: 'money', count: 'payments' },
    permission: 'PAYMENT_READ',
  },
  {
    ...{ href: '/admin/sellers', name: 'sellers', icon: 'store', group: 'people', count: 'sellers', tab: true },
    permission: 'SELLER_READ',
  },
  { href: '/admin/partners', name: 'partners', icon: 'globe', group: 'people', permission: 'PARTNER_READ' },
  { href: '/admin/people', name: 'people', icon: 'user', group: 'people', permission: 'USER_READ' },
  { href: '/admin/roles', name: 'roles', icon: 'check', group: 'people', permission: 'ROLE_READ' },
  { href: '/seller/shop', name: 'ownShop', icon: 'store', group: 'people', seller: true },
  { href: '/seller/coupons', name: 'coupons', icon: 'ticket', group: 'marketing', seller: true },
  { href: '/admin/coupons', name: 'coupons', icon: 'ticket', group: 'marketing', permission: 'COUPON_READ' },
  { href: '/admin/home', name: 'homePage', icon: 'home', group: 'marketing', permission: 'PRODUCT_READ' },
  { href: '/seller/spend-discounts', name: 'spendDiscounts', icon: 'ticket', group: 'marketing', seller: true },
  {
    ...{ href: '/admin/spend-discounts', name: 'spendDiscounts', icon: 'ticket', group: 'marketing' },
    permission: 'COUPON_READ',
  },
  { href: '/seller/freight', name: 'freight', icon: 'truck', group: 'marketing', seller: true },
  { href: '/admin/freight', name: 'freight', icon: 'truck', group: 'marketing', permission: 'PRICING_WRITE' },
  { href: '/admin/points', name: 'points', icon: 'star', group: 'marketing', permission: 'PRICING_WRITE' },
  { href: '/admin/news', name: 'news', icon: 'bell', group: 'marketing', permission: 'NEWS_WRITE' },
  { href: '/admin/searches', name: 'searchFigures', icon: 'zoom', group: 'marketing', permission: 'KEYWORD_WRITE' },
  { href: '/admin/search-rules', name: 'searchRules', icon: 'search', group: 'marketing', permission: 'KEYWORD_WRITE' },
  { href: '/admin/synonyms', name: 'synonyms', icon: 'search', group: 'marketing', permission: 'KEYWORD_WRITE' },
  { href: '/admin/keywords', name: 'keywords', icon: 'filter', group: 'marketing', permission: 'KEYWORD_WRITE' },
  {
    ...{ href: '/seller/webhooks', name: 'webhooks', icon: 'globe', group: 'system' },
    ...{ seller: true, permission: 'PARTNER_WRITE' },
  },
  {
    ...{ href: '/admin/dead-letters', name: 'deadLetters', icon: 'alert', group: 'system', count: 'deadLetters' },
    permission: 'OPERATION_READ',
  },
  { href: '/seller/audit', name: 'audit', icon: 'receipt', group: 'system', seller: true },
  { href: '/admin/audit', name: 'audit', icon: 'receipt', group: 'system', permission: 'AUDIT_READ' },
];

export function isEntitled(who: Entitled | null | undefined, { seller, permission }: Whose): boolean {
  return (seller === true && who?.role === 'SELLER') || (permission !== undefined && may(who, permission));
}

/** The pages that somebody may see. */
export function workPages(who: Entitled | null | undefined): WorkPageLink[] {
  return PAGES.filter((page) => isEntitled(who, page));
}

/** Of the pages somebody may see, the one that an address is of: the longest that it begins with. */
export function workPageAt(pages: readonly WorkPageLink[], pathname: string): WorkPageLink | undefined {
  const named = pages.find(({ also }) => also === pathname);
  if (named) return named;
  return pages
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}

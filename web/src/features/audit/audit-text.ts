import type { AuditRow_EntryFragment } from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';

export const actionText = (t: Catalogue, action: string): string => t.audit.actions[action] ?? action;

/** Who acted, as they are called now. */
export const actorText = (t: Catalogue, { actor }: Pick<AuditRow_EntryFragment, 'actor'>): string =>
  actor?.displayName ?? t.audit.someoneGone;

/** The reason as it was typed, or in words where it was chosen from a list. */
export function reasonText(t: Catalogue, { reason }: Pick<AuditRow_EntryFragment, 'reason'>): string | undefined {
  if (!reason) return undefined;
  const chosen: Partial<Record<string, string>> = t.people.reasons;
  return chosen[reason] ?? reason;
}

const SHORT_ID = 8;

/** What an action was about: its type and the end of its id, which differs where ids are made at the same time. */
export function subjectText(t: Catalogue, type: string, id: string | null | undefined): string {
  const name = t.audit.subjects[type] ?? type;
  return id ? `${name} …${id.slice(-SHORT_ID)}` : name;
}

/** The page of what an action was about; for sellers only what is theirs has one. */
export function subjectHref(type: string | null | undefined, id: string, everybody: boolean): string | undefined {
  if (type === 'Order') return `/${everybody ? 'admin' : 'seller'}/orders/${id}`;
  if (type === 'AfterSale') return `/seller/after-sales/${id}`;
  if (type === 'Webhook') return '/seller/webhooks';
  return everybody ? ADMIN_PAGES[type ?? '']?.(id) : undefined;
}

const ADMIN_PAGES: Partial<Record<string, (id: string) => string>> = {
  User: (id) => `/admin/people/${id}`,
  Wallet: (id) => `/admin/people/${id}`,
  Partner: () => '/admin/partners',
  Seller: () => '/admin/sellers?show=SHOPS',
  SellerApplication: () => '/admin/sellers',
  ShopNews: () => '/admin/news',
};

/** A JSON value for people: texts as they are, objects over several lines. */
export function shownJson(json: string | null | undefined): string | undefined {
  if (json == null) return undefined;
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
}

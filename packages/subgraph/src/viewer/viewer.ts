import type { Permission } from './permissions.ts';

export type Locale = 'zh-CN' | 'en';
export type Role = 'USER' | 'SELLER' | 'ADMIN';

/** Who makes the request: set by the gateway from verified credentials; a subgraph trusts nothing else. */
export interface Viewer {
  /** The signed-in user, or absent. */
  userId?: string;
  role?: Role;
  /** What an administrator may do. */
  permissions?: readonly Permission[];
  /** The seller account this user may act for. */
  sellerId?: string;
  sessionId?: string;
  /**
   * The browser or app of somebody not signed in; also present right after sign-in, so that the guest's cart can be
   * merged.
   */
  guestId?: string;
  locale: Locale;
  /** The subgraph that calls this one; set on internal calls only. */
  service?: string;
  ipAddress?: string;
  userAgent?: string;
  /** From the HttpOnly cookie; only sent to the users subgraph. */
  refreshToken?: string;
  /** From the HttpOnly cookie, says which accounts this browser signed in to; only sent to the users subgraph. */
  deviceToken?: string;
  requestId: string;
}

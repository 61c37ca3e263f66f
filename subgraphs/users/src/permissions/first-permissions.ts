import type { Permission } from '@minijd/subgraph';
import type { StaffRole } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';

/** The default permissions of roles. */
export const FIRST_PERMISSIONS: Record<Exclude<StaffRole, 'SUPER'>, readonly Permission[]> = {
  CATALOGUE: [
    ...(['product:read', 'product:write', 'stock:read', 'stock:write', 'sales:read'] as const),
    ...(['coupon:read', 'coupon:write', 'review:moderate', 'seller:read', 'keyword:write', 'news:write'] as const),
  ],
  FINANCE: [
    ...(['order:read', 'sales:read', 'after-sale:read', 'payment:read', 'payment:reconcile'] as const),
    ...(['refund:write', 'wallet:credit', 'coupon:read', 'pricing:write', 'user:read'] as const),
  ],
  SUPPORT: [
    ...(['product:read', 'stock:read', 'order:read', 'order:ship', 'after-sale:read', 'after-sale:answer'] as const),
    ...(['payment:read', 'coupon:read', 'review:moderate', 'seller:read', 'user:read'] as const),
    'user:sign-out',
  ],
};

/** Stores the default permissions; existing rows stay. */
export async function saveFirstPermissions({ db }: UsersContext): Promise<void> {
  const rows = Object.entries(FIRST_PERMISSIONS).map(([role, permissions]) => ({
    role: role as StaffRole,
    permissions: [...permissions],
  }));
  await db
    .insertInto('role_permissions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

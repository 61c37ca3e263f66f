import type { Permission } from '../../graphql/generated/types.ts';

export interface Entitled {
  role: string;
  permissions: readonly Permission[] | null;
}

/** Whether somebody is an administrator with a permission. */
export function may(who: Pick<Entitled, 'permissions'> | null | undefined, permission: Permission): boolean {
  return who?.permissions?.includes(permission) ?? false;
}

import { createMemo, createSignal } from 'solid-js';
import type { Permission, RolesQuery, StaffRole } from '../../graphql/generated/types.ts';

export type StaffRoleDetails = NonNullable<RolesQuery['staffRoles']>[number];
export type PermissionRow = NonNullable<RolesQuery['permissions']>[number];

/** One checkbox that differs from the stored value. */
export interface RoleChange {
  role: StaffRole;
  permission: Permission;
  permitted: boolean;
}

/** The unsaved changes of checkboxes. */
export function createRoleDraft(roles: () => readonly StaffRoleDetails[]) {
  const [touched, setTouched] = createSignal<readonly RoleChange[]>([]);
  const stored = (role: StaffRole, permission: Permission): boolean =>
    roles()
      .find((one) => one.role === role)
      ?.permissions.includes(permission) ?? false;
  const isSame = (a: Omit<RoleChange, 'permitted'>, b: Omit<RoleChange, 'permitted'>) =>
    a.role === b.role && a.permission === b.permission;
  const changes = createMemo(() =>
    touched().filter(({ role, permission, permitted }) => permitted !== stored(role, permission)),
  );
  return {
    changes,
    permits: (role: StaffRole, permission: Permission): boolean =>
      touched().find((one) => isSame(one, { role, permission }))?.permitted ?? stored(role, permission),
    set: (change: RoleChange) => setTouched([...touched().filter((one) => !isSame(one, change)), change]),
    undo: () => setTouched([]),
    /** The new permissions of each changed role. */
    inputs: () =>
      [...Map.groupBy(changes(), ({ role }) => role)].map(([role, own]) => {
        const before = roles().find((one) => one.role === role)?.permissions ?? [];
        const lost = own.filter(({ permitted }) => !permitted).map(({ permission }) => permission);
        const gained = own.filter(({ permitted }) => permitted).map(({ permission }) => permission);
        return { role, permissions: [...before.filter((one) => !lost.includes(one)), ...gained] };
      }),
  };
}

export type RoleDraft = ReturnType<typeof createRoleDraft>;

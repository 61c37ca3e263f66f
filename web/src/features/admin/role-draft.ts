import { createEffect, on } from 'solid-js';
import { unwrap } from 'solid-js/store';
import type { Permission, RolesQuery, StaffRole } from '../../graphql/generated/types.ts';
import { createForm } from '../../primitives/create-form.ts';
import { mergeEdits } from '../../primitives/merge-edits.ts';

export type StaffRoleDetails = NonNullable<RolesQuery['staffRoles']>[number];
export type PermissionRow = NonNullable<RolesQuery['permissions']>[number];

/** What each role permits; lists are in one order, so that the same boxes are the same value. */
export type RoleValues = Record<StaffRole, readonly Permission[]>;

/** One checkbox that differs from what is stored. */
export interface RoleChange {
  role: StaffRole;
  permission: Permission;
  permitted: boolean;
}

/** What was ticked and unticked, until it is saved. */
export function createRoleDraft(roles: () => readonly StaffRoleDetails[]) {
  const stored = (): RoleValues => {
    const values: RoleValues = { SUPER: [], CATALOGUE: [], FINANCE: [], SUPPORT: [] };
    for (const { role, permissions } of roles()) values[role] = permissions.toSorted();
    return values;
  };
  const form = createForm<RoleValues>(stored(), () => ({}));
  // When another administrator saved, what they did is beside what is ticked here.
  createEffect(
    on(stored, (next) => form.rebase(next, mergeEdits(form.base(), next, { ...unwrap(form.values) }).values), {
      defer: true,
    }),
  );
  const changesOf = (role: StaffRole): RoleChange[] => {
    const [before, now] = [form.base()[role], form.values[role]];
    const lost = before.filter((one) => !now.includes(one)).map((permission) => ({ permission, permitted: false }));
    const gained = now.filter((one) => !before.includes(one)).map((permission) => ({ permission, permitted: true }));
    return [...lost, ...gained].map((change) => ({ role, ...change }));
  };
  return {
    form,
    changes: () => form.changed().flatMap(changesOf),
    permits: (role: StaffRole, permission: Permission): boolean => form.values[role].includes(permission),
    set({ role, permission, permitted }: RoleChange): void {
      const others = form.values[role].filter((one) => one !== permission);
      form.set(role, permitted ? [...others, permission].toSorted() : others);
    },
  };
}

export type RoleDraft = ReturnType<typeof createRoleDraft>;

import { For, Show, Suspense } from 'solid-js';
import { GiveRoleForm } from '../features/admin/give-role-form.tsx';
import { createRoleDraft, type PermissionRow, type StaffRoleDetails } from '../features/admin/role-draft.ts';
import { RoleHolders } from '../features/admin/role-holders.tsx';
import { RoleMatrix } from '../features/admin/role-matrix.tsx';
import { SaveRoles } from '../features/admin/save-roles.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createRolesQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const RolesPage = onlyFor({ permission: 'ROLE_READ' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.roles}>
      <p class="text-text-2">{t.roles.about}</p>
      <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
        <LoadedRoles />
      </Suspense>
    </WorkPage>
  );
});

function LoadedRoles() {
  const viewer = useViewer();
  const withEmails = () => may(viewer()?.me, 'USER_READ');
  const query = createRolesQuery(() => ({ withEmails: withEmails() }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['staffRoles', 'permissions']} page>
      {(page) => <Roles roles={page().staffRoles} permissions={page().permissions} onChanged={query.refetch} />}
    </QueryRegion>
  );
}

function Roles(props: {
  roles: readonly StaffRoleDetails[];
  permissions: readonly PermissionRow[];
  onChanged: () => void;
}) {
  const viewer = useViewer();
  const me = () => viewer()?.me;
  const draft = createRoleDraft(() => props.roles);
  /** Roles with no more permissions than the viewer's own. */
  const own = () =>
    may(me(), 'ROLE_WRITE') ? props.roles.filter((role) => role.permissions.every((one) => may(me(), one))) : [];
  return (
    <>
      <Show when={own().length > 0}>
        <GiveRoleForm roles={own().map(({ role }) => role)} onChanged={props.onChanged} />
      </Show>
      <div class="grid items-start gap-2 md:grid-cols-2 lg:gap-3">
        <For each={props.roles}>
          {(role) => <RoleHolders role={role} editable={own().includes(role)} onChanged={props.onChanged} />}
        </For>
      </div>
      <SaveRoles draft={draft} permissions={props.permissions} onSaved={props.onChanged}>
        <RoleMatrix roles={props.roles} permissions={props.permissions} draft={draft} />
      </SaveRoles>
    </>
  );
}

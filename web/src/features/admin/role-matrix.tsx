import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import type { PermissionRow, RoleDraft, StaffRoleDetails } from './role-draft.ts';

/** A row for each permission, a column for each role. Only the viewer's own permissions can be changed. */
export function RoleMatrix(props: {
  roles: readonly StaffRoleDetails[];
  permissions: readonly PermissionRow[];
  draft: RoleDraft;
}) {
  const { t } = useI18n();
  const viewer = useViewer();
  const me = () => viewer()?.me;
  const fixed = (role: StaffRoleDetails, { permission }: PermissionRow) =>
    !role.editable || !may(me(), 'ROLE_WRITE') || !may(me(), permission);
  return (
    <Panel title={t.roles.matrix}>
      <p class="mb-2 text-sm text-text-2">{t.roles.all}</p>
      <table class="w-full text-sm">
        <thead class="text-text-2">
          <tr class="border-b border-line">
            <th scope="col" class="py-2 pe-2 text-start font-normal">
              {t.roles.permission}
            </th>
            <For each={props.roles}>
              {({ role }) => (
                <th scope="col" class="w-12 px-1 py-2 text-center text-xs font-normal break-words md:w-24 md:text-sm">
                  {t.roles.names[role]}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody class="divide-y divide-line">
          <For each={props.permissions}>
            {(row) => (
              <tr>
                <th scope="row" class="py-1 pe-2 text-start font-normal">
                  {row.description}
                  <span class="block text-xs break-all text-text-3">{row.name}</span>
                </th>
                <For each={props.roles}>
                  {(role) => (
                    <td class="px-1 text-center">
                      <Checkbox
                        checked={props.draft.permits(role.role, row.permission)}
                        disabled={fixed(role, row)}
                        labelHidden
                        label={t.roles.cell(row.description, t.roles.names[role.role])}
                        onChange={(permitted) =>
                          props.draft.set({ role: role.role, permission: row.permission, permitted })
                        }
                      />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Panel>
  );
}

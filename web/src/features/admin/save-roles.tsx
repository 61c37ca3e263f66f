import { createSignal, For, type JSX, Show } from 'solid-js';
import { createChangeRolePermissionsMutation } from '../../graphql/generated/operations.ts';
import type { StaffRole } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useViewer } from '../session/viewer.tsx';
import type { PermissionRow, RoleChange, RoleDraft, RoleValues } from './role-draft.ts';

type Answer = (outcome: SaveOutcome<RoleValues>) => void;

/** The form of what roles permit; it is saved after a look at what changes for whom. */
export function SaveRoles(props: {
  draft: RoleDraft;
  permissions: readonly PermissionRow[];
  onSaved: () => void;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const viewer = useViewer();
  const change = createChangeRolePermissionsMutation();
  const [asked, setAsked] = createSignal<Answer>();
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const answer = (outcome: SaveOutcome<RoleValues>): void => {
    asked()?.(outcome);
    setAsked(undefined);
    setProblems([]);
  };
  const ask = () => new Promise<SaveOutcome<RoleValues>>((resolve) => setAsked(() => resolve));
  const refusalOf = async (role: StaffRole): Promise<string | undefined> => {
    const { data, failure } = await change({ input: { role, permissions: [...props.draft.form.values[role]] } });
    return failure ? failureText(t, failure) : data?.changeRolePermissions.userErrors[0]?.message;
  };
  const save = async (): Promise<void> => {
    setProblems([]);
    const roles = props.draft.form.changed();
    const refused: string[] = [];
    for (const role of roles) {
      const refusal = await refusalOf(role);
      if (refusal) refused.push(t.roles.refused(t.roles.names[role], refusal));
    }
    if (refused.length === 0) return answer({ kind: 'saved' });
    setProblems(refused);
    // What was saved is no change any more.
    if (refused.length < roles.length) props.onSaved();
  };
  const described = (permission: string) =>
    props.permissions.find((row) => row.permission === permission)?.description ?? permission;
  const said = ({ role, permission, permitted }: RoleChange): string =>
    (permitted ? t.roles.gains : t.roles.loses)(t.roles.names[role], described(permission));
  const names = () => t.roles.names satisfies Record<StaffRole, string>;
  return (
    <>
      <EditForm
        form={props.draft.form}
        names={names()}
        said={(_, value) => (value as readonly string[]).map(described).join(', ')}
        draftKey={`${viewer()?.me?.id}:roles`}
        says={() => t.roles.changed(props.draft.changes().length)}
        saveLabel={t.roles.save}
        savedText={t.roles.saved}
        save={ask}
        onSaved={props.onSaved}
      >
        {props.children}
      </EditForm>
      <Show when={asked()}>
        <Dialog
          alert
          open
          onClose={() => answer(undefined)}
          title={t.roles.confirmTitle}
          footer={
            <>
              <Button onClick={() => answer(undefined)}>{t.actions.cancel}</Button>
              <Button tone="brand" busy={change.pending()} onClick={() => void save()}>
                {t.roles.save}
              </Button>
            </>
          }
        >
          <p class="mb-2">{t.roles.confirmText}</p>
          <ul class="list-disc ps-5 text-sm">
            <For each={props.draft.changes()}>{(one) => <li>{said(one)}</li>}</For>
          </ul>
          <For each={problems()}>{(problem) => <FormProblem text={problem} />}</For>
        </Dialog>
      </Show>
    </>
  );
}

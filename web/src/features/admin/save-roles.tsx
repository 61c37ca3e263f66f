import { createSignal, For, Show } from 'solid-js';
import { createChangeRolePermissionsMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { PermissionRow, RoleChange, RoleDraft } from './role-draft.ts';

/** Shows unsaved changes and saves them after a confirmation that lists them. */
export function SaveRoles(props: { draft: RoleDraft; permissions: readonly PermissionRow[]; onSaved: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const change = createChangeRolePermissionsMutation();
  const [asking, setAsking] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const save = async (): Promise<void> => {
    setProblem(undefined);
    for (const input of props.draft.inputs()) {
      const { data, failure } = await change({ input });
      setProblem(failure ? failureText(t, failure) : data?.changeRolePermissions.userErrors[0]?.message);
      if (problem()) return;
    }
    setAsking(false);
    props.onSaved();
    props.draft.undo();
    toast({ text: t.roles.saved });
  };
  const said = ({ role, permission, permitted }: RoleChange): string => {
    const description = props.permissions.find((row) => row.permission === permission)?.description ?? permission;
    return (permitted ? t.roles.gains : t.roles.loses)(t.roles.names[role], description);
  };
  return (
    <Show when={props.draft.changes().length > 0}>
      <div class="panel sticky bottom-2 z-(--z-sticky) max-md:bottom-[calc(58px+env(safe-area-inset-bottom))] flex flex-wrap items-center justify-between gap-2 border border-line p-3">
        <p role="status">{t.roles.changed(props.draft.changes().length)}</p>
        <span class="flex gap-2">
          <Button onClick={props.draft.undo}>{t.roles.undo}</Button>
          <Button tone="brand" onClick={() => setAsking(true)}>
            {t.roles.save}
          </Button>
        </span>
      </div>
      <Dialog
        alert
        open={asking()}
        onClose={() => setAsking(false)}
        title={t.roles.confirmTitle}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t.actions.cancel}</Button>
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
        <FormProblem text={problem()} />
      </Dialog>
    </Show>
  );
}

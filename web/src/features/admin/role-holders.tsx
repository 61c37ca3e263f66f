import { createSignal, For, Show } from 'solid-js';
import { createChangeStaffRolesMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { StaffRoleDetails } from './role-draft.ts';

type Holder = StaffRoleDetails['holders'][number];

/** The holders of a role, with buttons to remove it. */
export function RoleHolders(props: { role: StaffRoleDetails; editable: boolean; onChanged: () => void }) {
  const { t } = useI18n();
  const [taking, setTaking] = createSignal<Holder>();
  const name = () => t.roles.names[props.role.role];
  return (
    <Panel title={t.roles.holders(name())}>
      <ul class="divide-y divide-line">
        <For each={props.role.holders} fallback={<li class="py-2 text-text-3">{t.roles.nobody}</li>}>
          {(holder) => (
            <li class="flex items-center gap-3 py-1.5">
              <p class="min-w-0 flex-1 break-words">
                {holder.displayName}
                <Show when={holder.email}>
                  <span class="block text-xs break-all text-text-3">{holder.email}</span>
                </Show>
              </p>
              <Show when={props.editable}>
                <Button
                  size="sm"
                  tone="danger"
                  aria-label={t.roles.takeFrom(name(), holder.displayName)}
                  onClick={() => setTaking(holder)}
                >
                  {t.roles.take}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={taking()}>
        {(holder) => (
          <TakeDialog
            role={props.role}
            holder={holder()}
            onClose={() => setTaking(undefined)}
            onChanged={props.onChanged}
          />
        )}
      </Show>
    </Panel>
  );
}

function TakeDialog(props: { role: StaffRoleDetails; holder: Holder; onClose: () => void; onChanged: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const change = createChangeStaffRolesMutation();
  const [problem, setProblem] = createSignal<string>();
  const name = () => t.roles.names[props.role.role];
  const take = async (): Promise<void> => {
    const { role, holder } = props;
    const { data, failure } = await change({ input: { userId: holder.id, remove: [role.role] } });
    setProblem(failure ? failureText(t, failure) : data?.changeStaffRoles.userErrors[0]?.message);
    if (problem()) return;
    toast({ text: t.roles.taken(name(), holder.displayName) });
    props.onChanged();
    props.onClose();
  };
  return (
    <Dialog
      alert
      open
      onClose={props.onClose}
      title={t.roles.takeTitle(name(), props.holder.displayName)}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={change.pending()} onClick={() => void take()}>
            {t.roles.take}
          </Button>
        </>
      }
    >
      <p>{t.roles.takeText}</p>
      <FormProblem text={problem()} />
    </Dialog>
  );
}

import { createSignal } from 'solid-js';
import { createChangeStaffRolesMutation } from '../../graphql/generated/operations.ts';
import type { StaffRole } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';

/** Gives a person a staff role, after confirmation. */
export function GiveRoleForm(props: { roles: readonly StaffRole[]; onChanged: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const change = createChangeStaffRolesMutation();
  const form = createForm({ email: '', role: props.roles[0] ?? 'SUPPORT' }, () => ({}));
  const [asking, setAsking] = createSignal(false);
  let element: HTMLFormElement | undefined;
  const name = () => t.roles.names[form.values.role];
  const give = async (): Promise<void> => {
    const { email, role } = form.values;
    const { data, failure } = await change({ input: { email, add: [role] } });
    const problems = failure ? [{ message: failureText(t, failure) }] : (data?.changeStaffRoles.userErrors ?? []);
    setAsking(false);
    if (element) form.refuse(problems, element);
    if (problems.length > 0) return;
    toast({ text: t.roles.given(name(), email) });
    form.set('email', '');
    props.onChanged();
  };
  return (
    <Panel title={t.roles.give}>
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.values.email.trim()) setAsking(true);
        }}
        class="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,160px)_auto]"
      >
        <Field
          label={t.roles.email}
          hint={t.roles.emailHint}
          type="email"
          autocomplete="off"
          value={form.values.email}
          error={form.error('email')}
          onInput={(value) => form.set('email', value)}
        />
        <SelectField
          label={t.roles.role}
          options={props.roles.map((value) => ({ value, label: t.roles.names[value] }))}
          value={form.values.role}
          onChange={(value) => form.set('role', value)}
        />
        <Button type="submit" tone="brand" class="md:mt-6">
          {t.roles.give}
        </Button>
        <div class="empty:hidden md:col-span-3">
          <FormProblem text={form.refusal()} />
        </div>
      </form>
      <Dialog
        alert
        open={asking()}
        onClose={() => setAsking(false)}
        title={t.roles.giveTitle(name(), form.values.email)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t.actions.cancel}</Button>
            <Button tone="brand" busy={change.pending()} onClick={() => void give()}>
              {t.roles.give}
            </Button>
          </>
        }
      >
        <p>{t.roles.giveText}</p>
      </Dialog>
    </Panel>
  );
}

import { createSignal } from 'solid-js';
import { createChangePasswordMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';
import { NewPasswordField } from '../auth/new-password-field.tsx';
import { PasswordField } from '../auth/password-field.tsx';
import { newPasswordProblem } from '../auth/sign-in.rules.ts';

const EMPTY = { currentPassword: '', newPassword: '' };

/** Changes the password, which ends all other sessions. */
export function PasswordForm(props: { onChanged: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const change = createChangePasswordMutation();
  const form = createForm(EMPTY, ({ currentPassword, newPassword }) => ({
    currentPassword: currentPassword ? undefined : t.session.needPassword,
    newPassword: newPasswordProblem(newPassword, t.session),
  }));
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (change.pending() || !form.check(element)) return;
    const { data, failure } = await change({ input: { ...form.values } });
    if (failure) return void setFailed(failureText(t, failure));
    if (!data?.changePassword.accessTokenExpiresAt) return form.refuse(data?.changePassword.userErrors ?? [], element);
    toast({ text: t.security.passwordChanged });
    props.onChanged();
  };
  const field = (name: keyof typeof EMPTY) => ({
    label: t.security[name],
    value: form.values[name],
    error: form.error(name),
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });

  return (
    <form ref={element} noValidate method="post" onSubmit={submit} class="flex max-w-[400px] flex-col gap-3">
      <PasswordField {...field('currentPassword')} autocomplete="current-password" />
      <NewPasswordField {...field('newPassword')} />
      <FormProblem text={failed() ?? form.refusal()} />
      <Button type="submit" tone="brand" busy={change.pending()} class="self-start">
        {t.security.changePassword}
      </Button>
    </form>
  );
}

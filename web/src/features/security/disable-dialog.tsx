import { createSignal } from 'solid-js';
import { createDisableSecondFactorMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { CodeField } from '../auth/code-field.tsx';
import { PasswordField } from '../auth/password-field.tsx';

/** Asks for password and code before disabling the second factor. */
export function DisableDialog(props: { onClose: () => void; onDisabled: () => void }) {
  const { t } = useI18n();
  const disable = createDisableSecondFactorMutation();
  const form = createForm({ password: '', code: '' }, ({ password, code }) => ({
    password: password ? undefined : t.session.needPassword,
    code: code.trim() ? undefined : t.security.needCode,
  }));
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (disable.pending() || !form.check(element)) return;
    const { data, failure } = await disable({ input: { ...form.values } });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.disableSecondFactor.accessTokenExpiresAt) props.onDisabled();
    else form.refuse(data?.disableSecondFactor.userErrors ?? [], element);
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.security.disableTitle}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={disable.pending()} onClick={submit}>
            {t.security.disable}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
        <p>{t.security.disableText}</p>
        <PasswordField
          autofocus
          autocomplete="current-password"
          value={form.values.password}
          error={form.error('password')}
          onInput={(value) => form.set('password', value)}
          onBlur={() => form.leave('password')}
        />
        <CodeField
          orRecoveryCode
          value={form.values.code}
          error={form.error('code')}
          onInput={(value) => form.set('code', value)}
          onBlur={() => form.leave('code')}
        />
        <FormProblem text={failed() ?? form.refusal()} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

import { createSignal, type JSX, Show } from 'solid-js';
import { createConfirmPasswordMutation } from '../../graphql/generated/operations.ts';
import { type PasswordPrompt, PasswordPromptProvider } from '../../graphql/password-prompt.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { CodeField } from './code-field.tsx';
import { PasswordField } from './password-field.tsx';

interface Question {
  answer: Promise<boolean>;
  settle: (confirmed: boolean) => void;
}

/** Opens one dialog for all changes refused with PASSWORD_REQUIRED; they are sent again after it. */
export function PasswordConfirmation(props: { children: JSX.Element }) {
  const [question, setQuestion] = createSignal<Question>();
  const prompt: PasswordPrompt = () => {
    const { promise: answer, resolve: settle } = Promise.withResolvers<boolean>();
    return (question() ?? setQuestion({ answer, settle })).answer;
  };
  const settle = (confirmed: boolean): void => {
    question()?.settle(confirmed);
    setQuestion(undefined);
  };
  return (
    <PasswordPromptProvider value={prompt}>
      {props.children}
      <Show when={question()}>
        <ConfirmPasswordDialog onSettle={settle} />
      </Show>
    </PasswordPromptProvider>
  );
}

function ConfirmPasswordDialog(props: { onSettle: (confirmed: boolean) => void }) {
  const { t } = useI18n();
  const confirm = createConfirmPasswordMutation();
  const [codeWanted, setCodeWanted] = createSignal(false);
  const form = createForm({ password: '', code: '' }, ({ password, code }) => ({
    password: password ? undefined : t.session.needPassword,
    code: !codeWanted() || code.trim() ? undefined : t.security.needCode,
  }));
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (confirm.pending() || !form.check(element)) return;
    const { data, failure } = await confirm({ input: { ...form.values, code: form.values.code || null } });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.confirmPassword.confirmedUntil) props.onSettle(true);
    else {
      const refusals = data?.confirmPassword.userErrors ?? [];
      if (refusals.some(({ code }) => code === 'SECOND_FACTOR_REQUIRED')) setCodeWanted(true);
      form.refuse(refusals, element);
    }
  };
  return (
    <Dialog
      open
      onClose={() => props.onSettle(false)}
      title={t.session.confirmTitle}
      footer={
        <>
          <Button onClick={() => props.onSettle(false)}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={confirm.pending()} onClick={submit}>
            {t.actions.confirm}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
        <p>{t.session.confirmText}</p>
        <PasswordField
          autofocus
          autocomplete="current-password"
          value={form.values.password}
          error={form.error('password')}
          onInput={(value) => form.set('password', value)}
          onBlur={() => form.leave('password')}
        />
        <Show when={codeWanted()}>
          <CodeField
            orRecoveryCode
            value={form.values.code}
            error={form.error('code')}
            onInput={(value) => form.set('code', value)}
            onBlur={() => form.leave('code')}
          />
        </Show>
        <FormProblem text={failed() ?? form.refusal()} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

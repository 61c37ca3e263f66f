import { createSignal, onMount } from 'solid-js';
import { createConfirmSignInMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { CodeField } from './code-field.tsx';

export interface CodeFormProps {
  /** The challenge from the password step. */
  token: string;
  /** Whether an account that is about to be deleted is to be kept. */
  keepAccount: boolean;
  onDone: () => void;
  /** Returns to the password step. */
  onBack: () => void;
}

/** The second step of signing in, for accounts with a second factor. */
export function CodeForm(props: CodeFormProps) {
  const { t } = useI18n();
  const confirm = createConfirmSignInMutation();
  const form = createForm({ code: '' }, ({ code }) => ({ code: code.trim() ? undefined : t.security.needCode }));
  const [failed, setFailed] = createSignal<string>();
  const [done, setDone] = createSignal(false);
  let element: HTMLFormElement | undefined;
  onMount(() => element?.querySelector('input')?.focus());

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (confirm.pending() || !form.check(element)) return;
    const { token: challenge, keepAccount } = props;
    const input = { challenge, code: form.values.code, keepAccount, transport: 'COOKIE' } as const;
    const { data, failure } = await confirm({ input });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.confirmSignIn.user) {
      setDone(true);
      props.onDone();
    } else form.refuse(data?.confirmSignIn.userErrors ?? [], element);
  };
  const busy = () => confirm.pending() || done();

  return (
    <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
      <p role="status">{t.security.codeWanted}</p>
      <CodeField
        orRecoveryCode
        value={form.values.code}
        error={form.error('code')}
        onInput={(value) => form.set('code', value)}
        onBlur={() => form.leave('code')}
      />
      <FormProblem text={failed() ?? form.refusal()} />
      <Button type="submit" tone="brand" size="lg" busy={busy()}>
        {busy() ? t.session.submitting : t.session.signIn}
      </Button>
      <Button onClick={() => props.onBack()}>{t.security.back}</Button>
    </form>
  );
}

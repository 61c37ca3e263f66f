import { createSignal, Match, onMount, Switch } from 'solid-js';
import { createResetPasswordMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NewPasswordField } from '../auth/new-password-field.tsx';
import { newPasswordProblem } from '../auth/sign-in.rules.ts';
import { DeadLink } from './dead-link.tsx';
import { letterToken } from './letter-token.ts';

const NEW_LINK = '/forgot-password';

/** Sets a new password with the link of a letter. */
export function ResetPassword() {
  const { t } = useI18n();
  const [token, setToken] = createSignal<string | null>();
  const [dead, setDead] = createSignal<string>();
  const [done, setDone] = createSignal(false);
  onMount(() => setToken(letterToken(window.location.hash) ?? null));
  return (
    <Switch>
      <Match when={done()}>
        <p role="status">{t.recovery.replaced}</p>
        <Button tone="brand" size="lg" onClick={() => window.location.assign('/sign-in')}>
          {t.recovery.toSignIn}
        </Button>
      </Match>
      <Match when={token() === null || dead()}>
        <DeadLink text={dead() ?? t.recovery.incomplete} href={NEW_LINK} />
      </Match>
      <Match when={true}>
        <ResetForm token={token() ?? ''} onDone={() => setDone(true)} onDead={setDead} />
      </Match>
    </Switch>
  );
}

interface ResetFormProps {
  token: string;
  onDone: () => void;
  onDead: (why: string) => void;
}

function ResetForm(props: ResetFormProps) {
  const { t } = useI18n();
  const reset = createResetPasswordMutation();
  const form = createForm({ newPassword: '' }, ({ newPassword }) => ({
    newPassword: newPasswordProblem(newPassword, t.session),
  }));
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (reset.pending() || !form.check(element)) return;
    const { data, failure } = await reset({ input: { token: props.token, newPassword: form.values.newPassword } });
    if (failure) return void setFailed(failureText(t, failure));
    const refusals = data?.resetPassword.userErrors ?? [];
    const expired = refusals.find(({ code }) => code === 'LINK_EXPIRED');
    if (data?.resetPassword.reset) props.onDone();
    else if (expired) props.onDead(expired.message);
    else form.refuse(refusals, element);
  };
  return (
    <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
      <p>{t.recovery.resetText}</p>
      <NewPasswordField
        label={t.recovery.newPassword}
        value={form.values.newPassword}
        error={form.error('newPassword')}
        onInput={(value) => form.set('newPassword', value)}
        onBlur={() => form.leave('newPassword')}
      />
      <FormProblem text={failed() ?? form.refusal()} />
      <Button type="submit" tone="brand" size="lg" busy={reset.pending()}>
        {reset.pending() ? t.session.submitting : t.recovery.replace}
      </Button>
    </form>
  );
}

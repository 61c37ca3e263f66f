import { createSignal, Show } from 'solid-js';
import { createSignInMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { CodeForm } from './code-form.tsx';
import { PasswordField } from './password-field.tsx';
import { type SignInValues, signInProblems } from './sign-in.rules.ts';

/** The password, then a code for accounts with a second factor. */
export function SignInForm(props: { onDone: () => void }) {
  const [challenge, setChallenge] = createSignal<string>();
  return (
    <Show when={challenge()} fallback={<CredentialsForm onDone={props.onDone} onChallenge={setChallenge} />}>
      {(token) => <CodeForm challenge={token()} onDone={props.onDone} onBack={() => setChallenge(undefined)} />}
    </Show>
  );
}

function CredentialsForm(props: { onDone: () => void; onChallenge: (token: string) => void }) {
  const { t } = useI18n();
  const signIn = createSignInMutation();
  const form = createForm<SignInValues>({ email: '', password: '' }, (values) => signInProblems(values, t));
  const [failed, setFailed] = createSignal<string>();
  const [done, setDone] = createSignal(false);
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (signIn.pending() || !form.check(element)) return;
    const { email, password } = form.values;
    const { data, failure } = await signIn({ input: { email: email.trim(), password, transport: 'COOKIE' } });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.signIn.user) {
      setDone(true);
      props.onDone();
    } else if (data?.signIn.challenge) props.onChallenge(data.signIn.challenge.token);
    else form.refuse(data?.signIn.userErrors ?? [], element);
  };
  const busy = () => signIn.pending() || done();

  return (
    <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
      <Field
        label={t.recovery.emailOrPhone}
        inputmode="email"
        autocapitalize="none"
        spellcheck={false}
        name="email"
        autocomplete="username"
        value={form.values.email}
        error={form.error('email')}
        onInput={(value) => form.set('email', value)}
        onBlur={() => form.leave('email')}
      />
      <PasswordField
        autocomplete="current-password"
        value={form.values.password}
        error={form.error('password')}
        onInput={(value) => form.set('password', value)}
        onBlur={() => form.leave('password')}
      />
      <a
        href="/forgot-password"
        class="inline-flex min-h-8 items-center self-start text-sm text-link underline pointer-coarse:min-h-11"
      >
        {t.recovery.forgot}
      </a>
      <FormProblem text={failed() ?? form.refusal()} />
      <Button type="submit" tone="brand" size="lg" busy={busy()}>
        {busy() ? t.session.submitting : t.session.signIn}
      </Button>
    </form>
  );
}

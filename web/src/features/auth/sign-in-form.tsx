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
  const [challenge, setChallenge] = createSignal<{ token: string; keepAccount: boolean }>();
  return (
    <Show when={challenge()} fallback={<CredentialsForm onDone={props.onDone} onChallenge={setChallenge} />}>
      {(asked) => <CodeForm {...asked()} onDone={props.onDone} onBack={() => setChallenge(undefined)} />}
    </Show>
  );
}

function CredentialsForm(props: {
  onDone: () => void;
  onChallenge: (asked: { token: string; keepAccount: boolean }) => void;
}) {
  const { t } = useI18n();
  const signIn = createSignInMutation();
  const form = createForm<SignInValues>({ email: '', password: '' }, (values) => signInProblems(values, t));
  const [failed, setFailed] = createSignal<string>();
  const [done, setDone] = createSignal(false);
  // Said after the right password of an account that is about to be deleted.
  const [leaving, setLeaving] = createSignal<string>();
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (signIn.pending() || !form.check(element)) return;
    const { email, password } = form.values;
    const keepAccount = leaving() !== undefined;
    setLeaving(undefined);
    const input = { email: email.trim(), password, keepAccount, transport: 'COOKIE' } as const;
    const { data, failure } = await signIn({ input });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.signIn.user) {
      setDone(true);
      props.onDone();
    } else if (data?.signIn.challenge) props.onChallenge({ token: data.signIn.challenge.token, keepAccount });
    else {
      const refusals = data?.signIn.userErrors ?? [];
      const deletion = refusals.find(({ code }) => code === 'DELETION_REQUESTED');
      if (deletion) setLeaving(deletion.message);
      else form.refuse(refusals, element);
    }
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
        onInput={(value) => {
          form.set('email', value);
          setLeaving(undefined);
        }}
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
      <Show when={leaving()}>
        {(text) => (
          <p role="alert" class="rounded-sm bg-warn-soft p-3 text-warn">
            {text()}
          </p>
        )}
      </Show>
      <Button type="submit" tone="brand" size="lg" busy={busy()}>
        {busy() ? t.session.submitting : leaving() ? t.privacy.keepAndSignIn : t.session.signIn}
      </Button>
    </form>
  );
}

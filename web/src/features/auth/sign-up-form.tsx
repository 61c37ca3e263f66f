import { createSignal } from 'solid-js';
import { createSignUpMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { type SignUpValues, signUpProblems } from './sign-in.rules.ts';

const NOBODY: SignUpValues = { displayName: '', email: '', password: '' };

export function SignUpForm(props: { onDone: () => void }) {
  const { t } = useI18n();
  const signUp = createSignUpMutation();
  const form = createForm<SignUpValues>(NOBODY, (values) => signUpProblems(values, t.session));
  const [failed, setFailed] = createSignal<string>();
  const [done, setDone] = createSignal(false);
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (signUp.pending() || !form.check(element)) return;
    const { displayName, email, password } = form.values;
    const person = { displayName: displayName.trim(), email: email.trim(), password };
    const { data, failure } = await signUp({ input: { ...person, transport: 'COOKIE' } });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.signUp.user) {
      setDone(true);
      props.onDone();
    } else form.refuse(data?.signUp.userErrors ?? [], element);
  };
  const busy = () => signUp.pending() || done();
  const field = (name: keyof SignUpValues) => ({
    value: form.values[name],
    error: form.error(name),
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });

  return (
    <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
      <Field {...field('displayName')} label={t.session.displayName} autocomplete="nickname" maxlength={40} />
      <Field
        {...field('email')}
        label={t.session.email}
        hint={t.recovery.emailHint}
        type="email"
        name="email"
        autocomplete="username"
      />
      <NewPasswordField {...field('password')} owner={form.values} />
      <FormProblem text={failed() ?? form.refusal()} />
      <Button type="submit" tone="brand" size="lg" busy={busy()}>
        {busy() ? t.session.submitting : t.session.signUp}
      </Button>
    </form>
  );
}

import { isEmail } from '@minijd/text';
import { createSignal, Show } from 'solid-js';
import { createRequestPasswordResetMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { createCountdown } from './create-countdown.ts';
import { SendAgain } from './send-again.tsx';

const PAUSE_SECONDS = 60;

/** Sends a link to reset a password; the answer is the same whether or not there is an account. */
export function ForgotPassword() {
  const { t } = useI18n();
  const request = createRequestPasswordResetMutation();
  const form = createForm({ email: '' }, ({ email }) => ({
    email: isEmail(email.trim()) ? undefined : t.session.needEmail,
  }));
  const [failed, setFailed] = createSignal<string>();
  const [sentTo, setSentTo] = createSignal<string>();
  const pause = createCountdown(PAUSE_SECONDS);
  let element: HTMLFormElement | undefined;

  const send = async (): Promise<void> => {
    setFailed(undefined);
    if (request.pending() || !form.check(element)) return;
    const email = form.values.email.trim();
    const { data, failure } = await request({ input: { email } });
    if (failure) return void setFailed(failureText(t, failure));
    if (!data?.requestPasswordReset.sent) return form.refuse(data?.requestPasswordReset.userErrors ?? [], element);
    setSentTo(email);
    pause.begin();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };

  return (
    <Show
      when={sentTo()}
      fallback={
        <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
          <p>{t.recovery.forgotText}</p>
          <Field
            label={t.session.email}
            type="email"
            name="email"
            autocomplete="username"
            value={form.values.email}
            error={form.error('email')}
            onInput={(value) => form.set('email', value)}
            onBlur={() => form.leave('email')}
          />
          <FormProblem text={failed() ?? form.refusal()} />
          <Button type="submit" tone="brand" size="lg" busy={request.pending()}>
            {request.pending() ? t.session.submitting : t.recovery.send}
          </Button>
        </form>
      }
    >
      {(email) => (
        <div class="flex flex-col gap-4">
          <div role="status">
            <h2 class="text-md">{t.recovery.checkMail}</h2>
            <p>{t.recovery.resetSent(email())}</p>
          </div>
          <FormProblem text={failed() ?? form.refusal()} />
          <SendAgain left={pause.left()} busy={request.pending()} onSend={send} />
        </div>
      )}
    </Show>
  );
}

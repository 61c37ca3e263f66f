import { isEmail, normalisePhone } from '@minijd/text';
import { createSignal, type JSX, Show } from 'solid-js';
import { createChangePhoneMutation, createRequestEmailChangeMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';

export interface ContactDetailsProps {
  person: { email: string | null; emailVerified: boolean | null; phone: string | null };
}

/** E-mail address and phone number for signing in, and how to change them. */
export function ContactDetails(props: ContactDetailsProps) {
  const { t } = useI18n();
  return (
    <div class="flex max-w-[400px] flex-col gap-6">
      <Detail
        label={t.session.email}
        value={props.person.email ?? ''}
        mark={props.person.emailVerified ? t.recovery.verifiedMark : t.recovery.unverifiedMark}
        change={t.recovery.changeEmail}
        form={(close) => <EmailForm onClose={close} />}
      />
      <Detail
        label={t.recovery.phone}
        value={props.person.phone ?? t.recovery.noPhone}
        change={t.recovery.changePhone}
        form={(close) => <PhoneForm phone={props.person.phone} onClose={close} />}
      />
    </div>
  );
}

interface DetailProps {
  label: string;
  value: string;
  mark?: string;
  change: string;
  form: (close: () => void) => JSX.Element;
}

function Detail(props: DetailProps) {
  const [open, setOpen] = createSignal(false);
  return (
    <div class="flex flex-col gap-3">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <div class="min-w-0">
          <p class="text-sm text-text-2">{props.label}</p>
          <p class="flex flex-wrap items-center gap-2">
            {props.value}
            <Show when={props.mark}>
              <Badge>{props.mark}</Badge>
            </Show>
          </p>
        </div>
        <Show when={!open()}>
          <Button size="sm" onClick={() => setOpen(true)}>
            {props.change}
          </Button>
        </Show>
      </div>
      <Show when={open()}>{props.form(() => setOpen(false))}</Show>
    </div>
  );
}

function EmailForm(props: { onClose: () => void }) {
  const { t } = useI18n();
  const request = createRequestEmailChangeMutation();
  const form = createForm({ email: '' }, ({ email }) => ({
    email: isEmail(email.trim()) ? undefined : t.session.needEmail,
  }));
  const [failed, setFailed] = createSignal<string>();
  const [sentTo, setSentTo] = createSignal<string>();
  let element: HTMLFormElement | undefined;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (request.pending() || !form.check(element)) return;
    const email = form.values.email.trim();
    const { data, failure } = await request({ input: { email } });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.requestEmailChange.sent) setSentTo(email);
    else form.refuse(data?.requestEmailChange.userErrors ?? [], element);
  };
  return (
    <Show when={!sentTo()} fallback={<p role="status">{t.recovery.changeSent(sentTo() ?? '')}</p>}>
      <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-3">
        <Field
          label={t.recovery.newEmail}
          type="email"
          autocomplete="email"
          value={form.values.email}
          error={form.error('email')}
          onInput={(value) => form.set('email', value)}
          onBlur={() => form.leave('email')}
        />
        <FormProblem text={failed() ?? form.refusal()} />
        <FormButtons send={t.recovery.send} busy={request.pending()} onClose={props.onClose} />
      </form>
    </Show>
  );
}

function PhoneForm(props: { phone: string | null; onClose: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const change = createChangePhoneMutation();
  const form = createForm({ phone: props.phone ?? '' }, ({ phone }) => ({
    phone: phone.trim() === '' || normalisePhone(phone) ? undefined : t.address.needPhone,
  }));
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (change.pending() || !form.check(element)) return;
    const { data, failure } = await change({ input: { phone: form.values.phone.trim() || null } });
    if (failure) return void setFailed(failureText(t, failure));
    if (!data?.changePhone.user) return form.refuse(data?.changePhone.userErrors ?? [], element);
    toast({ text: t.account.saved });
    props.onClose();
  };
  return (
    <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-3">
      <Field
        label={t.recovery.phone}
        hint={t.recovery.phoneHint}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        value={form.values.phone}
        error={form.error('phone')}
        onInput={(value) => form.set('phone', value)}
        onBlur={() => form.leave('phone')}
      />
      <FormProblem text={failed() ?? form.refusal()} />
      <FormButtons send={t.actions.save} busy={change.pending()} onClose={props.onClose} />
    </form>
  );
}

function FormButtons(props: { send: string; busy: boolean; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <div class="flex gap-2">
      <Button type="submit" tone="brand" busy={props.busy}>
        {props.busy ? t.session.submitting : props.send}
      </Button>
      <Button onClick={props.onClose}>{t.actions.cancel}</Button>
    </div>
  );
}

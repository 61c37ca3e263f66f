import { createSignal, lazy, Suspense } from 'solid-js';
import { createEnableSecondFactorMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CodeField } from '../auth/code-field.tsx';

// Loaded on demand: few people need it.
const QrCode = lazy(() => import('./qr-code.tsx'));

export interface Enrolment {
  secret: string;
  uri: string;
}

export interface EnrolDialogProps {
  enrolment: Enrolment;
  onClose: () => void;
  /** Called with the recovery codes, which are shown once. */
  onEnabled: (recoveryCodes: readonly string[]) => void;
}

/** Shows the secret for an authenticator app and asks for a first code. */
export function EnrolDialog(props: EnrolDialogProps) {
  const { t } = useI18n();
  const enable = createEnableSecondFactorMutation();
  const form = createForm({ code: '' }, ({ code }) => ({ code: code.trim() ? undefined : t.security.needCode }));
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (enable.pending() || !form.check(element)) return;
    const { data, failure } = await enable({ input: { code: form.values.code } });
    if (failure) return void setFailed(failureText(t, failure));
    const { recoveryCodes, userErrors } = data?.enableSecondFactor ?? {};
    if (!recoveryCodes) return form.refuse(userErrors ?? [], element);
    props.onClose();
    props.onEnabled(recoveryCodes);
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.security.enrolTitle}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={enable.pending()} onClick={submit}>
            {t.security.enable}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
        <p>{t.security.scan}</p>
        <div class="self-center">
          <Suspense fallback={<Skeleton class="size-48" />}>
            <QrCode text={props.enrolment.uri} label={t.security.qrCode} />
          </Suspense>
        </div>
        <p class="text-sm text-text-2">
          {t.security.orType}{' '}
          <code class="break-all text-text select-all">{props.enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <CodeField
          value={form.values.code}
          error={form.error('code')}
          onInput={(value) => form.set('code', value)}
          onBlur={() => form.leave('code')}
        />
        <FormProblem text={failed() ?? form.refusal()} />
      </form>
    </Dialog>
  );
}

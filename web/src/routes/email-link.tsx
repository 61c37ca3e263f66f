import { EmailLink } from '../features/recovery/email-link.tsx';
import { RecoveryPanel } from '../features/recovery/recovery-panel.tsx';
import { createConfirmEmailChangeMutation, createVerifyEmailMutation } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';

export function VerifyEmailPage() {
  const { t } = useI18n();
  const present = createVerifyEmailMutation();
  return (
    <RecoveryPanel title={t.recovery.verifyTitle}>
      <EmailLink present={present} done={t.recovery.verified} />
    </RecoveryPanel>
  );
}

export function ConfirmEmailPage() {
  const { t } = useI18n();
  const present = createConfirmEmailChangeMutation();
  return (
    <RecoveryPanel title={t.recovery.changeTitle}>
      <EmailLink present={present} done={t.recovery.changed} />
    </RecoveryPanel>
  );
}

import { RecoveryPanel } from '../features/recovery/recovery-panel.tsx';
import { ResetPassword } from '../features/recovery/reset-password.tsx';
import { useI18n } from '../i18n/i18n.tsx';

export function ResetPasswordPage() {
  const { t } = useI18n();
  return (
    <RecoveryPanel title={t.recovery.resetTitle}>
      <ResetPassword />
    </RecoveryPanel>
  );
}

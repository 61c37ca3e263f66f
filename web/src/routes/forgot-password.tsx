import { ForgotPassword } from '../features/recovery/forgot-password.tsx';
import { RecoveryPanel } from '../features/recovery/recovery-panel.tsx';
import { useI18n } from '../i18n/i18n.tsx';

export function ForgotPasswordPage() {
  const { t } = useI18n();
  return (
    <RecoveryPanel title={t.recovery.forgotTitle}>
      <ForgotPassword />
      <p class="border-t border-line pt-4 text-sm text-text-2">
        {t.recovery.remembered}{' '}
        <a href="/sign-in" class="inline-flex min-h-8 items-center text-link underline pointer-coarse:min-h-11">
          {t.session.signIn}
        </a>
      </p>
    </RecoveryPanel>
  );
}

import { AuthPanel } from '../features/auth/auth-panel.tsx';
import { SignInForm } from '../features/auth/sign-in-form.tsx';
import { useI18n } from '../i18n/i18n.tsx';

export function SignInPage() {
  const { t } = useI18n();
  return (
    <AuthPanel
      title={t.session.signInTitle}
      form={(onDone) => <SignInForm onDone={onDone} />}
      other={{ question: t.session.noAccount, label: t.session.signUp, path: '/sign-up' }}
    />
  );
}

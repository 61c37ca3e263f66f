import { AuthPanel } from '../features/auth/auth-panel.tsx';
import { SignUpForm } from '../features/auth/sign-up-form.tsx';
import { useI18n } from '../i18n/i18n.tsx';

export function SignUpPage() {
  const { t } = useI18n();
  return (
    <AuthPanel
      title={t.session.signUpTitle}
      form={(onDone) => <SignUpForm onDone={onDone} />}
      other={{ question: t.session.haveAccount, label: t.session.signIn, path: '/sign-in' }}
    />
  );
}

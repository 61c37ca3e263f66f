import { useI18n } from '../../i18n/i18n.tsx';
import { Field } from '../../ui/field.tsx';

export interface CodeFieldProps {
  value: string;
  error: string | undefined;
  autofocus?: boolean;
  /** Whether a recovery code is accepted as well. */
  orRecoveryCode?: boolean;
  onInput: (value: string) => void;
  onBlur: () => void;
}

/** A code of an authenticator app. */
export function CodeField(props: CodeFieldProps) {
  const { t } = useI18n();
  return (
    <Field
      label={t.security.code}
      hint={props.orRecoveryCode ? t.security.codeHint : undefined}
      name="code"
      autocomplete="one-time-code"
      inputmode={props.orRecoveryCode ? 'text' : 'numeric'}
      autocapitalize="characters"
      spellcheck={false}
      maxlength={40}
      autofocus={props.autofocus}
      value={props.value}
      error={props.error}
      onInput={props.onInput}
      onBlur={props.onBlur}
    />
  );
}

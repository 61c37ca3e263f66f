import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface PasswordFieldProps {
  label?: string;
  value: string;
  error: string | undefined;
  hint?: string | undefined;
  autofocus?: boolean;
  autocomplete: 'current-password' | 'new-password';
  onInput: (value: string) => void;
  onBlur: () => void;
}

/** A password field with a button that shows the password. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useI18n();
  const [shown, setShown] = createSignal(false);
  return (
    <Field
      label={props.label ?? t.session.password}
      value={props.value}
      error={props.error}
      hint={props.hint}
      autofocus={props.autofocus}
      autocomplete={props.autocomplete}
      type={shown() ? 'text' : 'password'}
      autocapitalize="none"
      spellcheck={false}
      onInput={props.onInput}
      onBlur={props.onBlur}
      trailing={
        <button
          type="button"
          aria-pressed={shown()}
          aria-label={t.session.showPassword}
          title={t.session.showPassword}
          class="flex size-9 items-center justify-center rounded-sm text-text-3 hover:bg-sunken aria-pressed:text-link pointer-coarse:size-11"
          onClick={() => setShown(!shown())}
        >
          <Icon name="eye" />
        </button>
      }
    />
  );
}

import type { PasswordOwner, Strength } from '@minijd/text/password';
import { createEffect, createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { PasswordField, type PasswordFieldProps } from './password-field.tsx';

export interface NewPasswordFieldProps extends Omit<PasswordFieldProps, 'autocomplete' | 'hint'> {
  /** The owner of the password, as far as known. */
  owner?: PasswordOwner | undefined;
}

const NOBODY: PasswordOwner = { email: '', displayName: '' };
const BARS: Record<Strength, number> = { weak: 1, fair: 2, strong: 3 };
const COLOURS: Record<Strength, string> = { weak: 'bg-bad', fair: 'bg-warn', strong: 'bg-ok' };

/** A field for a new password, checked while typing by the server's rules. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { t } = useI18n();
  const [strength, setStrength] = createSignal<Strength>();
  // The lists of common passwords are loaded with the first letter; until then only the server checks.
  createEffect(async () => {
    const { value, owner = NOBODY } = props;
    if (value === '') return void setStrength(undefined);
    const known = { email: owner.email, displayName: owner.displayName };
    const judge = await import('@minijd/text/password').catch(() => undefined);
    if (judge && value === props.value) setStrength(judge.judgePassword(value, known).strength);
  });
  return (
    <div class="flex flex-col gap-1">
      <PasswordField
        label={props.label}
        value={props.value}
        error={props.error}
        hint={t.session.passwordHint}
        autocomplete="new-password"
        onInput={props.onInput}
        onBlur={props.onBlur}
      />
      <div aria-live="polite">
        <Show when={strength()}>
          {(level) => (
            <p class="flex items-center gap-2 text-xs text-text-2">
              <span aria-hidden="true" class="flex gap-0.5">
                {[1, 2, 3].map((bar) => (
                  <span class={`h-1 w-6 rounded-sm ${bar <= BARS[level()] ? COLOURS[level()] : 'bg-line'}`} />
                ))}
              </span>
              {t.strength[level()]}
            </p>
          )}
        </Show>
      </div>
    </div>
  );
}

import { isEmail, mainlandMobile } from '@minijd/text';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FieldErrors } from '../../primitives/create-form.ts';

export type SignInValues = { email: string; password: string };
export type SignUpValues = SignInValues & { displayName: string };

const SHORTEST_PASSWORD = 8;

export function signInProblems(
  { email, password }: SignInValues,
  t: Pick<Catalogue, 'session' | 'recovery'>,
): FieldErrors<SignInValues> {
  const isName = isEmail(email.trim()) || mainlandMobile(email) !== undefined;
  return {
    email: isName ? undefined : t.recovery.needEmailOrPhone,
    password: password ? undefined : t.session.needPassword,
  };
}

export function signUpProblems(values: SignUpValues, t: Catalogue['session']): FieldErrors<SignUpValues> {
  return {
    email: isEmail(values.email.trim()) ? undefined : t.needEmail,
    displayName: values.displayName.trim() ? undefined : t.needName,
    password: newPasswordProblem(values.password, t),
  };
}

export function newPasswordProblem(password: string, t: Catalogue['session']): string | undefined {
  // Code points, as the gateway counts them.
  return [...password].length < SHORTEST_PASSWORD ? t.needNewPassword : undefined;
}

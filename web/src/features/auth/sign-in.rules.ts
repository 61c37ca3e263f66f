import { isEmail } from '@minijd/text';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FieldErrors } from '../../primitives/create-form.ts';

export type SignInValues = { email: string; password: string };
export type SignUpValues = SignInValues & { displayName: string };

const SHORTEST_PASSWORD = 8;

export function signInProblems({ email, password }: SignInValues, t: Catalogue['session']): FieldErrors<SignInValues> {
  return {
    email: isEmail(email.trim()) ? undefined : t.needEmail,
    password: password ? undefined : t.needPassword,
  };
}

export function signUpProblems(values: SignUpValues, t: Catalogue['session']): FieldErrors<SignUpValues> {
  return {
    ...signInProblems(values, t),
    displayName: values.displayName.trim() ? undefined : t.needName,
    // Code points, as the gateway counts them.
    password: [...values.password].length < SHORTEST_PASSWORD ? t.needNewPassword : undefined,
  };
}

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { send } from './send.ts';

const PASSWORD = 'a long password of the bench';

export interface SignedIn {
  id: string;
  token: string;
}

/** Somebody new, who gave the password just now. */
export async function newPerson(url: string): Promise<SignedIn & { email: string }> {
  const email = `${randomUUID()}@people.example`;
  const input = { email, password: PASSWORD };
  const { signUp } = await send<{ signUp: Opened }>(url, opening('signUp'), { variables: { input } });
  return { ...signedIn(signUp), email };
}

/** A super administrator: roles are in the token, so that they sign in after becoming one. */
export async function newAdministrator(url: string, database: pg.Pool): Promise<SignedIn> {
  const { id, email } = await newPerson(url);
  await database.query(`update users."user" set role = 'ADMIN', staff_roles = '{SUPER}' where id = $1`, [id]);
  const input = { email, password: PASSWORD };
  const { signIn } = await send<{ signIn: Opened }>(url, opening('signIn'), { variables: { input } });
  return signedIn(signIn);
}

function opening(mutation: 'signUp' | 'signIn'): string {
  const type = `${mutation === 'signUp' ? 'SignUp' : 'SignIn'}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) {
    user { id } tokens { accessToken } userErrors { message } } }`;
}

interface Opened {
  user: { id: string } | null;
  tokens: { accessToken: string } | null;
  userErrors: { message: string }[];
}

function signedIn({ user, tokens, userErrors }: Opened): SignedIn {
  if (!user || !tokens) throw new Error(JSON.stringify(userErrors));
  return { id: user.id, token: tokens.accessToken };
}

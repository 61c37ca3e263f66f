import { type TestSubgraph, until } from '@minijd/testkit';
import { expect } from 'vitest';
import { codes, type Person, signUp } from './people.ts';

export const NEW_PASSWORD = 'quite another horse';

type Fields = Record<string, unknown>;
export const KINDS = {
  verify: /verify-email#token=([\w-]+)/,
  reset: /reset-password#token=([\w-]+)/,
  change: /confirm-email#token=([\w-]+)/,
};

/** What people do to get back in, and to change their address: what they ask for and the links of their letters. */
export function recoveryDriver(shop: TestSubgraph) {
  const mutate = async (name: string, input: Fields | undefined, viewer: Person['viewer'] = {}, fields = '') => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const [head, args] = input ? [`($input: ${type}!)`, '(input: $input)'] : ['', ''];
    const text = `mutation${head} { ${name}${args} { ${fields} userErrors { code field } } }`;
    const { data, errors } = await shop.execute(text, { input }, viewer);
    if (errors) throw errors[0];
    return data![name];
  };

  const verify = (token: string, viewer?: Person['viewer'], password?: string) =>
    shop
      .execute(
        'mutation($input: EmailLinkInput!) { verifyEmail(input: $input) { verified user { id emailVerified } userErrors { code field } } }',
        { input: { token, password } },
        viewer,
      )
      .then(({ data }) => data!.verifyEmail);
  const confirm = (token: string, viewer?: Person['viewer'], password?: string) =>
    shop
      .execute(
        'mutation($input: EmailLinkInput!) { confirmEmailChange(input: $input) { user { id email } userErrors { code } } }',
        { input: { token, password } },
        viewer,
      )
      .then(({ data }) => data!.confirmEmailChange);
  const requestReset = (email: string) => mutate('requestPasswordReset', { email }, {}, 'sent');
  const reset = (token: string, newPassword = NEW_PASSWORD) =>
    mutate('resetPassword', { token, newPassword }, {}, 'reset');
  const requestChange = ({ viewer }: Person, email: string) => mutate('requestEmailChange', { email }, viewer, 'sent');
  const resend = ({ viewer }: Person) => mutate('requestEmailVerification', undefined, viewer, 'sent');

  /** Waits for a number of letters of one kind to an address and returns their tokens. */
  const tokens = (email: string, kind: keyof typeof KINDS, count = 1) =>
    until(async () => {
      const sent = await shop.database.sql<{ text: string }>(
        `select text from users.letter_record where email = $1 and state = 'SENT' order by id`,
        [email],
      );
      const found = sent.flatMap(({ text }) => KINDS[kind].exec(text)?.[1] ?? []);
      return found.length >= count ? found : undefined;
    });
  const token = async (email: string, kind: keyof typeof KINDS) => (await tokens(email, kind)).at(-1)!;
  const subjects = async (email: string) => {
    const rows = await shop.database.sql<{ subject: string }>(
      `select subject from users.letter_record where email = $1 and state = 'SENT' order by id`,
      [email],
    );
    return rows.map(({ subject }) => subject);
  };
  const proven = async ({ viewer }: Person): Promise<boolean> =>
    (await shop.execute('{ me { emailVerified } }', {}, viewer)).data!.me.emailVerified;
  /** A person with a proven address. */
  const provenPerson = async (): Promise<Person> => {
    const person = await signUp(shop);
    expect(codes(await verify(await token(person.email, 'verify'), person.viewer))).toEqual([]);
    return person;
  };
  return {
    mutate,
    verify,
    confirm,
    requestReset,
    reset,
    requestChange,
    resend,
    tokens,
    token,
    subjects,
    proven,
    provenPerson,
  };
}

import type { Viewer } from '@minijd/subgraph';
import type { Answer, TestSubgraph } from '@minijd/testkit';
import { Secret, TOTP } from 'otpauth';
import { type Person, signUp, viewerOf } from './people.ts';

/** The code of an authenticator app, `steps` of 30 seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

const FIELDS: Record<string, string> = {
  beginSecondFactor: 'secret uri',
  enableSecondFactor: 'recoveryCodes tokens { accessToken refreshToken }',
  disableSecondFactor: 'tokens { accessToken refreshToken }',
  replaceRecoveryCodes: 'recoveryCodes',
  confirmPassword: 'confirmedUntil',
  signIn: 'user { id } tokens { accessToken deviceToken } challenge { token expiresAt }',
  confirmSignIn: 'user { id } tokens { accessToken deviceToken refreshToken }',
};

/** The payload of a mutation that concerns second factors. */
export async function send(
  shop: TestSubgraph,
  mutation: string,
  input: object | undefined,
  viewer?: Partial<Viewer>,
): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const [declared, given] = input ? [`($input: ${type}!)`, '(input: $input)'] : ['', ''];
  const text = `mutation${declared} { ${mutation}${given} { ${FIELDS[mutation]} userErrors { code field } } }`;
  const { data, errors } = await shop.execute(text, { input }, viewer);
  if (errors) throw errors[0];
  return data![mutation] as Answer;
}

export interface Enrolled extends Person {
  secret: string;
  recoveryCodes: string[];
}

/** A person with an enabled second factor, in their first session. */
export async function enrol(shop: TestSubgraph, person?: Person): Promise<Enrolled> {
  const owner = person ?? (await signUp(shop));
  const { secret } = await send(shop, 'beginSecondFactor', undefined, owner.viewer);
  const { tokens, recoveryCodes } = await send(shop, 'enableSecondFactor', { code: codeOf(secret) }, owner.viewer);
  await allowReuse(shop);
  const { refreshToken } = tokens;
  return { ...owner, viewer: viewerOf(tokens.accessToken), refreshToken, secret, recoveryCodes };
}

/** Forgets used codes, as if time had passed. */
export const allowReuse = (shop: TestSubgraph) => shop.database.sql('update users.second_factor set last_step = 0');

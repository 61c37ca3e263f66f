import type { Viewer } from '@minijd/subgraph';
import type { Answer, TestSubgraph } from '@minijd/testkit';
import { decodeJwt } from 'jose';

export const PASSWORD = 'correct horse battery';

const SESSION = `
  user { id email displayName role }
  tokens { accessToken accessTokenExpiresAt refreshToken deviceToken }
  accessTokenExpiresAt
  userErrors { code message field }
`;

let people = 0;
export const newEmail = () => `person-${++people}@example.com`;

/** A mutation of sessions, with `input` as its only argument; the answer is its payload. */
export async function ask(shop: TestSubgraph, mutation: string, input: object, viewer?: Partial<Viewer>) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${SESSION} } }`;
  const { data, errors } = await shop.execute(text, { input }, viewer);
  if (errors) throw errors[0];
  return data![mutation] as Answer;
}

/** What the gateway makes of an access token. */
export function viewerOf(accessToken: string): Partial<Viewer> {
  const { sub, sid, role, sellerId } = decodeJwt<{ sid: string; role: Viewer['role']; sellerId?: string }>(accessToken);
  return { userId: sub, sessionId: sid, role, sellerId };
}

export interface Person {
  email: string;
  viewer: Partial<Viewer>;
  refreshToken: string;
  deviceToken: string;
}

export async function signUp(shop: TestSubgraph, email = newEmail()): Promise<Person> {
  const { tokens } = await ask(shop, 'signUp', { email, password: PASSWORD });
  return {
    email,
    viewer: viewerOf(tokens.accessToken),
    refreshToken: tokens.refreshToken,
    deviceToken: tokens.deviceToken,
  };
}

export const codes = (payload: Answer): string[] => payload.userErrors.map((error: Answer) => error.code);

export const SERVICE: Partial<Viewer> = { service: 'test' };

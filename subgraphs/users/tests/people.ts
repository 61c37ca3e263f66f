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

/** The viewer that the gateway makes of an access token. */
export function viewerOf(accessToken: string): Partial<Viewer> {
  const { sub, sid, ...rights } = decodeJwt<Pick<Viewer, 'role' | 'sellerId' | 'permissions'> & { sid: string }>(
    accessToken,
  );
  const { role, sellerId, permissions } = rights;
  return { userId: sub, sessionId: sid, role, sellerId, permissions };
}

export interface Person {
  email: string;
  viewer: Partial<Viewer>;
  refreshToken: string;
  deviceToken: string;
}

export const signUp = (shop: TestSubgraph, email = newEmail()) => enter(shop, 'signUp', email);
export const signIn = (shop: TestSubgraph, email: string) => enter(shop, 'signIn', email);

async function enter(shop: TestSubgraph, mutation: 'signUp' | 'signIn', email: string): Promise<Person> {
  const { tokens } = await ask(shop, mutation, { email, password: PASSWORD });
  return {
    email,
    viewer: viewerOf(tokens.accessToken),
    refreshToken: tokens.refreshToken,
    deviceToken: tokens.deviceToken,
  };
}

/** The e-mail address is proven. */
export async function prove(shop: TestSubgraph, { viewer }: Person): Promise<void> {
  await shop.database.sql(`update users."user" set email_standing = 'PROVEN' where id = $1`, [viewer.userId]);
}

export const codes = (payload: Answer): string[] => payload.userErrors.map((error: Answer) => error.code);

export const SERVICE: Partial<Viewer> = { service: 'test' };

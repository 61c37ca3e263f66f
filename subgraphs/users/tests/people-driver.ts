import type { Permission, Viewer } from '@minijd/subgraph';
import type { Answer, TestSubgraph } from '@minijd/testkit';
import { ask, newEmail, PASSWORD, SERVICE, viewerOf } from './people.ts';

export interface Administrator {
  email: string;
  viewer: Partial<Viewer>;
}

/** An administrator who is signed in, with what the role permits or with these permissions. */
export async function administrator(
  shop: TestSubgraph,
  staffRole: string,
  permissions?: readonly Permission[],
): Promise<Administrator> {
  const email = newEmail();
  const person = { externalId: email, email, displayName: email.split('@')[0], password: PASSWORD };
  const input = [{ ...person, role: 'ADMIN', staffRoles: [staffRole] }];
  const text = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }';
  const { errors } = await shop.execute(text, { input }, SERVICE);
  if (errors) throw errors[0];
  const viewer = viewerOf((await ask(shop, 'signIn', { email, password: PASSWORD })).tokens.accessToken);
  return { email, viewer: { ...viewer, ...(permissions && { permissions }) } };
}

const INPUTS: Record<string, string> = {
  suspendUser: 'SuspendUserInput',
  restoreUser: 'PersonInput',
  signOutUser: 'PersonInput',
};

/** What an administrator does to somebody; a refusal of the whole operation looks like one of the mutation. */
export async function ofPeople(
  shop: TestSubgraph,
  mutation: string,
  input: object,
  viewer: Partial<Viewer>,
  fields = 'user { suspension { id reason note until endedAt } }',
): Promise<Answer> {
  const text = `mutation($input: ${INPUTS[mutation]}!) { it: ${mutation}(input: $input) { ${fields} userErrors { code field } } }`;
  const { data, errors } = await shop.execute(text, { input }, viewer);
  return errors ? { userErrors: errors.map(({ extensions }) => ({ code: extensions.code })) } : data!.it;
}

/** Somebody as an administrator sees them. */
export async function seen(
  shop: TestSubgraph,
  { viewer: { userId } }: { viewer: Partial<Viewer> },
  by: Administrator,
): Promise<Answer> {
  const text = `query($id: ID!) { person(id: $id) {
    id suspension { id reason } suspensions { id note endedAt suspendedBy { id } endedBy { id } } } }`;
  const { data, errors } = await shop.execute(text, { id: userId }, by.viewer);
  if (errors) throw errors[0];
  return data!.person;
}

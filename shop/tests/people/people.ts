import type { Answer, GraphQLClient } from '@minijd/testkit';
import { type ImportedPersonInput, ImportPeopleDocument, type StaffRole } from '../../src/calls/users.generated.ts';
import { shopViewer } from '../../src/import/shop-viewer.ts';
import type { Shape } from '../shape/shape.ts';
import { Buyer } from './buyer.ts';

export const PASSWORD = 'a long password of the tests';

let people = 0;

/** Signs the visitor up as an app does; keeps the guest's data. */
export async function signUp(client: GraphQLClient, displayName = 'Ann'): Promise<void> {
  const input = { email: `${++people}@people.example`, password: PASSWORD, displayName };
  const { signUp: opened } = await client.ask(
    'mutation($input: SignUpInput!) { signUp(input: $input) { tokens { accessToken } userErrors { message } } }',
    { input },
  );
  client.headers.authorization = `Bearer ${opened.tokens.accessToken}`;
}

/** A member of staff, signed in. */
export function staff(
  shop: Pick<Shape, 'calls' | 'client'>,
  role: 'SELLER' | 'ADMIN',
  sellerSlug?: string,
): Promise<GraphQLClient> {
  return employed(shop, { role, sellerSlug });
}

/** An administrator with a role, signed in. */
export function administrator(shop: Shape, staffRole: StaffRole): Promise<GraphQLClient> {
  return employed(shop, { role: 'ADMIN', staffRoles: [staffRole] });
}

/** A person with a proven e-mail address, signed in. */
export function proven(shop: Pick<Shape, 'calls' | 'client'>, displayName: string): Promise<GraphQLClient> {
  return employed(shop, { role: 'USER', displayName });
}

type Employment = Pick<ImportedPersonInput, 'role' | 'sellerSlug' | 'staffRoles'> & { displayName?: string };

async function employed(shop: Pick<Shape, 'calls' | 'client'>, employment: Employment): Promise<GraphQLClient> {
  const email = `${++people}@staff.example`;
  const person = { externalId: email, email, password: PASSWORD, displayName: employment.role, ...employment };
  await shop.calls.call('users', ImportPeopleDocument, { input: [person] }, shopViewer);
  return signIn(shop, email);
}

/** A person with the tests' password, in a new client. */
export async function signIn(shop: Pick<Shape, 'client'>, email: string): Promise<GraphQLClient> {
  const client = shop.client();
  const { signIn: opened } = await client.ask(
    'mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } userErrors { message } } }',
    { input: { email, password: PASSWORD } },
  );
  client.headers.authorization = `Bearer ${opened.tokens.accessToken}`;
  return client;
}

/** Sends an operation to the gateway. */
export class ClientBuyer extends Buyer {
  constructor(
    readonly client: GraphQLClient,
    addressId: string,
  ) {
    super(addressId);
  }

  ask(_subgraph: string, query: string, variables?: Record<string, unknown>): Promise<Answer> {
    return this.client.ask(query, variables);
  }
}

/** A person who signed up, with a delivery address. */
export async function buyer(shop: Pick<Shape, 'client'>): Promise<ClientBuyer> {
  const client = shop.client();
  await signUp(client);
  return new ClientBuyer(client, await saveAddress(client));
}

export async function saveAddress(client: GraphQLClient): Promise<string> {
  const input = {
    ...{ recipient: '林小满', phone: '13800000001', province: '北京市', city: '北京市', district: '朝阳区' },
    street: '望京街 8 号院 3 号楼 1202',
  };
  const { saveAddress: saved } = await client.ask(
    'mutation($input: AddressInput!) { saveAddress(input: $input) { address { id } userErrors { message } } }',
    { input },
  );
  return saved.address.id;
}

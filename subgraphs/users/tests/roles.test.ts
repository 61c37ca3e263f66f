import type { Viewer } from '@minijd/subgraph';
import { type Answer, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, newEmail, PASSWORD, SERVICE, viewerOf } from './people.ts';

let shop: TestSubgraph;
beforeEach(async () => {
  shop = await testSubgraph(users);
});
afterEach(() => shop.stop());

interface Person {
  email: string;
  viewer: Partial<Viewer>;
}

/** An imported person, signed in. */
async function person(role: string, staffRoles?: string[]): Promise<Person> {
  const email = newEmail();
  const input = [{ externalId: email, email, displayName: email.split('@')[0], password: PASSWORD, role, staffRoles }];
  const text = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }';
  const { errors } = await shop.execute(text, { input }, SERVICE);
  if (errors) throw errors[0];
  return { email, viewer: await signedIn(email) };
}

async function signedIn(email: string): Promise<Partial<Viewer>> {
  return viewerOf((await ask(shop, 'signIn', { email, password: PASSWORD })).tokens.accessToken);
}

async function change(mutation: string, input: object, viewer: Partial<Viewer>): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { it: ${mutation}(input: $input) { userErrors { code field } } }`;
  const { data, errors } = await shop.execute(text, { input }, viewer);
  return errors ? { userErrors: errors.map(({ extensions }) => ({ code: extensions.code })) } : data!.it;
}

const isRevoked = async ({ viewer }: Person) =>
  (await shop.execute('{ _revokedSessions }', {}, SERVICE)).data!._revokedSessions.includes(viewer.sessionId);

test('an administrator is given a role, has to sign in again, and then may what the role permits', async () => {
  const [root, ann] = [await person('ADMIN'), await person('USER')];
  expect(root.viewer.permissions).toContain('role:write');
  expect(ann.viewer.permissions).toBeUndefined();

  expect(codes(await change('changeStaffRoles', { email: ann.email, add: ['FINANCE'] }, root.viewer))).toEqual([]);
  expect(await isRevoked(ann)).toBe(true);
  const finance = await signedIn(ann.email);
  expect(finance).toMatchObject({
    role: 'ADMIN',
    permissions: expect.arrayContaining(['refund:write', 'wallet:credit']),
  });
  expect(finance.permissions).not.toContain('role:read');

  expect(codes(await change('changeStaffRoles', { userId: finance.userId, remove: ['FINANCE'] }, root.viewer))).toEqual(
    [],
  );
  const buyer = await signedIn(ann.email);
  expect(buyer.role).toBe('USER');
  expect(buyer.permissions).toBeUndefined();
});

test('what a role permits can be changed, and its holders sign in again', async () => {
  const [root, support, finance] = [
    await person('ADMIN'),
    await person('ADMIN', ['SUPPORT']),
    await person('ADMIN', ['FINANCE']),
  ];
  const input = { role: 'SUPPORT', permissions: ['USER_READ', 'ORDER_READ'] };
  expect(codes(await change('changeRolePermissions', input, root.viewer))).toEqual([]);
  expect([await isRevoked(support), await isRevoked(finance), await isRevoked(root)]).toEqual([true, false, false]);
  expect((await signedIn(support.email)).permissions).toEqual(['order:read', 'user:read']);

  expect(codes(await change('changeRolePermissions', { role: 'SUPER', permissions: [] }, root.viewer))).toEqual([
    'INVALID_INPUT',
  ]);
  expect((await signedIn(root.email)).permissions).toContain('role:write');
});

test('nobody gives what they may not do themselves', async () => {
  const [root, support] = [await person('ADMIN'), await person('ADMIN', ['SUPPORT'])];
  const { data } = await shop.execute('{ staffRoles { role permissions } }', {}, root.viewer);
  const { permissions } = data!.staffRoles.find(({ role }: Answer) => role === 'SUPPORT');
  await change(
    'changeRolePermissions',
    { role: 'SUPPORT', permissions: [...permissions, 'ROLE_READ', 'ROLE_WRITE'] },
    root.viewer,
  );
  const clerk = await signedIn(support.email);
  for (const role of ['SUPER', 'FINANCE']) {
    expect(codes(await change('changeStaffRoles', { userId: clerk.userId, add: [role] }, clerk))).toEqual([
      'FORBIDDEN',
    ]);
  }
  expect(codes(await change('changeStaffRoles', { userId: root.viewer.userId, remove: ['SUPER'] }, clerk))).toEqual([
    'FORBIDDEN',
  ]);
  const greedy = { role: 'SUPPORT', permissions: [...permissions, 'ROLE_READ', 'ROLE_WRITE', 'REFUND_WRITE'] };
  expect(codes(await change('changeRolePermissions', greedy, clerk))).toEqual(['FORBIDDEN']);
});

test('the last super administrator stays one, even when two take each other down at once', async () => {
  const [ann, bo] = [await person('ADMIN'), await person('ADMIN')];
  const taken = await Promise.all([
    change('changeStaffRoles', { userId: bo.viewer.userId, remove: ['SUPER'] }, ann.viewer),
    change('changeStaffRoles', { userId: ann.viewer.userId, remove: ['SUPER'] }, bo.viewer),
  ]);
  expect(taken.flatMap(codes)).toEqual(['CONFLICT']);
  const left = await shop.database.sql(`select 1 from users."user" where 'SUPER' = any(staff_roles)`);
  expect(left).toHaveLength(1);
});

test('an import cannot leave the shop without a super administrator', async () => {
  const { email } = await person('ADMIN');
  const input = [{ externalId: email, email, displayName: 'Ann', role: 'USER' }];
  const text = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }';
  expect((await shop.execute(text, { input }, SERVICE)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  expect((await signedIn(email)).role).toBe('ADMIN');
});

test('sellers and strangers are no administrators', async () => {
  const [root, seller] = [await person('ADMIN'), await person('SELLER')];
  const add = { add: ['SUPPORT'] };
  expect(codes(await change('changeStaffRoles', { userId: seller.viewer.userId, ...add }, root.viewer))).toEqual([
    'CONFLICT',
  ]);
  expect(codes(await change('changeStaffRoles', { email: 'nobody@example.com', ...add }, root.viewer))).toEqual([
    'NOT_FOUND',
  ]);
  expect(codes(await change('changeStaffRoles', add, root.viewer))).toEqual(['NOT_FOUND']);
});

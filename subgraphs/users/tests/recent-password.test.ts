import { Allow, Refusable, type Viewer } from '@minijd/subgraph';
import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SignOutPayload } from '../src/sessions/session.payload.ts';
import { users } from '../src/subgraph.ts';
import type { UsersContext } from '../src/users-context.ts';
import { ask, codes, PASSWORD, type Person, signIn, signUp, viewerOf } from './people.ts';

@Resolver()
class DangerousResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SignOutPayload)
  async dangerousAction(@Ctx() context: UsersContext) {
    await context.requireRecentPassword();
    return { signedOut: true };
  }
}

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph({ ...users, resolvers: [...users.resolvers, DangerousResolver] });
});
afterAll(() => shop.stop());

const act = async (viewer: Partial<Viewer>) =>
  codes((await shop.execute('mutation { dangerousAction { userErrors { code } } }', {}, viewer)).data!.dangerousAction);
const confirm = async ({ viewer }: Person, password: string) => {
  const text =
    'mutation($input: ConfirmPasswordInput!) { confirmPassword(input: $input) { confirmedUntil userErrors { code field } } }';
  return (await shop.execute(text, { input: { password } }, viewer)).data!.confirmPassword;
};
const later = (minutes: number) =>
  shop.database.sql('update users.session set confirmed_at = confirmed_at - make_interval(mins => $1)', [minutes]);

test('a password that was given a quarter of an hour ago is asked for again, in each session', async () => {
  const phone = await signUp(shop);
  const laptop = await signIn(shop, phone.email);
  await later(14);
  expect(await act(phone.viewer)).toEqual([]);
  await later(1);
  expect(await act(phone.viewer)).toEqual(['PASSWORD_REQUIRED']);

  const { confirmedUntil, userErrors } = await confirm(phone, PASSWORD);
  expect(userErrors).toEqual([]);
  expect(Date.parse(confirmedUntil) - Date.now()).toBeGreaterThan(14 * 60_000);
  expect(await act(phone.viewer)).toEqual([]);
  expect(await act(laptop.viewer)).toEqual(['PASSWORD_REQUIRED']);
});

test('a refresh confirms nothing, and neither does a wrong password or one for another session', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  await later(15);
  const { tokens } = await ask(shop, 'refreshSession', { refreshToken: ann.refreshToken });
  expect(await act(viewerOf(tokens.accessToken))).toEqual(['PASSWORD_REQUIRED']);
  const wrong = await confirm(ann, 'wrong horse battery');
  expect(wrong).toEqual({
    confirmedUntil: null,
    userErrors: [{ code: 'INVALID_CREDENTIALS', field: ['input', 'password'] }],
  });
  await confirm(bo, PASSWORD);
  expect(await act({ ...ann.viewer, sessionId: bo.viewer.sessionId })).toEqual(['PASSWORD_REQUIRED']);
  expect(await act({ ...ann.viewer, sessionId: undefined })).toEqual(['PASSWORD_REQUIRED']);
});

test('passwords to confirm are counted, and a session that ended confirms nothing', async () => {
  const person = await signUp(shop);
  await later(15);
  const tries = Array.from({ length: 12 }, () => confirm(person, 'wrong horse battery'));
  const refused = (await Promise.all(tries)).flatMap(codes);
  expect(refused.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
  expect(refused.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);

  const gone = await signUp(shop);
  await shop.execute('mutation { signOut { signedOut } }', {}, gone.viewer);
  expect(codes(await confirm(gone, PASSWORD))).toEqual(['SESSION_EXPIRED']);
});

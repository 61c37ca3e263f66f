import { measureBoth, rankSumZ, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, newEmail, PASSWORD, SERVICE } from './people.ts';

const TRIES = 40;
/** Equal samples exceed it once in 16,000 times. `npm run bench -- account-timing` measures 500. */
const MEASURABLE = 4;

let shop: TestSubgraph;
let known: string[];
beforeAll(async () => {
  const env = { SIGN_IN_LIMIT_PER_ADDRESS: '10000', SIGN_IN_LIMIT_PER_ACCOUNT: '10000', SIGN_IN_LONGEST_DELAY_MS: '0' };
  shop = await testSubgraph(users, { env });
  known = Array.from({ length: TRIES }, newEmail);
  const input = known.map((email) => ({
    externalId: email,
    email,
    displayName: 'Ann',
    role: 'USER',
    password: PASSWORD,
  }));
  await shop.execute(
    'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }',
    { input },
    SERVICE,
  );
});
afterAll(() => shop.stop());

const RESET =
  'mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { sent userErrors { code } } }';
const OPERATIONS: [string, (email: string) => Promise<unknown>][] = [
  ['signing up', (email) => ask(shop, 'signUp', { email, password: 'quite another horse' })],
  // The password of nobody: those who signed up above would be let in.
  ['signing in', (email) => ask(shop, 'signIn', { email, password: 'a third horse of them' })],
  ['asking for a new password', (email) => shop.execute(RESET, { input: { email } })],
];

test.each(OPERATIONS)(
  '%s takes as long with an address that has an account as with one that has none',
  async (_, act) => {
    for (let warm = 0; warm < 5; warm++) await act(newEmail());
    const spent = await measureBoth(TRIES, { a: (index) => act(known[index]!), b: () => act(newEmail()) });
    expect(Math.abs(rankSumZ(spent.a, spent.b))).toBeLessThan(MEASURABLE);
  },
  // Hundreds of passwords are hashed, at low priority.
  120_000,
);

test('asking for a new password says the same whoever has the address', async () => {
  const answers = await Promise.all([known[0], newEmail()].map((email) => shop.execute(RESET, { input: { email } })));
  expect(answers[0]).toEqual(answers[1]);
});

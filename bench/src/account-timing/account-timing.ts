import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { measureBoth, median, rankSumZ } from '@minijd/testkit';
import pg from 'pg';
import { databaseUrl } from '../bench-database.ts';
import { startBenchShop } from '../bench-shop.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/account-timing');
const TRIES = 500;
const WARM_UP = 30;
/** Significance threshold: equal samples exceed it once in 16,000 times. */
const MEASURABLE = 4;

const PASSWORD = 'Wq7-plum-tractor-29';
const known = (run: string, index: number) => `known-${run}-${index}@bench.example`;
const unknown = (run: string, index: number) => `unknown-${run}-${index}@bench.example`;

/** The operations; their timing must not reveal whether the address has an account. */
const OPERATIONS: Record<string, (email: string) => { query: string; input: object }> = {
  signUp: (email) => ({
    query: 'mutation ($input: SignUpInput!) { it: signUp(input: $input) { userErrors { code } } }',
    input: { email, password: PASSWORD },
  }),
  signIn: (email) => ({
    query: 'mutation ($input: SignInInput!) { it: signIn(input: $input) { userErrors { code } } }',
    input: { email, password: PASSWORD },
  }),
  requestPasswordReset: (email) => ({
    query:
      'mutation ($input: RequestPasswordResetInput!) { it: requestPasswordReset(input: $input) { userErrors { code } } }',
    input: { email },
  }),
};

/**
 * Signs up, signs in and resets passwords with 500 addresses that have an account and 500 that have none, alternately.
 * Throws when the answers differ, or their times differ significantly.
 */
export async function accountTiming(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  // Raises the limits, which many attempts of one visitor would exceed.
  Object.assign(process.env, {
    ...{ SIGN_IN_LIMIT_PER_ADDRESS: '1000000', SIGN_IN_LIMIT_PER_ACCOUNT: '1000000', SIGN_IN_LONGEST_DELAY_MS: '0' },
  });
  const shop = await startBenchShop(DATA);
  const database = new pg.Pool({ connectionString: databaseUrl(DATA), max: 1 });
  database.on('error', () => {});
  try {
    const run = Date.now().toString(36);
    await openAccounts(database, run);
    const results = [];
    for (const [operation, request] of Object.entries(OPERATIONS)) {
      const ask = (email: string) => send(shop.url, request(email));
      // Each operation has addresses of its own, so that earlier operations do not affect it.
      const attempts = (from: number) => ({
        a: (index: number) => ask(known(`${run}-${operation}`, from + index)),
        b: (index: number) => ask(unknown(`${run}-${operation}`, from + index)),
      });
      await measureBoth(WARM_UP, attempts(TRIES));
      const { a, b } = await measureBoth(TRIES, attempts(0));
      const medians = { knownMs: Number(median(a).toFixed(2)), unknownMs: Number(median(b).toFixed(2)) };
      results.push({ operation, tries: TRIES, ...medians, z: Number(rankSumZ(a, b).toFixed(2)) });
    }
    console.table(results);
    const told = results.filter(({ z }) => Math.abs(z) >= MEASURABLE);
    if (told.length > 0)
      throw new Error(`the time of ${told.map(({ operation }) => operation)} tells who has an account`);
    return { results };
  } finally {
    await database.end();
    await shop.stop();
  }
}

/** Accounts that have proven their addresses, with a password nobody knows. */
async function openAccounts(database: pg.Pool, run: string): Promise<void> {
  const hash = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  const emails = Object.keys(OPERATIONS).flatMap((operation) =>
    Array.from({ length: TRIES + WARM_UP }, (_, index) => known(`${run}-${operation}`, index).toLowerCase()),
  );
  await database.query(
    `insert into users."user" (id, email, email_standing, password_hash, display_name, role, created_at)
     select gen_random_uuid(), email, 'PROVEN', $2, 'Known', 'USER', now() from unnest($1::text[]) as email`,
    [emails, hash],
  );
}

let answer: string | undefined;
async function send(url: string, { query, input }: { query: string; input: object }): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const said = `${response.status} ${await response.text()}`;
  // The answer must be the same for known and unknown addresses.
  if (answer?.startsWith(query) && answer !== `${query} ${said}`) throw new Error(`${answer} but also ${said}`);
  answer = `${query} ${said}`;
}

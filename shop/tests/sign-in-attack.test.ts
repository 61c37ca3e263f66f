import type { GraphQLClient } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Shape, startShape } from './shape/shape.ts';

const PASSWORD = 'Wq7-plum-tractor-29';
const WRONG = 'Wq7-plum-tractor-30';

let shop: Shape;
beforeAll(async () => {
  shop = await startShape('in-process', { env: { TRUSTED_PROXIES: 'loopback', SIGN_IN_LONGEST_DELAY_MS: '1000' } });
});
afterAll(() => shop.stop());

let people = 0;
let networks = 0;
const newNetwork = () => `203.0.${Math.floor(++networks / 250)}.${networks % 250}`;

/** A browser, which keeps cookies, in a network. */
function browserIn(network: string): GraphQLClient {
  const browser = shop.client();
  browser.headers['x-forwarded-for'] = network;
  return browser;
}

async function enter(browser: GraphQLClient, verb: 'signIn' | 'signUp', email: string, password = PASSWORD) {
  const type = verb === 'signIn' ? 'SignInInput!' : 'SignUpInput!';
  const text = `mutation($input: ${type}) { done: ${verb}(input: $input) { user { id } userErrors { code } } }`;
  const { done } = await browser.ask(text, { input: { email, password, transport: 'COOKIE' } });
  return (done.userErrors[0]?.code as string | undefined) ?? 'IN';
}

async function newOwner() {
  const email = `owner-${++people}@people.example`;
  const browser = browserIn(newNetwork());
  expect(await enter(browser, 'signUp', email)).toBe('IN');
  return { email, browser };
}

const signOut = (browser: GraphQLClient) => browser.ask('mutation { signOut { signedOut } }');

test('ten aliased wrong sign-ins in one request lock nobody out, from anywhere', async () => {
  const { email, browser } = await newOwner();
  const attacker = browserIn(newNetwork());
  const aliases = Array.from({ length: 10 }, (_, i) => `a${i}: signIn(input: $input) { userErrors { code } }`);
  const text = `mutation($input: SignInInput!) { ${aliases.join(' ')} }`;
  const answers = Object.values(await attacker.ask(text, { input: { email, password: WRONG } }));
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
  expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(1);

  expect(await enter(browserIn(newNetwork()), 'signIn', email)).toBe('IN');
  expect(await enter(browser, 'signIn', email)).toBe('IN');
});

test('an attack from fifty networks locks the owner out of no device', async () => {
  const { email, browser } = await newOwner();
  await signOut(browser);
  const attackers = Array.from({ length: 50 }, () => browserIn(newNetwork()));
  const answers = await Promise.all(attackers.map((attacker) => enter(attacker, 'signIn', email, WRONG)));
  expect(answers).not.toContain('IN');

  const start = performance.now();
  expect(await enter(browser, 'signIn', email)).toBe('IN');
  expect(performance.now() - start).toBeLessThan(900);
  expect(await enter(browserIn(newNetwork()), 'signIn', email)).toBe('IN');
});

test('the cookie of a device outlives the session, tells nothing, and scripts cannot read it', async () => {
  const email = `owner-${++people}@people.example`;
  const browser = browserIn(newNetwork());
  const { headers } = await browser.send({
    query: 'mutation($input: SignUpInput!) { signUp(input: $input) { tokens { deviceToken } userErrors { code } } }',
    variables: { input: { email, password: PASSWORD, transport: 'COOKIE' } },
  });
  const cookie = headers.getSetCookie().find((one) => one.startsWith('minijd_device='));
  expect(cookie).toMatch(/^minijd_device=[\w.~-]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax/);
  expect(cookie).not.toContain(email);
  await signOut(browser);
  expect([...browser.cookies.keys()]).toContain('minijd_device');
});

/** `count` attempts with limited concurrency. */
async function inTurns<Result>(count: number, atOnce: number, make: (index: number) => Promise<Result>) {
  const results: Result[] = [];
  while (results.length < count) {
    const started = results.length;
    const wave = Array.from({ length: Math.min(atOnce, count - started) }, (_, index) => make(started + index));
    results.push(...(await Promise.all(wave)));
  }
  return results;
}

test('of 10,000 wrong passwords for one account, however they are sent, the allowed ones are checked', async () => {
  const { email, browser } = await newOwner();
  await signOut(browser);
  const attackers = Array.from({ length: 500 }, () => browserIn(newNetwork()));
  const attacker = (index: number) => attackers[index % attackers.length]!;
  const input = { email, password: WRONG };
  const signIn = 'signIn(input: $input) { userErrors { code } }';
  const aliases = Array.from({ length: 10 }, (_, index) => `a${index}: ${signIn}`);
  const [one, ten] = [signIn, aliases.join(' ')].map((fields) => `mutation($input: SignInInput!) { ${fields} }`);

  const aliased = await inTurns(500, 50, (index) => attacker(index).ask(ten!, { input }));
  const single = await inTurns(4500, 50, (index) => attacker(index).ask(one!, { input }));
  const batch = Array.from({ length: 500 }, () => ({ query: one, variables: { input } }));
  const batched = await fetch(`${shop.url}/graphql`, {
    ...{ method: 'POST', body: JSON.stringify(batch) },
    headers: { 'content-type': 'application/json', 'x-forwarded-for': newNetwork() },
  });
  expect(batched.status).toBe(400);

  const answers = [...aliased, ...single].flatMap((data) => Object.values(data));
  const codes = answers.map(({ userErrors }) => userErrors[0].code as string);
  expect(codes).toHaveLength(9500);
  expect(new Set(codes)).toEqual(new Set(['INVALID_CREDENTIALS', 'RATE_LIMITED']));
  const checked = codes.filter((code) => code === 'INVALID_CREDENTIALS').length;
  console.log(`${checked} of 10,000 wrong passwords were checked`);
  expect(checked).toBeLessThanOrEqual(100);
  expect(await enter(browserIn(newNetwork()), 'signIn', email)).toBe('RATE_LIMITED');
  expect(await enter(browser, 'signIn', email)).toBe('IN');
}, 240_000);

import { createGateway, type Gateway } from '@minijd/gateway';
import { type TestDatabase, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { users } from '@minijd/users';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readContracts } from '../src/contracts.ts';
import { TEST_ENV } from './shape/shape.ts';
import { shopDatabase } from './shop-database.ts';

const SERVICE = { service: 'test' };
const NOWHERE = { url: 'http://127.0.0.1:1' };
const SECOND = 1000;
const MINUTE = 60 * SECOND;

let database: TestDatabase;
/** Two processes of users, each with a gateway of its own. */
let processes: TestSubgraph[];
let gateways: Gateway[];
beforeAll(async () => {
  database = await shopDatabase();
  processes = [];
  for (const _ of [1, 2]) processes.push(await testSubgraph(users, { env: TEST_ENV, database }));
  gateways = await Promise.all(processes.map(gatewayTo));
  // Fakes the clock, not the timers.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(async () => {
  vi.useRealTimers();
  for (const gateway of gateways ?? []) await gateway.close();
  for (const one of processes ?? []) await one.stop();
  await database?.drop();
});

async function gatewayTo({ subgraph, topics, log }: TestSubgraph): Promise<Gateway> {
  const others = Object.fromEntries(['catalog', 'cart', 'orders', 'reviews', 'search'].map((name) => [name, NOWHERE]));
  const { SERVICE_SECRET: serviceSecret, SESSION_SECRET: sessionSecret } = TEST_ENV;
  return createGateway({
    ...(await readContracts()),
    subgraphs: { ...others, users: subgraph },
    ...{ topics, log, serviceSecret, sessionSecret, production: true },
    limits: { guestOperations: 0, personOperations: 0 },
  });
}

const SESSION = '{ tokens { accessToken refreshToken } userErrors { code } }';

async function signUp(process: TestSubgraph, email: string) {
  const text = `mutation { signUp(input: { email: "${email}", password: "a long password of the tests" }) ${SESSION} }`;
  return (await process.execute(text)).data!.signUp.tokens;
}

/** Access and refresh token after a refresh at one of the processes. */
async function refresh(process: TestSubgraph, refreshToken: string) {
  const text = `mutation($token: String) { refreshSession(input: { refreshToken: $token }) ${SESSION} }`;
  return (await process.execute(text, { token: refreshToken })).data!.refreshSession.tokens;
}

/** Whether every gateway accepts the token. */
async function isTakenEverywhere(token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` };
  const answers = await Promise.allSettled(
    gateways.map((gateway) => gateway.execute({ query: '{ me { id } }', headers })),
  );
  return answers.every((one) => one.status === 'fulfilled' && one.value.result.data?.me != null);
}

async function publishedKeys(): Promise<string[]> {
  const { data } = await processes[0]!.execute('{ _keySet }', {}, SERVICE);
  return JSON.parse(data!._keySet).keys.map(({ kid }: { kid: string }) => kid);
}

const rotate = (process: TestSubgraph) => process.execute('mutation { _rotateKeys { id } }', {}, SERVICE);

test('while keys rotate no token is refused at any gateway, and the old key goes with its last token', async () => {
  const sessions = await Promise.all(processes.map((process, index) => signUp(process, `${index}@keys.example`)));
  const old = decodeProtectedHeader(sessions[0].accessToken).kid!;
  for (const { accessToken } of sessions) expect(await isTakenEverywhere(accessToken)).toBe(true);

  const made = await Promise.all([...processes, ...processes].map(rotate));
  const [next, ...others] = [...new Set(made.map(({ data }) => data!._rotateKeys.id as string))];
  expect(others).toEqual([]);
  expect(await publishedKeys()).toEqual([next, old]);

  const valid: { token: string; until: number }[] = [];
  const signedBy = new Set<string>();
  let refused = 0;
  for (let passed = 0; passed <= 3 * MINUTE; passed += 10 * SECOND) {
    for (const [index, process] of processes.entries()) {
      sessions[index] = await refresh(process, sessions[index].refreshToken);
      const token: string = sessions[index].accessToken;
      signedBy.add(decodeProtectedHeader(token).kid!);
      valid.push({ token, until: Date.now() + 15 * MINUTE });
    }
    for (const { token } of valid.slice(-4)) refused += (await isTakenEverywhere(token)) ? 0 : 1;
    vi.setSystemTime(Date.now() + 10 * SECOND);
  }
  expect(refused).toBe(0);
  expect(signedBy).toEqual(new Set([old, next]));
  for (const { accessToken } of sessions) expect(decodeProtectedHeader(accessToken).kid).toBe(next);

  // The old public key is published until its last token has expired, also for a new gateway.
  const lastOld = valid.findLast(({ token }) => decodeProtectedHeader(token).kid === old)!;
  vi.setSystemTime(lastOld.until - SECOND);
  expect(await publishedKeys()).toEqual([next, old]);
  const late = await gatewayTo(processes[1]!);
  gateways.push(late);
  expect(await isTakenEverywhere(lastOld.token)).toBe(true);
  vi.setSystemTime(lastOld.until + 5 * MINUTE);
  expect(await publishedKeys()).toEqual([next]);
});

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startBenchShop } from '../bench-shop.ts';
import { forSeconds, pageTimes, percentile95, repeat, tenth } from '../page-times.ts';
import { ask, type BenchOperation, readOperations } from '../reads/operations.ts';
import { everythingIndexed } from '../reads/reads.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/sample');
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const WARM_UP_SECONDS = 5;
const TURNS = 3;
const PEOPLE = 50;
const PASSWORD = 'a long password of the bench';
/** Visitors who open products one after the other, without pauses. */
const VISITORS = 2;

/**
 * The effect of 50 people who repeatedly sign in at the same time: p95 of the product page, without and with them,
 * alternately on the same process. Sign-ins compute argon2id with 19 MiB and two passes.
 */
export async function signIn(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  const shop = await startBenchShop(DATA, { SIGN_IN_LIMIT_PER_ADDRESS: '1000000' });
  try {
    await everythingIndexed(shop.url);
    const page = (await readOperations(shop.url)).find(({ name }) => name === 'product page')!;
    const people: Person[] = [];
    for (let index = 0; index < PEOPLE; index += 1) people.push(await newPerson(shop.url));
    await pageTimes(shop.url, page, { visitors: VISITORS, goesOn: forSeconds(WARM_UP_SECONDS) });

    const turns = [];
    for (let turn = 0; turn < TURNS; turn += 1) turns.push(await measure(shop.url, page, people));
    const [median] = turns.toSorted((a, b) => a.ratio - b.ratio).slice(Math.floor(TURNS / 2));
    console.table(turns);
    return { ...median };
  } finally {
    await shop.stop();
  }
}

async function measure(url: string, page: BenchOperation, people: readonly Person[]) {
  const idle = percentile95(await pageTimes(url, page, { visitors: VISITORS, goesOn: forSeconds(SECONDS) }));
  const goesOn = forSeconds(SECONDS);
  const signingIn = people.map((person) => repeat(goesOn, () => signsIn(url, person)));
  const beside = percentile95(await pageTimes(url, page, { visitors: VISITORS, goesOn }));
  const times = (await Promise.all(signingIn)).flat();
  return {
    'idle p95 ms': tenth(idle),
    'p95 ms beside sign-ins': tenth(beside),
    ratio: Number((beside / idle).toFixed(2)),
    'sign-ins/s': Math.round(times.length / SECONDS),
    'sign-in p95 ms': Math.round(percentile95(times)),
  };
}

/** A person with a known device. */
interface Person {
  email: string;
  deviceToken: string;
}

async function newPerson(url: string): Promise<Person> {
  const email = `${randomUUID()}@people.example`;
  const { deviceToken } = await enter(url, `signUp(input: { email: "${email}", password: "${PASSWORD}" })`);
  return { email, deviceToken };
}

async function signsIn(url: string, { email, deviceToken }: Person): Promise<void> {
  const input = `{ email: "${email}", password: "${PASSWORD}", deviceToken: "${deviceToken}" }`;
  await enter(url, `signIn(input: ${input})`);
}

async function enter(url: string, field: string): Promise<{ deviceToken: string }> {
  type Entered = { done: { tokens: { deviceToken: string } | null; userErrors: { message: string }[] } };
  const query = `mutation { done: ${field} { tokens { deviceToken } userErrors { message } } }`;
  const { done } = await ask<Entered>(url, query);
  if (!done.tokens) throw new Error(done.userErrors[0]?.message);
  return done.tokens;
}

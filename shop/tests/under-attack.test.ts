import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@minijd/engines';
import { TestProcess } from '@minijd/testkit';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SeededRandom } from '../src/import/seeded-random.ts';
import { MANNERS, misbehave, stages } from './broken-sockets.ts';
import { randomOperation } from './random-operation.ts';
import { type BystanderReport, bystander } from './shape/bystander.ts';
import { inspectHeap } from './shape/inspected-heap.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Limits for the memory left after an attack and the time the process does not answer. */
const MOST_KEPT_MB = 64;
const LONGEST_PAUSE_MS = 100;
const MOST_SLOWER = 2;
/** Other load on the machine affects the measurement: a failed one is repeated. */
const RETRIED = { timeout: 180_000, retry: 2 };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let shop: TestProcess;
let heap: Awaited<ReturnType<typeof inspectHeap>>;
let url: string;

/** The shop of `npm start` with half of its usual heap; attackers have any number of networks. */
beforeAll(async () => {
  folder = await temporaryFolder();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  shop = new TestProcess({
    script: join(ROOT, 'dist/shop.js'),
    cwd: ROOT,
    env: {
      ...{
        NODE_ENV: 'production',
        ALLOW_SANDBOX: 'true',
        NODE_OPTIONS: '--inspect=127.0.0.1:0 --max-old-space-size=320',
      },
      ...{ PORT: String(port), HOST: '127.0.0.1', MINIJD_DIRECTORY: folder.path, TRUSTED_PROXIES: 'loopback' },
    },
  });
  await shop.answersAt(`${url}/readyz`);
  heap = await inspectHeap(shop);
});
afterAll(async () => {
  heap.close();
  await shop.stop();
  await folder.remove();
});

/** An address per request, so that the limits per network do not protect the shop. */
let networks = 0;
const stranger = () => {
  networks += 1;
  return `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}`;
};

async function send(query: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': stranger() },
    body: JSON.stringify({ query }),
  });
  await response.text();
  return response.status;
}

/** The cost of an attack: retained megabytes, the longest time without an answer, and the slowdown afterwards. */
async function costOf(attack: () => Promise<void>): Promise<{ kept: number; pause: number; slower: number }> {
  const before = await heap.inUse();
  const quiet = await visitDuring(() => delay(1000));
  const attacked = await visitDuring(attack);
  // Excludes the garbage collection for the measurement.
  const kept = (await heap.inUse()) - before;
  return { kept, pause: attacked.longestPause, slower: (await afterwards()) / quiet.ordinary };
}

/** Checks the cost of an attack against its limits. */
function expectSmall({ kept, pause, slower }: Awaited<ReturnType<typeof costOf>>): void {
  expect(kept).toBeLessThan(MOST_KEPT_MB);
  expect(pause).toBeLessThan(LONGEST_PAUSE_MS);
  expect(slower).toBeLessThan(MOST_SLOWER);
}

/** The time of an ordinary query afterwards: the best of three, because of other load on the machine. */
async function afterwards(): Promise<number> {
  const visits = [];
  for (let visit = 0; visit < 3; visit += 1) visits.push((await visitDuring(() => delay(1000))).ordinary);
  return Math.min(...visits);
}

async function visitDuring(what: () => Promise<void>): Promise<BystanderReport> {
  const visitor = await bystander(url, shop.pid);
  await what();
  return visitor.leave();
}

/** Runs `count` tasks, `atOnce` at a time. */
async function each(count: number, atOnce: number, task: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const FILLER = '中x'.repeat(8000);
const TEXTS: ((index: number) => string)[] = [
  (index) => `{ product(slug: "${index}${FILLER}") { id } }`,
  (index) => `{ search(input: { text: "${index}${FILLER.slice(0, 50)}" }) { total } }`,
  (index) => `{ __typename } # ${index}${FILLER}`,
  (index) => `query Q${index} { a${index}: products(first: ${(index % 100) + 1}) { totalCount } }`,
  (index) => `{ product(slug: "${index}${FILLER.repeat(30)}") { id } }`,
];

/** Fragments that spread each other: `levels` of them expand to a number of fields that grows exponentially. */
function nestedFragments(levels: number): string {
  const spread = (level: number) => (level >= 0 ? `...F${level}` : 'id');
  const fragments = Array.from({ length: levels + 1 }, (_, level) => {
    const [one, two, three] = [spread(level - 1), spread(level - 2), spread(level - 3)];
    return `fragment F${level} on Product { name isFavorite ratingSummary { count } similar(first: 1) { ${one} } defaultSku { product { ${two} } } reviews(first: 1) { nodes { product { ${three} } } } category { products(first: 1) { ${three} } } }`;
  });
  return fragments.join(' ');
}

test('2,000 distinct texts leave the heap as it was', RETRIED, async () => {
  await each(200, 10, (index) => send(TEXTS[index % TEXTS.length]!(index)));
  // Enough concurrency for two cores: more would only queue.
  const cost = await costOf(() => each(2000, 2, (index) => send(TEXTS[index % TEXTS.length]!(1000 + index))));
  expectSmall(cost);
});

test('1,000 sockets that break off at every stage neither end the process nor stay in memory', RETRIED, async () => {
  const picture = /"(\/media\/[^"]+)"/.exec(await (await fetch(`${url}/`)).text())?.[1] ?? '/media/none.webp';
  const texts = Object.values(stages({ authorization: 'Bearer none', picture }));
  const breakOff = async (index: number) => {
    const [text, manner] = [texts[index % texts.length]!, MANNERS[index % MANNERS.length]!];
    const socket = await misbehave(url, text, manner, (index % 3) * 4);
    await delay(20);
    socket.destroy();
  };
  // The first request of each kind loads code and makes the picture.
  await each(100, 4, breakOff);
  const cost = await costOf(() => each(1000, 4, breakOff));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expectSmall(cost);
});

test('queries that expand to thousands of fields are refused before they cost anything', RETRIED, async () => {
  const shapes = [8, 10, 12, 30].map((levels) => `{ product(slug: "x") { ...F${levels} } } ${nestedFragments(levels)}`);
  const wide = Array.from({ length: 60 }, (_, index) => `p${index}: product(slug: "${index}") { ...F4 }`).join(' ');
  const cost = await costOf(() =>
    each(60, 4, async (index) => {
      const status = await send(
        [...shapes, `{ ${wide} } ${nestedFragments(4)}`][index % 5]!.replace('"x"', `"${index}"`),
      );
      expect(status).toBe(400);
    }),
  );
  expectSmall(cost);
});

test('10,000 random operations neither end the process nor stay in memory', RETRIED, async () => {
  const schema = buildSchema(await readFile(join(ROOT, 'schema/api.graphql'), 'utf8'), { assumeValid: true });
  const random = new SeededRandom('under attack');
  const statuses = new Map<number, number>();
  const sendAny = async () => {
    const status = await send(randomOperation(schema, random));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  // The first of each kind load code, such as that which judges passwords.
  await each(1000, 4, sendAny);
  const cost = await costOf(() => each(9000, 4, sendAny));
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  expectSmall(cost);
});

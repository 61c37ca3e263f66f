import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSchema, type GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { mockedShop } from './shop/mocked-shop.ts';
import { RandomOperations } from './shop/random-operations.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';

const MB = 1024 * 1024;
/** Just below the limit of a text. */
const LENGTH = 32_000;

/** Runs `count` tasks, twenty at a time. */
async function each(count: number, task: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: 20 }, work));
}

/** Used heap in megabytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 3; round++) collect();
  return process.memoryUsage().heapUsed / MB;
}

const long = (index: number) => `${index}${'x'.repeat(LENGTH)}`;
const FIELDS = ['id', 'name', 'slug', 'description', 'isFavorite', 'canReview', 'seller { name }', 'cover { url }'];

/** Ways in which a client can make a text differ from all others. */
const KINDS: ((index: number) => string)[] = [
  (index) => `{ product(slug: "${long(index)}") { id } }`,
  (index) => `{ product(slug: "${index}") { id } } # ${long(index)}`,
  (index) => `{ a${long(index)}: product(slug: "a") { id } }`,
  (index) => `query($v${long(index)}: String) { product(slug: $v${long(index).slice(0, LENGTH / 3)}) { id } }`,
  (index) => `query Q${long(index)} { product(slug: "a") { id } }`,
  (index) => `query($v${index}: String = "${long(index)}") { product(slug: $v${index}) { id } }`,
  (index) =>
    `{ product(slug: "a") { ${'name '.repeat(20)} ${FIELDS.filter((_, bit) => (index >> bit) & 1).join(' ')} id } }`,
  (index) => `{ search(input: { text: "${long(index)}", pageSize: ${index % 50} }) { total } }`,
  (index) => `{ product(slug: "a") { ...${'F'}${index} } } fragment F${index} on Product { id f${long(index)}: name }`,
  (index) => `{ nothing${long(index)} }`,
];

// The whole shop answers 2,000 texts and 10,000 operations in shop/tests/under-attack.test.ts.
describe('distinct texts of queries', () => {
  const shop = mockedShop();
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await runGateway(shop, 'in process', { persistedOperations: shop.stored });
  });
  afterAll(() => gateway.stop());

  test('600 of them, of every kind, leave the heap within 64 MB of before', async () => {
    await each(100, (index) => gateway.query(KINDS[index % KINDS.length]!(index)));
    const before = heap();
    await each(600, (index) => gateway.query(KINDS[index % KINDS.length]!(1000 + index)));
    expect(heap() - before).toBeLessThan(64);
  }, 120_000);

  test('1,000 random operations, or 20 s of them, are answered and leave the heap within 64 MB of before', async () => {
    const operations = new RandomOperations(buildSchema(shop.apiSdl), 20_261_129);
    const deadline = Date.now() + 20_000;
    let sent = 0;
    const send = async () => {
      if (Date.now() > deadline) return;
      const operation = operations.next();
      const { status, body } = await gateway.send(operation);
      sent += 1;
      const failed = body.errors?.some(({ extensions }: GraphQLError) => extensions.code === 'INTERNAL_SERVER_ERROR');
      if (status >= 500 || failed)
        throw new Error(`${status} ${JSON.stringify(body).slice(0, 500)}: ${operation.query}`);
    };
    await each(500, send);
    const before = heap();
    await each(1000, send);
    expect(heap() - before).toBeLessThan(64);
    // However slow the machine.
    expect(sent).toBeGreaterThan(100);
  }, 120_000);
});

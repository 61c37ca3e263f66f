import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { GraphQLClient, type TestDatabase, TestProcess, testRedis } from '@minijd/testkit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { units } from './people/buyer.ts';
import { buyer } from './people/people.ts';
import { startInProcess } from './shape/in-process.ts';
import { TEST_ENV } from './shape/shape.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';
import { shopDatabase } from './shop-database.ts';

const ROOT = join(import.meta.dirname, '../..');
const UNITS = 5;

/** The shop of `npm start` as a process, which can be killed and restarted at the same address. */
class KillableShop {
  #process: TestProcess | undefined;

  private constructor(
    readonly url: string,
    readonly database: TestDatabase,
    private readonly folder: Awaited<ReturnType<typeof temporaryFolder>>,
  ) {}

  static async stocked(): Promise<KillableShop> {
    const database = await shopDatabase();
    const stocking = await startInProcess({ databaseUrl: database.url, redisUrl: undefined, env: TEST_ENV });
    await sell(stocking, [{ slug: 'phone', name: bilingual('手机 | Phone'), skus: [sku('phone', { stock: UNITS })] }]);
    await stocking.stop();
    return new KillableShop(`http://127.0.0.1:${await freePort()}`, database, await temporaryFolder());
  }

  async start(env: Record<string, string> = {}): Promise<TestProcess> {
    this.#process = new TestProcess({
      script: join(ROOT, 'dist/shop.js'),
      cwd: ROOT,
      env: {
        ...TEST_ENV,
        ...{ NODE_ENV: 'test', SAMPLE_SHOP: 'none', RECOVERY_AFTER_SECONDS: '1' },
        ...{ DATABASE_URL: this.database.url, REDIS_URL: testRedis().url, MINIJD_DIRECTORY: this.folder.path },
        ...{ HOST: '127.0.0.1', PORT: new URL(this.url).port },
        ...env,
      },
    });
    await this.#process.answersAt(`${this.url}/readyz`);
    return this.#process;
  }

  client(): GraphQLClient {
    return new GraphQLClient(this.url);
  }

  async stock(): Promise<unknown> {
    const [level] = await this.database.sql(
      'select on_hand as "onHand", reserved from catalog.stock_level where on_hand > 0',
    );
    return level;
  }

  async stop(): Promise<void> {
    if (this.#process?.running) await this.#process.stop();
    await this.database.drop();
    await this.folder.remove();
  }
}

let shop: KillableShop;
beforeEach(async () => {
  shop = await KillableShop.stocked();
});
afterEach(() => shop?.stop());

test('killed between reserving and paying, the shop loses no stock', { timeout: 120_000 }, async () => {
  const dying = await shop.start({ SAGA_CRASH_AFTER: 'STOCK_RESERVED' });
  const ann = await buyer(shop);
  const skuId = (await skuIds(ann.client, 'phone')).phone!;
  const request = { lines: units(skuId), idempotencyKey: 'one request' };

  await expect(ann.place(request)).rejects.toThrow();
  await dying.ended();
  expect(await shop.stock()).toEqual({ onHand: UNITS, reserved: 1 });

  const second = await shop.start({ ORDER_EXPIRY_SECONDS: '4' });
  const { order } = await ann.place(request);
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
  expect(await shop.stock()).toEqual({ onHand: UNITS - 1, reserved: 0 });

  const unpaid = await ann.buys(skuId);
  await second.kill();
  await shop.start();
  await ann.reaches(unpaid.id, 'CANCELLED');
  await vi.waitFor(async () => expect(await shop.stock()).toEqual({ onHand: UNITS - 1, reserved: 0 }));
});

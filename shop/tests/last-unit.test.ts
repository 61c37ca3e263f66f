import type { Answer } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { units } from './people/buyer.ts';
import { buyer, type ClientBuyer } from './people/people.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const RACES = 100;
/** Concurrent races, so that the shop is busy with others during each. */
const AT_ONCE = 10;
const NO_ORDER = { order: null, userErrors: [{ code: 'OUT_OF_STOCK' }] };

describe.each(SHAPES)('a shop as %s', (name) => {
  let shop: Shape;
  beforeAll(async () => {
    shop = await startShape(name);
  });
  afterAll(() => shop?.stop());

  test('the last unit goes to exactly one of two buyers, a hundred times', { timeout: 120_000 }, async () => {
    const skus = Array.from({ length: RACES }, (_, index) => sku(`last-${index}`, { stock: 1 }));
    await sell(shop, [{ slug: 'last-ones', name: bilingual('最后一件 | Last Ones'), skus }]);
    const [ann, bo] = await Promise.all([buyer(shop), buyer(shop)]);
    const ids = Object.values(await skuIds(shop.client(), 'last-ones'));

    for (let start = 0; start < RACES; start += AT_ONCE) {
      const outcomes = await Promise.all(ids.slice(start, start + AT_ONCE).map((id) => race(id, ann, bo)));
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject([{ order: { status: 'PENDING' }, userErrors: [] }, NO_ORDER]);
      }
    }

    expect(await shop.database.sql('select count(*)::int as orders from orders.order')).toEqual([{ orders: RACES }]);
    expect(
      await shop.database.sql(`select sum(on_hand)::int as on_hand, sum(reserved)::int as reserved, count(*)::int as levels
        from catalog.stock_level`),
    ).toEqual([{ on_hand: RACES, reserved: RACES, levels: RACES }]);
  });
});

/** The two answers, the one with an order first. */
async function race(skuId: string, ...buyers: ClientBuyer[]): Promise<Answer[]> {
  const answers = await Promise.all(buyers.map((one) => one.place({ lines: units(skuId) })));
  return answers.sort((one, other) => Number(Boolean(other.order)) - Number(Boolean(one.order)));
}

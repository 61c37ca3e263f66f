import type { ExecutionResult } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { countSales } from '../src/products/product/count-sales.ts';
import { type CatalogShop, openShop, sku } from './catalog-shop.ts';

let shop: CatalogShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const WATCH = `subscription($ids: [ID!]!) {
  stockChanged(skuIds: $ids) { available stockStatus sku { id code product { slug inStock } } }
}`;
const viewer = { locale: 'en', requestId: 'test' } as const;

const watch = (ids: string[]) => shop.subgraph.subscribe({ query: WATCH, variables: { ids }, viewer });

function streamOf(result: AsyncIterable<ExecutionResult> | ExecutionResult): AsyncIterator<ExecutionResult> {
  if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result.errors));
  return result[Symbol.asyncIterator]();
}

test('subscribers get every change of available units', async () => {
  const [skuId] = await shop.skusOf({
    slug: 'watched',
    skus: [sku({ code: 'W1', stock: [{ warehouseCode: 'bj', onHand: 3 }] })],
  });
  const stream = streamOf(await watch([skuId!, uuidv7()]));
  const received = stream.next();
  const id = uuidv7();
  await shop.reserve(id, [{ skuId, quantity: 3 }]);
  expect((await received).value.data.stockChanged).toEqual({
    ...{ available: 0, stockStatus: 'OUT_OF_STOCK' },
    sku: { id: skuId, code: 'W1', product: { slug: 'watched', inStock: false } },
  });
  await shop.settle('releaseReservation', id);
  expect((await stream.next()).value.data.stockChanged).toMatchObject({ available: 3, stockStatus: 'LOW_STOCK' });
  await stream.return?.();
});

test.each([[[]], [['nonsense']], [Array.from({ length: 101 }, () => uuidv7())]])(
  '%# cannot be subscribed to',
  async (ids) => {
    const result = (await watch(ids)) as ExecutionResult;
    expect(result.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  },
);

const toldSearch = async (): Promise<string[]> => {
  const rows = await shop.database.sql<{ data: { data: { productIds: string[] } } }>(
    `select data from events.job where name = 'catalog.stock.changed.search' order by created_on`,
  );
  return rows.flatMap((row) => row.data.data.productIds);
};

test('search is notified when a product sells out or runs low, not of every unit', async () => {
  const [skuId] = await shop.skusOf({ slug: 'told', skus: [sku({ stock: [{ warehouseCode: 'bj', onHand: 30 }] })] });
  const before = (await toldSearch()).length;
  await shop.reserve(uuidv7(), [{ skuId, quantity: 5 }]);
  expect(await toldSearch()).toHaveLength(before);
  await shop.reserve(uuidv7(), [{ skuId, quantity: 5 }]);
  expect(await toldSearch()).toHaveLength(before + 1);
  await shop.reserve(uuidv7(), [{ skuId, quantity: 20 }]);
  expect(await toldSearch()).toHaveLength(before + 2);
});

test('a paid order counts as sold once, however often its event is delivered', async () => {
  const [skuId] = await shop.skusOf({ slug: 'sold' });
  const product = async () =>
    (
      await shop.execute(
        '{ product(slug: "sold") { id soldCount } products(sort: BEST_SELLING, first: 1) { nodes { slug } } }',
      )
    ).data;
  const { id: productId } = (await product())?.product ?? {};
  const line = { orderLineId: uuidv7(), productId, skuId: skuId!, quantity: 2 };
  const data = { orderId: uuidv7(), orderNo: '1', buyerId: uuidv7(), lines: [line, line] };
  await shop.bus.emit(shop.own.db, 'orders.order.paid', data);
  await vi.waitFor(async () => expect((await product())?.product.soldCount).toBe(4), 10_000);
  const event = { id: uuidv7(), name: 'orders.order.paid', at: new Date().toISOString(), data } as const;
  await Promise.all([1, 2, 3].map(() => countSales(event, shop.own)));
  expect((await product())?.product.soldCount).toBe(8);
  expect((await product())?.products.nodes).toEqual([{ slug: 'sold' }]);
});

test('a snapshot has the data for carts and orders', async () => {
  const [skuId] = await shop.skusOf({ slug: 'snap', nameEn: 'Snap', skus: [sku({ code: 'S1', priceMinor: 700 })] });
  const { _skuSnapshots } = await shop.serve(
    `query($ids: [ID!]!) { _skuSnapshots(ids: $ids) {
      skuId productSlug code nameEn specs { nameEn } imageUrl priceMinor listPriceMinor available forSale
    } }`,
    { ids: [skuId, skuId, 'nonsense', uuidv7()] },
  );
  expect(_skuSnapshots).toEqual([
    {
      ...{ skuId, productSlug: 'snap', code: 'S1', nameEn: 'Snap', specs: [], imageUrl: '/media/cover' },
      ...{ priceMinor: 700, listPriceMinor: null, available: 10, forSale: true },
    },
  ]);
});

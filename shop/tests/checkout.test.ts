import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import { CheckoutShop, type Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;

useCheckoutShop((own) => {
  ({ shop, database } = own);
});
afterEach(() => expectConsistency(database));

const guest = () => new SubgraphBuyer(shop, { guestId: randomUUID() }, '');
const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const stockOf = async (skuId: string) =>
  (await database.sql('select on_hand as "onHand", reserved from catalog.stock_level where sku_id = $1', [skuId]))[0];
const countOrders = async (buyer: SubgraphBuyer) =>
  (await shop.ask('orders', '{ orderCounts { all } }', {}, buyer.viewer)).orderCounts.all;

test('an order keeps its goods, prices and address, and waits to be paid', async () => {
  const [pen, lamp] = await shop.manyGoods([{ priceMinor: 550 }, { priceMinor: 4000 }]);
  const ann = await shop.buyer();
  await ann.add(pen!.skuId, 2);
  await ann.add(lamp!.skuId);
  const preview = await ann.preview({ addressId: ann.addressId });
  expect(preview).toMatchObject({
    addressId: ann.addressId,
    itemsTotal: { amount: '51.00' },
    freight: { amount: '6.00' },
    total: { amount: '57.00' },
    userErrors: [],
  });

  const { order } = await ann.place({ expectedTotal: preview.total.amount, buyerNote: ' 请放门口 ' });

  expect(order).toMatchObject({
    status: 'PENDING',
    allowedActions: ['PAY', 'CANCEL', 'CHANGE_ADDRESS'],
    total: { amount: '57.00' },
    recipient: { name: '李雷', phone: '13800138000', address: '北京市海淀区中关村大街1号' },
    events: [{ type: 'PLACED', from: null, to: 'PENDING', message: 'Order placed. Waiting for payment.' }],
  });
  expect(order.orderNo).toMatch(/^\d{20}$/);
  expect(order.lines).toMatchObject([
    { productName: 'Headphones', quantity: 2, unitPrice: { amount: '5.50' }, total: { amount: '11.00' } },
    { quantity: 1, sku: { id: lamp!.skuId }, product: { id: lamp!.productId } },
  ]);
  expect(await stockOf(pen!.skuId)).toEqual({ onHand: 10, reserved: 2 });
});

test('of two buyers racing for the last unit one gets it, a hundred times', async () => {
  const goods = await shop.manyGoods(Array.from({ length: 100 }, () => ({ stock: 1 })));
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  for (const { skuId } of goods) {
    const lines = [{ skuId, quantity: 1 }];
    const outcomes = await Promise.all([ann.place({ lines }), bo.place({ lines })]);
    expect(outcomes.filter(({ order }) => order)).toHaveLength(1);
    expect(outcomes.flatMap(codes)).toEqual(['OUT_OF_STOCK']);
    expect(await stockOf(skuId)).toEqual({ onHand: 1, reserved: 1 });
  }
});

test('ten requests with one key place one order', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  await ann.add(skuId, 2);
  const request = { idempotencyKey: randomUUID() };

  const outcomes = await Promise.all(Array.from({ length: 10 }, () => ann.place(request)));

  expect(new Set(outcomes.map(({ order }) => order.id)).size).toBe(1);
  expect((await ann.place(request)).order.id).toBe(outcomes[0]!.order.id);
  expect(await countOrders(ann)).toBe(1);
  expect(await stockOf(skuId)).toEqual({ onHand: 10, reserved: 2 });
});

test('a key is for one request of one buyer', async () => {
  const { skuId } = await shop.goods();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const idempotencyKey = randomUUID();
  const first = await ann.place({ idempotencyKey, lines: [{ skuId, quantity: 1 }] });

  expect(codes(await ann.place({ idempotencyKey, lines: [{ skuId, quantity: 2 }] }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  const other = await bo.place({ idempotencyKey, lines: [{ skuId, quantity: 2 }] });
  expect(other.order.id).not.toBe(first.order.id);
  expect(await countOrders(ann)).toBe(1);
});

test('a key whose request was refused may be used again', async () => {
  const { skuId } = await shop.goods({ stock: 1 });
  const ann = await shop.buyer();
  const request = { idempotencyKey: randomUUID(), lines: [{ skuId, quantity: 2 }] };
  expect(codes(await ann.place(request))).toEqual(['OUT_OF_STOCK']);
  await database.sql('update catalog.stock_level set on_hand = 5 where sku_id = $1', [skuId]);

  expect((await ann.place(request)).order.status).toBe('PENDING');
});

test('a checkout that waits for long is not treated as abandoned', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const busy = database.sql(`do $$ begin
    perform from catalog.stock_level where sku_id = '${skuId}' for update;
    perform pg_sleep(4);
  end $$`);
  await pause(100);

  const placing = ann.place({ lines: [{ skuId, quantity: 1 }] });
  // Recovery acquires what has had no heartbeat for a second; every process runs it at its start.
  await pause(1_500);
  const another = await CheckoutShop.open(database.url);
  await busy;

  expect(await placing).toMatchObject({ order: { status: 'PENDING' }, userErrors: [] });
  expect(await stockOf(skuId)).toEqual({ onHand: 10, reserved: 1 });
  await another.close();
});

test('what cannot be ordered is refused and changes nothing', async () => {
  const [pen, gone, dear] = await shop.manyGoods([{}, {}, { priceMinor: 2_000_000_000, stock: 99_999 }]);
  await database.sql(`update catalog.product set status = 'INACTIVE' where id = $1`, [gone!.productId]);
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const line = (skuId: string, quantity = 1) => ({ lines: [{ skuId, quantity }] });
  const refused: [object, string][] = [
    [{}, 'CART_EMPTY'],
    [{ lines: [] }, 'CART_EMPTY'],
    [line(pen!.skuId, 0), 'INVALID_QUANTITY'],
    [line(pen!.skuId, -5), 'INVALID_QUANTITY'],
    [line(pen!.skuId, 2_147_483_647), 'INVALID_QUANTITY'],
    [{ lines: [1, 2].map(() => ({ skuId: pen!.skuId, quantity: 600 })) }, 'INVALID_QUANTITY'],
    [line(pen!.skuId, 11), 'OUT_OF_STOCK'],
    [line(gone!.skuId), 'UNAVAILABLE'],
    [line(randomUUID()), 'UNAVAILABLE'],
    [line("' or 1=1"), 'UNAVAILABLE'],
    [{ lines: Array.from({ length: 101 }, () => ({ skuId: randomUUID(), quantity: 1 })) }, 'LIMIT_REACHED'],
    [{ ...line(pen!.skuId), addressId: bo.addressId }, 'ADDRESS_REQUIRED'],
    [{ ...line(pen!.skuId), addressId: 'mine' }, 'ADDRESS_REQUIRED'],
    [{ ...line(pen!.skuId), expectedTotal: '1.00' }, 'PRICE_CHANGED'],
    [{ ...line(pen!.skuId), buyerNote: 'x'.repeat(201) }, 'INVALID_INPUT'],
    [{ ...line(pen!.skuId), buyerNote: 'bell \u0007' }, 'INVALID_INPUT'],
    [{ ...line(pen!.skuId), idempotencyKey: '' }, 'INVALID_INPUT'],
    [{ ...line(pen!.skuId), idempotencyKey: 'bell \u0007' }, 'INVALID_INPUT'],
  ];
  for (const [input, code] of refused) expect([input, ...codes(await ann.place(input))]).toEqual([input, code]);

  expect(await countOrders(ann)).toBe(0);
  expect(await stockOf(pen!.skuId)).toEqual({ onHand: 10, reserved: 0 });
  expect((await ann.buys(dear!.skuId, 999)).total.amount).toBe('19980000000.00');
});

test('checkout is for people who are signed in', async () => {
  const query = '{ checkoutPreview(input: {}) { total { amount } } }';
  const { errors } = await shop.try('orders', query, {}, { guestId: randomUUID() });
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

test('a sold-out line is said in the preview and never silently left out of the order', async () => {
  const [pen, lamp] = await shop.manyGoods([{}, { stock: 1 }]);
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  await ann.add(pen!.skuId);
  await ann.add(lamp!.skuId);
  await bo.buys(lamp!.skuId);

  const preview = await ann.preview();
  expect(codes(preview)).toEqual(['OUT_OF_STOCK']);
  expect(preview.itemsTotal).toEqual((await ann.cart()).subtotal);
  expect(codes(await ann.place())).toEqual(['OUT_OF_STOCK']);
  expect(await countOrders(ann)).toBe(0);
});

test('cart, preview and order agree on every amount', async () => {
  const prices = fc.array(
    fc.record({ priceMinor: fc.integer({ min: 1, max: 5_000_000 }), quantity: fc.integer({ min: 1, max: 999 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(prices, async (wanted) => {
      const goods = await shop.manyGoods(wanted.map(({ priceMinor }) => ({ priceMinor, stock: 999 })));
      const ann = await shop.buyer();
      const lines = wanted.map(({ quantity }, index) => `{ skuId: "${goods[index]!.skuId}", quantity: ${quantity} }`);
      const { cart } = await ann.changeCart(`addManyToCart(lines: [${lines}])`);
      const preview = await ann.preview();
      const { order } = await ann.place({ expectedTotal: preview.total.amount });

      expect(preview.itemsTotal).toEqual(cart.subtotal);
      for (const amount of ['itemsTotal', 'freight', 'discount', 'total'])
        expect(order[amount]).toEqual(preview[amount]);
      const lineTotals = (answer: Answer) => answer.lines.map((line: Answer) => line.total.amount).sort();
      expect(lineTotals(order)).toEqual(lineTotals(cart));
      expect(lineTotals(preview)).toEqual(lineTotals(cart));
    }),
    { numRuns: 12 },
  );
});

test('what was bought leaves the cart, what was added since stays', async () => {
  const [pen, lamp] = await shop.manyGoods([{}, {}]);
  const ann = await shop.buyer();
  await ann.add(pen!.skuId, 2);
  await ann.add(lamp!.skuId, 1);
  await ann.changeCart(`selectCartLines(skuIds: ["${lamp!.skuId}"], selected: false)`);
  const { order } = await ann.place();
  expect(order.lines).toMatchObject([{ quantity: 2, sku: { id: pen!.skuId } }]);

  const cart = await until(async () => {
    const now = await ann.cart();
    return now.lines.length === 1 && now;
  });
  expect(cart.lines).toMatchObject([{ quantity: 1, sku: { id: lamp!.skuId } }]);

  await ann.buys(lamp!.skuId);
  expect((await ann.cart()).totalQuantity).toBe(1);
});

test.each(['selectAllCartLines(selected: false)', 'saveForLater(skuIds: [$])'])(
  'what a guest selected is bought after sign-in, though the user had left it by %s',
  async (leave) => {
    const [pen, lamp] = (await shop.manyGoods([{}, {}])) as [Goods, Goods];
    const [ann, before] = [await shop.buyer(), guest()];
    for (const { skuId } of [pen, lamp]) await ann.add(skuId);
    await ann.changeCart(leave.replace('$', `"${pen.skuId}", "${lamp.skuId}"`));
    await before.add(pen.skuId, 2);
    const signedIn = new SubgraphBuyer(shop, { ...ann.viewer, guestId: before.viewer.guestId }, ann.addressId);

    // Two devices and a retry at once.
    const carts = await Promise.all([signedIn.cart(), signedIn.cart(), signedIn.cart()]);
    for (const cart of [...carts, await signedIn.cart()]) {
      expect(cart.lines.filter((line: Answer) => line.selected)).toMatchObject([
        { quantity: 3, sku: { id: pen.skuId } },
      ]);
    }
    const { order, userErrors } = await signedIn.place();
    expect(userErrors).toEqual([]);
    expect(order.lines).toMatchObject([{ quantity: 3, sku: { id: pen.skuId } }]);
  },
);

test('what a guest selected is bought after sign-in into a full cart', async () => {
  const goods = await shop.manyGoods(Array.from({ length: 101 }, () => ({})));
  const [pen, ...others] = goods.map(({ skuId }) => skuId) as [string, ...string[]];
  const [ann, before] = [await shop.buyer(), guest()];
  const lines = others.map((skuId) => `{ skuId: "${skuId}", quantity: 1 }`).join();
  await ann.changeCart(`addManyToCart(lines: [${lines}])`);
  await ann.changeCart('selectAllCartLines(selected: false)');
  await before.add(pen);
  const signedIn = new SubgraphBuyer(shop, { ...ann.viewer, guestId: before.viewer.guestId }, ann.addressId);

  const { lines: inCart, savedLines } = await signedIn.cart();
  expect([inCart.length, savedLines.length]).toEqual([100, 1]);
  expect((await signedIn.place()).order.lines).toMatchObject([{ sku: { id: pen } }]);
});

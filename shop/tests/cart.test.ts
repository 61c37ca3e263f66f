import { randomUUID } from 'node:crypto';
import { type Answer, statementsOf, type TestDatabase, until } from '@minijd/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { type CheckoutShop, type Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});

const guest = () => new SubgraphBuyer(shop, { guestId: randomUUID() }, '');
const quantities = (cart: Answer) => cart.lines.map((line: Answer) => line.quantity);

test('a guest fills a cart, changes and empties it', async () => {
  const [pen, lamp] = await shop.manyGoods([{ priceMinor: 500, listPriceMinor: 800 }, { priceMinor: 9900 }]);
  const ann = guest();

  await ann.add(pen!.skuId, 2);
  const { cart } = await ann.add(lamp!.skuId);
  expect(cart).toMatchObject({
    totalQuantity: 3,
    selectedQuantity: 3,
    allSelected: true,
    subtotal: { amount: '109.00' },
    savings: { amount: '6.00' },
  });

  await ann.changeCart(`changeCartLine(input: { skuId: "${pen!.skuId}", quantity: 5 })`);
  const deselected = await ann.changeCart(`selectCartLines(skuIds: ["${lamp!.skuId}"], selected: false)`);
  expect(deselected.cart).toMatchObject({ selectedQuantity: 5, allSelected: false, subtotal: { amount: '25.00' } });

  const emptied = await ann.changeCart(`removeFromCart(skuIds: ["${pen!.skuId}", "${lamp!.skuId}"])`);
  expect(emptied.cart).toMatchObject({ id: cart.id, lines: [], subtotal: { amount: '0.00' }, allSelected: false });
});

test('many lines are added together or not at all', async () => {
  const [pen, lamp] = await shop.manyGoods([{}, { stock: 0 }]);
  const ann = guest();
  const lines = `[{ skuId: "${pen!.skuId}", quantity: 1 }, { skuId: "${lamp!.skuId}", quantity: 1 }]`;

  const { cart, userErrors } = await ann.changeCart(`addManyToCart(lines: ${lines})`);

  expect(userErrors).toMatchObject([{ code: 'OUT_OF_STOCK', field: ['lines', '1', 'skuId'] }]);
  expect(cart.lines).toEqual([]);
});

test('what cannot be had is left out when asked so, and named', async () => {
  const [pen, lamp] = (await shop.manyGoods([{}, { stock: 0 }])) as [Goods, Goods];
  const ann = guest();
  const add = async (skuIds: string[]) => {
    const lines = skuIds.map((skuId) => `{ skuId: "${skuId}", quantity: 2 }`).join();
    const text = `mutation { addManyToCart(lines: [${lines}], skipUnavailable: true)
      { skipped cart { lines { quantity sku { id } } } userErrors { code } } }`;
    return (await shop.ask('cart', text, {}, ann.viewer)).addManyToCart;
  };
  expect(await add([lamp.skuId, 'x'])).toMatchObject({
    skipped: [lamp.skuId, 'x'],
    cart: { lines: [] },
    userErrors: [],
  });
  expect(await add([lamp.skuId, pen.skuId])).toMatchObject({
    skipped: [lamp.skuId],
    cart: { lines: [{ quantity: 2, sku: { id: pen.skuId } }] },
  });
});

test('invalid input changes nothing and says why', async () => {
  const { skuId } = await shop.goods();
  const ann = guest();
  await ann.add(skuId, 3);
  const refused: [string, string][] = [
    [`addToCart(input: { skuId: "${skuId}", quantity: 0 })`, 'INVALID_QUANTITY'],
    [`addToCart(input: { skuId: "${skuId}", quantity: -1 })`, 'INVALID_QUANTITY'],
    [`addToCart(input: { skuId: "${skuId}", quantity: 1000 })`, 'INVALID_QUANTITY'],
    [`addToCart(input: { skuId: "${skuId}", quantity: 997 })`, 'LIMIT_REACHED'],
    [`addToCart(input: { skuId: "${randomUUID()}" })`, 'UNAVAILABLE'],
    [`addToCart(input: { skuId: "'; drop table cart" })`, 'UNAVAILABLE'],
    [`changeCartLine(input: { skuId: "${randomUUID()}", quantity: 1 })`, 'NOT_FOUND'],
    [`changeCartLine(input: { skuId: "${skuId}", quantity: 0 })`, 'INVALID_QUANTITY'],
  ];
  for (const [mutation, code] of refused) {
    const { cart, userErrors } = await ann.changeCart(mutation);
    expect(userErrors[0].code, mutation).toBe(code);
    expect(quantities(cart)).toEqual([3]);
  }
  const strangers = await ann.changeCart('removeFromCart(skuIds: ["nobody"])');
  expect(strangers).toMatchObject({ userErrors: [], cart: { totalQuantity: 3 } });
  expect(
    (
      await shop.try(
        'cart',
        `mutation { addToCart(input: { skuId: "${skuId}", quantity: 1.5 }) { userErrors { code } } }`,
      )
    ).errors,
  ).toHaveLength(1);
});

test('a cart holds a hundred lines and no more', async () => {
  const goods = await shop.manyGoods(Array.from({ length: 101 }, () => ({})));
  const ann = guest();
  const lines = goods.slice(0, 100).map(({ skuId }) => `{ skuId: "${skuId}" }`);
  expect((await ann.changeCart(`addManyToCart(lines: [${lines}])`)).cart.lines).toHaveLength(100);

  const { cart, userErrors } = await ann.add(goods[100]!.skuId);

  expect(userErrors[0].code).toBe('LIMIT_REACHED');
  expect(cart.lines).toHaveLength(100);
  expect((await ann.add(goods[0]!.skuId)).userErrors).toEqual([]);
});

test('a cart of a hundred lines costs the statements of a cart of two', async () => {
  const goods = await shop.manyGoods(Array.from({ length: 100 }, () => ({})));
  const cost = async (count: number) => {
    const ann = guest();
    await ann.changeCart(
      `addManyToCart(lines: [${goods.slice(0, count).map(({ skuId }) => `{ skuId: "${skuId}" }`)}])`,
    );
    return statementsOf(() => ann.cart());
  };
  // Its lines, their data in the catalog, the spend discounts, and what freight costs.
  const two = await cost(2);
  expect(two.length, two.join('\n')).toBeLessThanOrEqual(5);
  expect(await cost(100)).toHaveLength(two.length);
});

test('a cart is shown, too, when nobody can say what spend discounts take off', async () => {
  const { skuId } = await shop.goods({ priceMinor: 50_000 });
  const ann = guest();
  await ann.add(skuId);
  await database.sql('alter table orders.spend_discount rename to spend_discount_away');
  const fields =
    '{ subtotal { amount } discount { amount } total { amount } groups { lines { sku { id } } promotions { id } } }';
  const { data } = await shop.try('cart', `{ cart ${fields} }`, {}, ann.viewer);
  await database.sql('alter table orders.spend_discount_away rename to spend_discount');
  const cart = data?.cart;
  expect(cart).toMatchObject({ subtotal: { amount: '500.00' }, discount: null, total: null });
  expect(cart.groups).toMatchObject([{ lines: [{ sku: { id: skuId } }], promotions: null }]);
});

test('lines say what changed since they were added', async () => {
  const [pen, lamp, mug] = await shop.manyGoods([{ priceMinor: 12_900 }, { stock: 10 }, {}]);
  const ann = guest();
  for (const { skuId } of [pen!, lamp!, mug!]) await ann.add(skuId, 3);
  await database.sql('update catalog.sku set price_minor = 13900 where id = $1', [pen!.skuId]);
  await database.sql('update catalog.stock_level set on_hand = 2 where sku_id = $1', [lamp!.skuId]);
  await database.sql(`update catalog.product set status = 'INACTIVE' where id = $1`, [mug!.productId]);

  const { lines, ...cart } = await ann.cart();

  expect(lines[0].warnings).toEqual([
    {
      code: 'PRICE_CHANGED',
      message: 'The price went from ¥129.00 to ¥139.00. Please confirm.',
      available: null,
      oldPrice: { amount: '129.00' },
      newPrice: { amount: '139.00' },
    },
  ]);
  expect(lines[1].warnings).toMatchObject([{ code: 'LOW_STOCK', message: 'Only 2 left.', available: 2 }]);
  expect(lines[2]).toMatchObject({ unitPrice: null, total: null, warnings: [{ code: 'UNAVAILABLE' }] });
  expect(cart).toMatchObject({ selectedQuantity: 6, subtotal: { amount: '804.00' } });
});

test('signing in merges the guest cart, once, however many requests come at the same time', async () => {
  const [pen, lamp, mug] = await shop.manyGoods([{}, {}, {}]);
  const someone = guest();
  await someone.add(pen!.skuId, 2);
  await someone.add(lamp!.skuId, 998);
  const ann = await shop.buyer();
  await ann.add(lamp!.skuId, 5);
  const signedIn = new SubgraphBuyer(shop, { ...ann.viewer, ...someone.viewer }, ann.addressId);

  const carts = await Promise.all([
    ...Array.from({ length: 8 }, () => signedIn.cart()),
    ...Array.from({ length: 4 }, async () => (await signedIn.add(mug!.skuId)).cart),
  ]);

  expect(new Set(carts.map((cart) => cart.id)).size).toBe(1);
  const units = new Map((await ann.cart()).lines.map((line: Answer) => [line.sku.id, line.quantity]));
  expect(Object.fromEntries(units)).toEqual({ [pen!.skuId]: 2, [lamp!.skuId]: 999, [mug!.skuId]: 4 });
  expect((await someone.cart()).lines).toEqual([]);
});

test('nobody resolves the cart of somebody else', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { cart } = await ann.add(skuId);
  const query = `{ _entities(representations: [{ __typename: "Cart", id: "${cart.id}" }]) { ... on Cart { totalQuantity } } }`;

  expect(await shop.ask('cart', query, {}, guest().viewer)).toEqual({ _entities: [null] });
  expect(await shop.ask('cart', query, {}, ann.viewer)).toEqual({ _entities: [{ totalQuantity: 1 }] });
});

test('what is saved for later is kept, but neither counted nor bought', async () => {
  const [pen, lamp] = (await shop.manyGoods([{}, {}])) as [Goods, Goods];
  const ann = await shop.buyer();
  await ann.add(pen.skuId, 2);
  await ann.add(lamp.skuId, 3);
  const { cart } = await ann.changeCart(`saveForLater(skuIds: ["${pen.skuId}", "${randomUUID()}", "x"])`);
  expect(cart).toMatchObject({
    totalQuantity: 3,
    selectedQuantity: 3,
    savedLines: [{ quantity: 2, sku: { id: pen.skuId } }],
    lines: [{ sku: { id: lamp.skuId } }],
  });
  const change = `changeCartLine(input: { skuId: "${pen.skuId}", quantity: 5 })`;
  expect((await ann.changeCart(change)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await ann.changeCart('selectAllCartLines(selected: true)')).cart.selectedQuantity).toBe(3);
  const { order } = await ann.place();
  expect(order.lines).toMatchObject([{ quantity: 3, sku: { id: lamp.skuId } }]);
  await until(async () => (await ann.cart()).lines.length === 0);
  const back = await ann.changeCart(`moveToCart(skuIds: ["${pen.skuId}"])`);
  expect(back.cart).toMatchObject({ savedLines: [], selectedQuantity: 2, lines: [{ selected: true, quantity: 2 }] });

  await ann.changeCart(`saveForLater(skuIds: ["${pen.skuId}"])`);
  expect((await ann.add(pen.skuId, 1)).cart).toMatchObject({ savedLines: [], lines: [{ quantity: 1 }] });
});

test('what a guest saved for later is kept at sign-in', async () => {
  const [pen, lamp] = (await shop.manyGoods([{}, {}])) as [Goods, Goods];
  const [ann, before] = [await shop.buyer(), guest()];
  for (const { skuId } of [pen, lamp]) await before.add(skuId);
  await before.changeCart(`saveForLater(skuIds: ["${pen.skuId}", "${lamp.skuId}"])`);
  await ann.add(lamp.skuId);
  const signedIn = new SubgraphBuyer(shop, { ...ann.viewer, guestId: before.viewer.guestId }, ann.addressId);
  expect(await signedIn.cart()).toMatchObject({
    savedLines: [{ sku: { id: pen.skuId } }],
    lines: [{ quantity: 2, sku: { id: lamp.skuId } }],
  });
});

test('every device of its owner is notified of a change of the cart, and nobody else', async () => {
  const { skuId } = await shop.goods();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const text = 'subscription { cartChanged { totalQuantity } }';
  const devices = await Promise.all([ann, ann, bo].map(({ viewer }) => shop.subscribe(text, {}, viewer, 'cart')));
  const received = devices.map(() => [] as unknown[]);
  for (const [index, device] of devices.entries()) {
    const stream = device as AsyncIterable<{ data: Answer }> & AsyncIterator<unknown>;
    onTestFinished(async () => void (await stream.return?.()));
    void (async () => {
      for await (const { data } of stream) received[index]!.push(data.cartChanged.totalQuantity);
    })();
  }
  // A notification carries the cart as it is when it is read: the next change waits for it.
  const bothReceive = (quantity: number) =>
    until(async () => received.slice(0, 2).every((own) => own.at(-1) === quantity));
  await ann.add(skuId, 2);
  await bothReceive(2);
  await ann.changeCart(`changeCartLine(input: { skuId: "${skuId}", quantity: 4 })`);
  await bothReceive(4);
  await ann.place();
  await bothReceive(0);
  expect(received[0]).toEqual([2, 4, 0]);
  expect(received[1]).toEqual([2, 4, 0]);
  expect(received[2]).toEqual([]);
  const nobody = await shop.subscribe(text, {}, {}, 'cart');
  expect(nobody).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

import { randomUUID } from 'node:crypto';
import type { Answer, TestDatabase } from '@minijd/testkit';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, Goods } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { day, PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PromotionDriver;

useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new PromotionDriver(shop);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const named = () => ({
  code: randomUUID(),
  nameZh: '满减',
  nameEn: 'Spend and save',
  startsAt: day(-1),
  endsAt: day(1),
});
const fen = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);
const sum = (amounts: { amount: string }[]) => amounts.reduce((total, amount) => total + fen(amount), 0);

test('a spend discount counts for everybody who spends enough on its goods', async () => {
  const [pen, lamp] = await shop.manyGoods([{ priceMinor: 6_000 }, { priceMinor: 4_000 }]);
  const tiers = [
    { fromMinor: 5_000, offMinor: 500 },
    { fromMinor: 10_000, offMinor: 2_000 },
  ];
  await driver.import({ spendDiscounts: [{ ...named(), scope: 'SELLER', scopeIds: [pen!.sellerId], tiers }] });
  const ann = await shop.buyer();
  const lines = [pen!, lamp!].map(({ skuId }) => ({ skuId, quantity: 1 }));
  const preview = await driver.preview(ann, { lines });
  expect(preview).toMatchObject({
    discounts: [{ kind: 'FULL_REDUCTION', label: 'Spend and save', amount: { amount: '20.00' } }],
    lines: [{ price: { reduction: { amount: '12.00' } } }, { price: { reduction: { amount: '8.00' } } }],
    ...{ freight: { amount: '0.00' }, total: { amount: '80.00' } },
  });
  expect((await ann.place({ lines, expectedTotal: '80.00' })).order.total.amount).toBe('80.00');
});

test('a cart says shop by shop what spend discounts take off and what is missing to the next step', async () => {
  const [pen, lamp] = (await shop.manyGoods([{ priceMinor: 5_900 }, { priceMinor: 4_000 }])) as [Goods, Goods];
  const mug = await shop.goods({ priceMinor: 30_000 });
  const tiers = [
    { fromMinor: 10_000, offMinor: 2_000 },
    { fromMinor: 20_000, offMinor: 5_000 },
  ];
  await driver.import({ spendDiscounts: [{ ...named(), scope: 'SELLER', scopeIds: [pen.sellerId], tiers }] });
  const ann = await shop.buyer();
  for (const { skuId } of [pen, mug, lamp]) await ann.add(skuId);

  const promotion = { label: 'Spend and save', sellers: [{ id: pen.sellerId }], categories: [], products: [] };
  const [first, other, ...none] = (await ann.cart()).groups;
  expect(none).toEqual([]);
  expect(first).toMatchObject({
    ...{ seller: { id: pen.sellerId }, subtotal: { amount: '99.00' }, discount: { amount: '0.00' } },
    lines: [{ sku: { id: pen.skuId } }, { sku: { id: lamp.skuId } }],
    promotions: [
      {
        ...{ ...promotion, spent: { amount: '99.00' }, discount: { amount: '0.00' } },
        next: { missing: { amount: '1.00' }, discount: { amount: '20.00' } },
      },
    ],
  });
  expect(other).toMatchObject({ seller: { id: mug.sellerId }, subtotal: { amount: '300.00' }, promotions: [] });

  const { cart: second } = await ann.add(lamp.skuId);
  expect(second).toMatchObject({ discount: { amount: '20.00' }, total: { amount: '419.00' } });
  expect(second.groups[0].promotions[0].next).toEqual({ missing: { amount: '61.00' }, discount: { amount: '50.00' } });
  const { cart: highest } = await ann.add(pen.skuId, 2);
  expect(highest.groups[0].promotions).toMatchObject([{ discount: { amount: '50.00' }, next: null }]);
  const { cart: unselected } = await ann.changeCart(`selectCartLines(skuIds: ["${pen.skuId}"], selected: false)`);
  expect(unselected.groups[0]).toMatchObject({
    subtotal: { amount: '80.00' },
    promotions: [{ spent: { amount: '80.00' }, next: { missing: { amount: '20.00' } } }],
  });
});

test('freight goes by where the seller sends it and by weight', async () => {
  const { skuId, sellerId } = await shop.goods({ priceMinor: 2_000, weightGrams: 1_200 });
  const zone = { firstGrams: 1_000, firstMinor: 800, stepGrams: 1_000, stepMinor: 250, freeFromMinor: 20_000 };
  const zones = [
    { ...zone, provinces: [] },
    { ...zone, provinces: ['北京市'], firstMinor: 500 },
  ];
  await driver.import({ freightTemplates: [{ code: randomUUID(), sellerId, zones }] });
  const ann = await shop.buyer();
  const freight = async (quantity: number, addressId?: string) =>
    (await driver.preview(ann, { lines: [{ skuId, quantity }], addressId })).freight.amount;
  expect(await freight(1)).toBe('10.50');
  expect(await freight(1, ann.addressId)).toBe('7.50');
  expect(await freight(3, ann.addressId)).toBe('12.50');
  expect(await freight(10, ann.addressId)).toBe('0.00');
  expect((await ann.place({ lines: [{ skuId, quantity: 3 }] })).order.freight.amount).toBe('12.50');
});

test('goods of two sellers are one order in two parts, paid together', async () => {
  const [pen, lamp] = [await shop.goods({ priceMinor: 3_000 }), await shop.goods({ priceMinor: 20_000 })];
  const ann = await shop.buyer();
  const mine = await driver.claimed(ann, await driver.couponId());
  const lines = [pen, lamp].map(({ skuId }) => ({ skuId, quantity: 1 }));
  const { order } = await ann.place({ lines, couponIds: [mine] });
  const { subOrders, total } = await driver.order(ann, order.id);
  expect(subOrders).toMatchObject([
    { subOrderNo: `${order.orderNo}-1`, seller: { id: pen.sellerId }, freight: { amount: '6.00' } },
    { subOrderNo: `${order.orderNo}-2`, seller: { id: lamp.sellerId }, freight: { amount: '0.00' } },
  ]);
  expect(sum(subOrders.map((part: Answer) => part.total))).toBe(fen(total));
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');

  const seller = { userId: randomUUID(), role: 'SELLER', sellerId: pen.sellerId } as const;
  const query = 'query($id: ID!) { order(id: $id) { subOrders { seller { id } } invoice { title } } }';
  const seen = await shop.ask('orders', query, { id: order.id }, seller);
  expect(seen.order).toEqual({ subOrders: [{ seller: { id: pen.sellerId } }], invoice: null });
});

test('an order keeps what its invoice shall say; what cannot stand on one is refused', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const company = {
    kind: 'COMPANY',
    title: ' 某某科技有限公司 ',
    taxNumber: '91110108ma01abcd2x',
    email: 'ann@example.com',
  };
  const place = (invoice: object) => ann.place({ lines: [{ skuId, quantity: 1 }], invoice });
  for (const wrong of [
    { title: ' ' },
    { title: 'x\u0007' },
    { taxNumber: null },
    { taxNumber: '12' },
    { email: 'ann' },
  ]) {
    expect(codes(await place({ ...company, ...wrong }))).toEqual(['INVALID_INPUT']);
  }
  const { order } = await place(company);
  expect((await driver.order(ann, order.id)).invoice).toEqual({
    ...{ kind: 'COMPANY', title: '某某科技有限公司', taxNumber: '91110108MA01ABCD2X', email: 'ann@example.com' },
    amount: order.total,
    lines: [{ name: 'Headphones', quantity: 1, amount: order.total }],
  });
});

test('cart, preview, order, its parts and its invoice agree on every amount, whatever is taken off', async () => {
  const tiers = [{ fromMinor: 3_333, offMinor: 777 }];
  await driver.import({ spendDiscounts: [{ ...named(), tiers, repeats: true }] });
  const wanted = fc.array(
    fc.record({ priceMinor: fc.integer({ min: 1, max: 500_000 }), quantity: fc.integer({ min: 1, max: 99 }) }),
    { minLength: 1, maxLength: 5 },
  );
  const percent = { kind: 'PERCENTAGE', amount: null, minSpend: null };
  const property = fc.asyncProperty(wanted, fc.integer({ min: 1, max: 99 }), async (lines, share) => {
    const ann = await shop.buyer();
    for (const { priceMinor, quantity } of lines) {
      await ann.add((await shop.goods({ priceMinor, stock: 99, weightGrams: 300 })).skuId, quantity);
    }
    const couponIds = [await driver.claimed(ann, await driver.couponId({ ...percent, percent: share }))];
    await driver.grant(ann, 1_000_000);
    const { spendablePoints } = await driver.preview(ann, { couponIds });
    const input = { couponIds, usePoints: Math.min(share, spendablePoints), addressId: ann.addressId };
    const {
      suggestedCoupons: _,
      appliedCoupons: __,
      coupons: ___,
      spendablePoints: ____,
      userErrors,
      ...preview
    } = await driver.preview(ann, input);
    const cart = await ann.cart();
    expect([userErrors, preview.itemsTotal]).toEqual([[], cart.subtotal]);
    expect(cart.discount).toEqual(preview.discountParts.reduction);
    expect(sum(cart.groups.map(({ discount }: Answer) => discount))).toBe(fen(cart.discount));
    expect(fen(cart.total)).toBe(fen(cart.subtotal) - fen(cart.discount));
    const { order } = await ann.place({ ...input, invoice: { kind: 'PERSONAL', title: 'Ann' } });
    const { invoice, subOrders, ...ordered } = await driver.order(ann, order.id);
    expect(ordered).toMatchObject(preview);
    expect(invoice.amount).toEqual(preview.total);
    for (const parts of [
      invoice.lines.map((line: Answer) => line.amount),
      subOrders.map((part: Answer) => part.total),
    ]) {
      expect(sum(parts)).toBe(fen(preview.total));
    }
    expect(sum(preview.lines.map(({ price }: Answer) => price.payable))).toBe(fen(preview.total));
  });
  await fc.assert(property, { numRuns: 15 });
});

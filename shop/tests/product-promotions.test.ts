import type { Answer, GraphQLClient } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { ImportPromotionsDocument } from '../src/calls/orders.generated.ts';
import { shopViewer } from '../src/import/shop-viewer.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { buyer, staff } from './people/people.ts';
import { coupon, day } from './promotion-driver.ts';
import { type Shape, startShape } from './shape/shape.ts';

const PROMOTIONS = `promotions { labels { kind text } coupons { id name claimable claimedByMe }
  spendDiscounts { name } freeShippingFrom { amount } }`;

let shop: Shape;
let guest: GraphQLClient;
let phone: Answer;
beforeAll(async () => {
  shop = await startShape('in-process');
  guest = shop.client();
  await sell(shop, [
    { slug: 'phone', name: bilingual('手机 | Phone'), seller: 'bright', skus: [sku('phone', { priceMinor: 9_000 })] },
    { slug: 'radio', name: bilingual('收音机 | Radio'), seller: 'other', category: 'radios', skus: [sku('radio')] },
  ]);
  phone = await product('phone');
  const zone = { provinces: [], firstGrams: 1000, firstMinor: 800, stepGrams: 1000, stepMinor: 100 };
  const far = { ...zone, provinces: ['西藏自治区'], firstMinor: 3_000 };
  const window = { startsAt: day(-1), endsAt: day(1) };
  const rule = { nameZh: '满减', ...window };
  const input = {
    coupons: [
      { ...coupon({ code: 'of-shop', nameEn: 'Of the shop' }), sellerId: phone.seller.id },
      coupon({ code: 'first', nameEn: 'First order', amount: '30.00', newCustomersOnly: true }),
      coupon({ code: 'phones', nameEn: 'Phones', amount: '3.00', scope: 'CATEGORY', scopeIds: [phone.category.id] }),
      coupon({ code: 'over', nameEn: 'Over', startsAt: day(-3), endsAt: day(-2) }),
      coupon({ code: 'gone', nameEn: 'Gone', totalLimit: 1, claimLimit: 1, scope: 'PRODUCT', scopeIds: [phone.id] }),
    ],
    spendDiscounts: [
      {
        ...{ code: 'electronics', nameEn: 'Electronics', ...rule, tiers: [{ fromMinor: 30_000, offMinor: 4_000 }] },
        ...{ scope: 'CATEGORY', scopeIds: [phone.category.ancestors[0].id] },
      },
      {
        code: 'later',
        nameEn: 'Later',
        ...rule,
        startsAt: day(1),
        endsAt: day(2),
        tiers: [{ fromMinor: 900, offMinor: 90 }],
      },
    ],
    freightTemplates: [{ code: 'bright', sellerId: phone.seller.id, zones: [far, { ...zone, freeFromMinor: 12_000 }] }],
  };
  await shop.calls.call('orders', ImportPromotionsDocument, { input } as never, shopViewer);
});
afterAll(() => shop?.stop());

async function product(slug: string, client: GraphQLClient = guest): Promise<Answer> {
  const text = `query($slug: String!) { product(slug: $slug) { id seller { id } category { id ancestors { id } } ${PROMOTIONS} } }`;
  return (await client.ask(text, { slug })).product;
}

test('a product tells its offers before the cart, and a coupon is claimed there', async () => {
  const ann = (await buyer(shop)).client;
  const { promotions } = await product('phone', ann);
  expect(promotions.coupons.map(({ name }: Answer) => name)).toEqual(['First order', 'Gone', 'Of the shop', 'Phones']);
  expect(promotions.spendDiscounts).toEqual([{ name: 'Electronics' }]);
  expect(promotions.freeShippingFrom).toEqual({ amount: '120.00' });
  // What is for new customers only is not promised to everybody.
  expect(promotions.labels).toEqual([
    { kind: 'SPEND_DISCOUNT', text: '¥40 off ¥300' },
    { kind: 'COUPON', text: '¥10 coupon' },
  ]);

  const named = (name: string) => promotions.coupons.find((one: Answer) => one.name === name).id;
  const claim = 'mutation($id: ID!) { claimCoupon(couponId: $id) { userCoupon { coupon { claimedByMe } } } }';
  await ann.ask(claim, { id: named('Gone') });
  await ann.ask(claim, { id: named('Of the shop') });
  const after = (await product('phone', ann)).promotions.coupons;
  expect(after.map(({ name, claimedByMe }: Answer) => [name, claimedByMe])).toEqual([
    ['First order', 0],
    ['Of the shop', 1],
    ['Phones', 0],
  ]);
});

test('cards of a list have the labels of their own goods', async () => {
  const text = '{ products(first: 10) { nodes { slug promotions { labels { text } } } } }';
  const { products } = await guest.ask(text);
  const labels = Object.fromEntries(
    products.nodes.map(({ slug, promotions }: Answer) => [slug, promotions.labels.map((label: Answer) => label.text)]),
  );
  expect(labels).toEqual({ phone: ['¥40 off ¥300', '¥10 coupon'], radio: ['¥40 off ¥300'] });
  expect((await product('radio')).promotions).toMatchObject({
    ...{ coupons: [{ name: 'First order' }], freeShippingFrom: { amount: '99.00' } },
  });
});

test('a cart tells how much is missing to free delivery, by shop', async () => {
  const [phones, radios] = [await skuIds(guest, 'phone'), await skuIds(guest, 'radio')];
  const lines = [
    { skuId: phones.phone, quantity: 1 },
    { skuId: radios.radio, quantity: 2 },
  ];
  const add = `mutation($lines: [AddToCartInput!]!) { addManyToCart(lines: $lines) { cart {
    groups { subtotal { amount } freeShipping { from { amount } missing { amount } } } } } }`;
  const { addManyToCart } = await guest.ask(add, { lines });
  expect(addManyToCart.cart.groups).toEqual([
    { subtotal: { amount: '90.00' }, freeShipping: { from: { amount: '120.00' }, missing: { amount: '30.00' } } },
    { subtotal: { amount: '118.00' }, freeShipping: { from: { amount: '99.00' }, missing: null } },
  ]);
});

test('discounts for a category that goes into another are for that one', async () => {
  const [radio, catalogue] = [await product('radio'), await staff(shop, 'ADMIN')];
  const merge = 'mutation ($input: MergeCategoryInput!) { mergeCategory(input: $input) { userErrors { code } } }';
  const names = ({ promotions }: Answer) => promotions.coupons.map(({ name }: Answer) => name);
  expect(names(radio)).not.toContain('Phones');
  const input = { id: phone.category.id, intoId: radio.category.id };
  expect((await catalogue.ask(merge, { input })).mergeCategory.userErrors).toEqual([]);
  await expect.poll(async () => names(await product('radio')), { timeout: 10_000 }).toContain('Phones');
  expect(names(await product('phone'))).toContain('Phones');
  // The same again changes nothing.
  expect((await catalogue.ask(merge, { input })).mergeCategory.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

import type { Answer, GraphQLClient } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { CARRIER_SECRET, carrierWebhook, type Signing } from './carrier-webhook.ts';
import { available, type GivenGood, SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { buyer, signUp, staff } from './people/people.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const GOODS = [
  { slug: 'aurora-phone', name: bilingual('极光手机 | Aurora Phone'), skus: [sku('aurora-128'), sku('aurora-256')] },
  { slug: 'ember-phone', name: bilingual('余烬手机 | Ember Phone'), skus: [sku('ember', { priceMinor: 129_900 })] },
  { slug: 'harbor-radio', name: bilingual('港湾收音机 | Harbor Radio'), category: 'radios', skus: [sku('harbor')] },
] satisfies GivenGood[];
const SEARCH = 'query($text: String!) { search(input: { text: $text }) { total hits { product { slug } } } }';
const ADD = `mutation($input: AddToCartInput!) {
  addToCart(input: $input) { cart { totalQuantity } userErrors { code } }
}`;
const CART = '{ cart { lines { quantity sku { code product { name } } } subtotal { amount } } }';
const PREVIEW = `query($input: CheckoutInput!) { checkoutPreview(input: $input) {
  lines { quantity sku { code } } itemsTotal { amount } total { amount } userErrors { code }
} }`;
const LIVE_ORDER = `subscription($id: ID!) { orderStatusChanged(orderId: $id) {
  status event { type to } order { id lines { sku { product { name ratingSummary { average } } } } }
} }`;
const LIVE_STOCK =
  'subscription($ids: [ID!]!) { stockChanged(skuIds: $ids) { available sku { code product { slug } } } }';
const SHIP = 'mutation($input: ShipOrderInput!) { shipOrder(input: $input) { order { status } userErrors { code } } }';
const PARCELS = 'query($id: ID!) { order(id: $id) { status shipments { status tracking { status } } } }';
const DELIVER = 'mutation($id: ID!) { recordDelivery(orderId: $id) { order { status } userErrors { code } } }';
const CONFIRM = 'mutation($id: ID!) { confirmReceipt(orderId: $id) { order { status } userErrors { code } } }';
const REVIEW = `mutation($input: SubmitReviewInput!) {
  submitReview(input: $input) { review { rating content author { displayName } } userErrors { code message } }
}`;
const RATING = 'query($slug: String!) { product(slug: $slug) { ratingSummary { average count } } }';

const found = (answer: Answer): string[] => answer.search.hits.map((hit: Answer) => hit.product.slug).sort();

describe.each(SHAPES)('a shop as %s', (name) => {
  let shop: Shape;
  let guest: GraphQLClient;
  beforeAll(async () => {
    // The heap of each service in a container of 256 MB.
    const env = { CARRIER_WEBHOOK_SECRET: CARRIER_SECRET, NODE_OPTIONS: '--max-old-space-size=128' };
    shop = await startShape(name, { env });
    await sell(shop, GOODS);
    guest = shop.client();
  });
  afterAll(() => shop?.stop());

  test('shows its goods to a guest, by category and by product', async () => {
    const home = await guest.ask(`{
      categories { slug name children { slug } }
      products(first: 2, sort: BEST_SELLING) { nodes { slug price { amount } seller { slug } } totalCount }
    }`);
    const category = await guest.ask(
      '{ category(slug: "phones") { name ancestors { slug } products { totalCount } } }',
    );

    expect(home.categories).toEqual([
      { slug: 'electronics', name: 'Electronics', children: [{ slug: 'phones' }, { slug: 'radios' }] },
    ]);
    expect(home.products).toEqual({
      nodes: [
        { slug: 'harbor-radio', price: { amount: '59.00' }, seller: { slug: SELLER } },
        { slug: 'ember-phone', price: { amount: '1299.00' }, seller: { slug: SELLER } },
      ],
      totalCount: 3,
    });
    expect(category.category).toEqual({
      ...{ name: 'Phones', ancestors: [{ slug: 'electronics' }], products: { totalCount: 2 } },
    });
  });

  test.each(['phone', '手机', 'shouji', 'sj'])('finds its phones by “%s”', async (text) => {
    await vi.waitFor(
      async () => expect(found(await guest.ask(SEARCH, { text }))).toEqual(['aurora-phone', 'ember-phone']),
      { timeout: 10_000, interval: 100 },
    );
  });

  test('keeps what a guest put into the cart when they sign up', async () => {
    const visitor = shop.client();
    const ids = await skuIds(visitor, 'aurora-phone');
    const input = { skuId: ids['aurora-128'], quantity: 2 };

    expect(await visitor.ask(ADD, { input })).toEqual({ addToCart: { cart: { totalQuantity: 2 }, userErrors: [] } });
    await signUp(visitor);
    const { checkoutPreview } = await visitor.ask(PREVIEW, { input: {} });

    expect(checkoutPreview).toMatchObject({ lines: [{ quantity: 2, sku: { code: 'aurora-128' } }] });
    expect((await visitor.ask(CART)).cart).toEqual({
      lines: [{ quantity: 2, sku: { code: 'aurora-128', product: { name: 'Aurora Phone' } } }],
      subtotal: { amount: '118.00' },
    });
  });

  test('places one order for a cart, however often the request comes', async () => {
    const ann = await buyer(shop);
    const ids = await skuIds(ann.client, 'aurora-phone');
    await ann.client.ask(ADD, { input: { skuId: ids['aurora-256'], quantity: 3 } });
    const before = await available(ann.client, ids['aurora-256']!);
    const { checkoutPreview } = await ann.client.ask(PREVIEW, { input: { addressId: ann.addressId } });
    const key = { idempotencyKey: 'one request' };

    const placed = await Promise.all([ann.place(key), ann.place(key)]);
    const later = await ann.place(key);

    expect(checkoutPreview).toMatchObject({
      ...{ lines: [{ quantity: 3, sku: { code: 'aurora-256' } }], itemsTotal: { amount: '177.00' }, userErrors: [] },
    });
    expect(later).toMatchObject({ order: { status: 'PENDING', total: checkoutPreview.total }, userErrors: [] });
    expect(placed).toEqual([later, later]);
    expect(await available(ann.client, ids['aurora-256']!)).toBe(before - 3);
    await vi.waitFor(async () => expect((await ann.client.ask(CART)).cart.lines).toEqual([]), { timeout: 5000 });
  });

  test('keeps what was bought in the languages of the shop, whatever the buyer spoke', async () => {
    const ann = await buyer(shop);
    const ids = await skuIds(guest, 'aurora-phone');
    const order = await ann.buys(ids['aurora-128']!);
    const bought = async (language: string) => {
      ann.client.headers['accept-language'] = language;
      const text = 'query($id: ID!) { order(id: $id) { lines { productName specs { name value } } } }';
      return (await ann.client.ask(text, { id: order.id })).order.lines;
    };
    expect(await bought('zh-CN')).toEqual([
      { productName: '极光手机', specs: [{ name: '版本', value: 'aurora-128' }] },
    ]);
    expect(await bought('en')).toEqual([
      { productName: 'Aurora Phone', specs: [{ name: 'Version', value: 'aurora-128' }] },
    ]);
  });

  test('tells the buyer and everybody who looks what happens, live', async () => {
    const ann = await buyer(shop);
    const skuId = (await skuIds(guest, 'ember-phone')).ember!;
    const stock = await guest.listen(LIVE_STOCK, { ids: [skuId] });
    const order = await ann.buys(skuId);
    const events = await ann.client.listen(LIVE_ORDER, { id: order.id });

    await ann.pay(order.id);

    expect((await stock.next()).stockChanged).toEqual({
      ...{ available: 9, sku: { code: 'ember', product: { slug: 'ember-phone' } } },
    });
    expect((await events.next((event) => event.orderStatusChanged?.status === 'PAID')).orderStatusChanged).toEqual({
      status: 'PAID',
      event: { type: expect.any(String), to: 'PAID' },
      order: { id: order.id, lines: [{ sku: { product: { name: 'Ember Phone', ratingSummary: { average: null } } } }] },
    });
  });

  test('learns of a parcel from its carrier, by signed webhooks only', async () => {
    const [ann, seller] = await Promise.all([buyer(shop), staff(shop, 'SELLER', SELLER)]);
    const order = await ann.paid((await skuIds(guest, 'aurora-phone'))['aurora-128']!);
    await seller.ask(SHIP, { input: { orderId: order.id, carrier: 'SF Express', trackingNo: 'SF2' } });
    const event = (status: string) => ({ id: status, trackingNo: 'SF2', status, at: new Date().toISOString() });
    const [arrives, arrived] = [event('IN_TRANSIT'), event('DELIVERED')];
    const post = async (said: object, signing?: Signing, path = 'carriers/sf') => {
      const { body, signature } = carrierWebhook([said], signing);
      const headers = { 'content-type': 'application/json', 'x-carrier-signature': signature };
      return (await fetch(`${shop.url}/webhooks/${path}`, { method: 'POST', headers, body })).status;
    };
    const look = async () => (await ann.client.ask(PARCELS, { id: order.id })).order;

    expect(await post(arrived, { secret: 'another secret' })).toBe(400);
    expect(await post(arrived, { at: Date.now() - 7 * 86_400_000 })).toBe(400);
    expect(await post(arrived, {}, 'carriers/zto')).toBe(200);
    expect(await look()).toEqual({ status: 'SHIPPED', shipments: [{ status: 'SHIPPED', tracking: [] }] });

    expect([await post(arrives), await post(arrives)]).toEqual([200, 200]);
    const tracking = [{ status: 'IN_TRANSIT' }];
    expect(await look()).toEqual({ status: 'SHIPPED', shipments: [{ status: 'IN_TRANSIT', tracking }] });

    expect([await post(arrived), await post(arrived)]).toEqual([200, 200]);
    expect(await post({ ...event('EXCEPTION') })).toBe(200);
    expect(await look()).toMatchObject({ status: 'DELIVERED', shipments: [{ status: 'DELIVERED' }] });
  });

  test('takes an order to its review, which rating and search then show', async () => {
    const [ann, seller, admin] = await Promise.all([buyer(shop), staff(shop, 'SELLER', SELLER), staff(shop, 'ADMIN')]);
    const skuId = (await skuIds(guest, 'harbor-radio')).harbor!;
    const order = await ann.buys(skuId);
    const [{ id: orderLineId }] = order.lines;
    const review = { orderLineId, rating: 4, title: 'Good', content: 'Clear sound, even at night.' };
    const tooEarly = await ann.client.ask(REVIEW, { input: review });
    await ann.pay(order.id);
    await ann.reaches(order.id, 'PAID');

    const parcel = { orderId: order.id, carrier: 'SF Express', trackingNo: 'SF1' };
    expect((await seller.ask(SHIP, { input: parcel })).shipOrder.order.status).toBe('SHIPPED');
    expect((await admin.ask(DELIVER, { id: order.id })).recordDelivery.order.status).toBe('DELIVERED');
    expect((await ann.client.ask(CONFIRM, { id: order.id })).confirmReceipt.order.status).toBe('COMPLETED');

    expect(tooEarly.submitReview).toMatchObject({ review: null, userErrors: [{ code: 'NOT_PURCHASED' }] });
    const written = await untilReviewed(ann.client, review);
    expect(written).toEqual({ rating: 4, content: review.content, author: { displayName: 'Ann' } });
    const { product } = await guest.ask(RATING, { slug: 'harbor-radio' });
    expect(product.ratingSummary).toEqual({ average: 4, count: 1 });
    await vi.waitFor(async () => expect(await bestRated(guest)).toBe('harbor-radio'), { timeout: 10_000 });
  });
});

/** Review eligibility comes with the event of the delivery. */
async function untilReviewed(client: GraphQLClient, input: Record<string, unknown>): Promise<Answer> {
  return vi.waitFor(
    async () => {
      const { submitReview } = await client.ask(REVIEW, { input });
      if (!submitReview.review) throw new Error(JSON.stringify(submitReview.userErrors));
      return submitReview.review;
    },
    { timeout: 10_000, interval: 200 },
  );
}

async function bestRated(client: GraphQLClient): Promise<string> {
  const { search } = await client.ask('{ search(input: { sort: RATING }) { hits { product { slug } } } }');
  return search.hits[0]?.product.slug;
}

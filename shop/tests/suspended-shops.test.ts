import { randomUUID } from 'node:crypto';
import type { GraphQLClient } from '@minijd/testkit';
import { until } from '@minijd/testkit/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku } from './goods/goods.ts';
import { buyer, type ClientBuyer, staff } from './people/people.ts';
import { SellerDriver } from './seller-driver.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const SOON_MS = 1000;

describe.each(SHAPES)('a suspended shop, %s', (name) => {
  let shop: Shape;
  let driver: SellerDriver;
  beforeAll(async () => {
    shop = await startShape(name);
    driver = new SellerDriver(await staff(shop, 'ADMIN'));
  });
  afterAll(() => shop.stop());

  /** A shop with one product, found by search. */
  async function opened() {
    const slug = `lamps-${randomUUID().slice(0, 8)}`;
    await sell(shop, [
      { slug, name: bilingual(`${slug} 灯 | ${slug} lamp`), seller: slug, skus: [sku(slug, { stock: 5000 })] },
    ]);
    const guest = shop.client();
    await until(async () => (await seen(guest, slug)).found === 1);
    const { product } = await guest.ask(
      'query($slug: String!) { product(slug: $slug) { id skus { id } seller { id } } }',
      { slug },
    );
    return { slug, guest, productId: product.id, skuId: product.skus[0].id, sellerId: product.seller.id as string };
  }

  /** The places that show the goods of a shop. */
  async function seen(client: GraphQLClient, slug: string) {
    const { product, shop: page } = await client.ask(
      `query($slug: String!) { product(slug: $slug) { status seller { id status } }
        shop(slug: $slug) { id statistics { productCount } } }`,
      { slug },
    );
    const { search, products, category } = await client.ask(
      `query($id: ID!) { search(input: { text: "灯", sellerId: $id }) { total } products(filter: { sellerId: $id }) { totalCount }
        category: products(filter: { sellerId: $id, categorySlug: "phones" }) { totalCount } }`,
      { id: page?.id ?? randomUUID() },
    );
    return {
      ...{ status: product?.status, found: search.total, listed: products.totalCount, inCategory: category.totalCount },
      ...{ counted: page?.statistics.productCount },
    };
  }

  const FOR_SALE = { status: 'ACTIVE', found: 1, listed: 1, inCategory: 1, counted: 1 };
  const AWAY = { status: 'SUSPENDED', found: 0, listed: 0, inCategory: 0, counted: 0 };

  async function place({ client, addressId }: ClientBuyer, skuId?: string) {
    const lines = skuId ? [{ skuId, quantity: 1 }] : undefined;
    const { placeOrder } = await client.ask(
      'mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id lines { id } } userErrors { code } } }',
      { input: { idempotencyKey: randomUUID(), addressId, lines } },
    );
    return placeOrder;
  }

  test('leaves lists, search and carts within a second; its open orders go on; all is back when it is restored', async () => {
    const { slug, guest, skuId, sellerId } = await opened();
    const ann = await buyer(shop);
    const paid = await place(ann, skuId);
    await ann.client.ask('mutation($input: PayOrderInput!) { payOrder(input: $input) { userErrors { message } } }', {
      input: { orderId: paid.order.id, method: 'ALIPAY', idempotencyKey: randomUUID() },
    });
    await ann.client.ask(
      'mutation($id: ID!) { addToCart(input: { skuId: $id, quantity: 1 }) { userErrors { message } } }',
      { id: skuId },
    );
    const status = 'query($id: ID!) { order(id: $id) { status } }';
    await until(async () => (await ann.client.ask(status, { id: paid.order.id })).order.status === 'PAID');
    const seller = await staff(shop, 'SELLER', slug);
    const told = async () =>
      (await seller.ask('{ me { messages(category: ACCOUNT) { nodes { kind } } } }')).me.messages.nodes
        .map(({ kind }: { kind: string }) => kind)
        .filter((kind: string) => kind.startsWith('SELLER_'));
    expect(await seen(guest, slug)).toEqual(FOR_SALE);

    const begun = performance.now();
    expect(await driver.suspend(sellerId, ' ')).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] });
    expect(await driver.suspend(sellerId)).toMatchObject({ seller: { status: 'SUSPENDED', suspendReason: '售假' } });
    // Checkout does not depend on the event.
    expect((await place(ann)).userErrors).toEqual([{ code: 'UNAVAILABLE' }]);
    await expect.poll(() => seen(guest, slug), { timeout: SOON_MS, interval: 20 }).toEqual(AWAY);
    console.log(`${name}: away after ${Math.round(performance.now() - begun)} ms`);
    const { cart } = await ann.client.ask('{ cart { lines { warnings { code } } } }');
    expect(cart.lines).toEqual([{ warnings: [{ code: 'UNAVAILABLE' }] }]);
    expect(await driver.suspend(sellerId, 'again')).toMatchObject({ seller: { suspendReason: '售假' } });
    // Products imported meanwhile are hidden as well.
    await sell(shop, [
      { slug: `${slug}-2`, name: bilingual(`${slug} 灯 | ${slug} lamp`), seller: slug, skus: [sku(`${slug}-2`)] },
    ]);
    expect((await guest.ask(`{ product(slug: "${slug}-2") { status } }`)).product).toEqual({ status: 'SUSPENDED' });

    const { ordersToShip } = await seller.ask('{ ordersToShip { nodes { id } } }');
    expect(ordersToShip.nodes).toEqual([{ id: paid.order.id }]);
    const { shipOrder } = await seller.ask(
      'mutation($input: ShipOrderInput!) { shipOrder(input: $input) { order { status } userErrors { message } } }',
      { input: { orderId: paid.order.id, carrier: 'SF', trackingNo: 'S1' } },
    );
    expect(shipOrder).toEqual({ order: { status: 'SHIPPED' }, userErrors: [] });
    const reason = 'query($slug: String!) { shop(slug: $slug) { status suspendReason } }';
    expect((await seller.ask(reason, { slug })).shop).toEqual({ status: 'SUSPENDED', suspendReason: '售假' });
    expect((await guest.ask(reason, { slug })).shop).toEqual({ status: 'SUSPENDED', suspendReason: null });

    await driver.restore(sellerId);
    const back = { ...FOR_SALE, found: 2, listed: 2, inCategory: 2, counted: 2 };
    await expect.poll(() => seen(guest, slug), { timeout: SOON_MS, interval: 20 }).toEqual(back);
    expect(await place(ann)).toMatchObject({ order: {}, userErrors: [] });
    await expect.poll(told).toEqual(['SELLER_RESTORED', 'SELLER_SUSPENDED']);
  });

  test('gets no order that is sent after the suspension, however many are on their way', async () => {
    const { skuId, sellerId } = await opened();
    const people = await Promise.all(Array.from({ length: 8 }, () => buyer(shop)));
    let suspendedAt = Number.POSITIVE_INFINITY;
    const sent: { at: number; placed: boolean }[] = [];
    const buying = people.map(async (one) => {
      // More after the catalog has handled the suspension.
      for (let after = 0; after < 3; ) {
        const at = performance.now();
        const { order } = await place(one, skuId);
        sent.push({ at, placed: Boolean(order) });
        if (at > suspendedAt) after++;
      }
    });
    await until(async () => sent.filter(({ placed }) => placed).length >= 8);
    await driver.suspend(sellerId);
    suspendedAt = performance.now();
    await Promise.all(buying);
    const late = sent.filter(({ at }) => at > suspendedAt);
    expect(late.length).toBeGreaterThanOrEqual(24);
    expect(late.filter(({ placed }) => placed)).toEqual([]);
  });

  test('is as the last decision says, in whatever order the events arrive', async () => {
    const { slug, guest, sellerId } = await opened();
    for (let turn = 0; turn < 3; turn++) {
      await driver.suspend(sellerId);
      await driver.restore(sellerId);
    }
    await driver.suspend(sellerId);
    await expect.poll(() => seen(guest, slug), { timeout: 5000, interval: 50 }).toEqual(AWAY);
    await Promise.all([driver.restore(sellerId), driver.restore(sellerId)]);
    await expect.poll(() => seen(guest, slug), { timeout: 5000, interval: 50 }).toEqual(FOR_SALE);
  });
});

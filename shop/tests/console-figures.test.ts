import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ADMIN, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods } from './checkout-shop.ts';
import { expectDashboard, happenAroundMidnight } from './dashboard-figures.ts';
import { dayOfShop, fen, type Rows, rowsOf, sum, unsent } from './figures-from-rows.ts';
import { OrderHistory, type OrderPlan, orderPlan } from './order-history.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDriver } from './payment-driver.ts';
import { PromotionDriver } from './promotion-driver.ts';
import { walk } from './walk-connection.ts';

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});

const DAYS = 4;

const SALES = 'query($days: Int!) { salesByDay(days: $days) { day orders units paid { amount } refunded { amount } } }';

async function salesOf(viewer: object): Promise<Answer[]> {
  return (await shop.ask('orders', SALES, { days: DAYS }, viewer)).salesByDay;
}

/** Compares every day of all sellers with the rows; sellers' refunds add up to the shop's, to the fen. */
async function expectSales(sellers: readonly object[], rows: Rows): Promise<void> {
  const [all, ...own] = await Promise.all([ADMIN, ...sellers].map(salesOf));
  for (const [index, { day, refunded, ...shown }] of all!.entries()) {
    const { tolerance: _, ...slow } = dayOfShop(rows, day);
    expect({ day, ...shown, paid: fen(shown.paid), refunded: fen(refunded) }).toEqual({ day, ...slow });
    expect(sum(own.map((days) => fen(days[index]!.refunded)))).toBe(slow.refunded);
    expect(sum(own.map((days) => fen(days[index]!.paid)))).toBe(slow.paid);
  }
  for (const [index, days] of own.entries()) {
    const sellerId = (sellers[index] as { sellerId: string }).sellerId;
    for (const { day, orders, units, paid, refunded } of days) {
      const slow = dayOfShop(rows, day, sellerId);
      expect({ day, orders, units, paid: fen(paid) }).toMatchObject({
        ...{ day, orders: slow.orders, units: slow.units, paid: slow.paid },
      });
      expect(Math.abs(fen(refunded) - slow.refunded)).toBeLessThanOrEqual(slow.tolerance);
    }
  }
}

/** Has the sales computed again after what happened was moved. */
async function computeAgain(): Promise<void> {
  await happenAroundMidnight(database);
  await database.sql('delete from orders.sales_day');
  await database.sql(`insert into events.job (name, data) values ('orders.rollUpLately', '{}')`);
}

test('salesByDay counts each order once, goodwill included, on the day of the shop it was paid', async () => {
  const goods = [await shop.goods({ priceMinor: 3_333 }), await shop.goods({ priceMinor: 6_667 })] as [Goods, Goods];
  const ann = await shop.buyer();
  const { order } = await ann.place({ lines: goods.map(({ skuId }) => ({ skuId, quantity: 1 })) });
  await ann.pay(order.id);
  const { payments } = await ann.reaches(order.id, 'PAID');
  await new PaymentDriver(shop).refund(payments[0].id, { amount: '0.10' });
  const today = await until(async () => {
    const day = (await salesOf(ADMIN)).at(-1)!;
    return fen(day.refunded) === 10 && day;
  });
  expect(today).toMatchObject({ orders: 1, units: 2, paid: { amount: '112.00' } });
  const parts = await Promise.all(goods.map(async (one) => (await salesOf(sellerOf(one))).at(-1)!));
  expect(parts.map((day) => [day.orders, fen(day.refunded)])).toEqual([
    [1, 3],
    [1, 7],
  ]);
});

test('an order asks for reviews until all its goods have one, confirmed or not', async () => {
  const goods = [await shop.goods(), await shop.goods()];
  const history = new OrderHistory(shop, await shop.buyer(), goods);
  const plan: OrderPlan = {
    ...{ units: [1, 1], fate: 'COMPLETED', refunded: false, returned: false, goodwill: 0, reviews: 1 },
  };
  const toReview = async () => {
    const text = '{ orderCounts { toReview } orders(toReview: true) { totalCount nodes { status } } }';
    const { orderCounts, orders } = await shop.ask('orders', text, {}, history.buyer.viewer);
    const counts = { count: orderCounts.toReview, listed: orders.totalCount };
    return { ...counts, statuses: orders.nodes.map(({ status }: Answer) => status) };
  };
  await history.play({ ...plan, fate: 'DELIVERED', reviews: 0 });
  await history.play(plan);
  const both = { count: 2, listed: 2, statuses: ['COMPLETED', 'DELIVERED'] };
  expect(await toReview()).toEqual(both);
  await history.play({ ...plan, reviews: 2 });
  await until(async () => (await toReview()).listed === 2);
  expect(await toReview()).toEqual(both);
});

test('lists with numbered pages say what lies before and after each of them', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  for (let count = 0; count < 3; count += 1) await ann.buys(goods.skuId);
  const text = `query($page: Int!) { managedOrders(first: 1, page: $page) { pageInfo { hasPreviousPage hasNextPage } } }`;
  const pages = await Promise.all(
    [1, 2, 3].map(async (page) => (await shop.ask('orders', text, { page }, sellerOf(goods))).managedOrders.pageInfo),
  );
  expect(pages).toEqual([
    { hasPreviousPage: false, hasNextPage: true },
    { hasPreviousPage: true, hasNextPage: true },
    { hasPreviousPage: true, hasNextPage: false },
  ]);
});

test('every figure of the consoles is what its rows add up to, whatever happened', async () => {
  const driver = new PromotionDriver(shop);
  await fc.assert(
    fc.asyncProperty(fc.array(orderPlan(3), { minLength: 4, maxLength: 6 }), async (plans) => {
      const goods = [
        await shop.goods({ priceMinor: 1_999, stock: 100 }),
        await shop.goods({ priceMinor: 10_001, stock: 100 }),
        await shop.goods({ priceMinor: 333, stock: 100 }),
      ];
      const buyer = await shop.buyer();
      await driver.claimed(buyer, await driver.couponId({ minSpend: '5.00', amount: '1.01' }));
      const history = new OrderHistory(shop, buyer, goods);
      for (const plan of plans) await history.play(plan);
      await computeAgain();
      const everybody = await database.sql<{ id: string }>('select distinct seller_id as id from orders.order_line');
      const sellers = everybody.map(({ id }) => ({ userId: id, role: 'SELLER' as const, sellerId: id }));
      await until(async () => {
        const open = await database.sql("select 1 from orders.payment_refund where status = 'REQUESTED'");
        const told =
          await database.sql(`select 1 from reviews.review r join orders.order_line l on l.id = r.order_line_id
          where l.reviewed_at is null`);
        const days = await database.sql('select 1 from orders.sales_day');
        const paid = await database.sql('select 1 from orders."order" where paid_at is not null');
        return open.length === 0 && told.length === 0 && (paid.length === 0 || days.length > 0);
      });
      const rows = await rowsOf(database);
      const everyFigure = async () => {
        await expectSales(sellers, rows);
        for (const viewer of [ADMIN, ...sellers]) await expectDashboard(shop, viewer, rows);
      };
      await until(() =>
        everyFigure().then(
          () => true,
          () => false,
        ),
      ).catch(() => {});
      await everyFigure();
      await expectBuyersFigures(history, rows);
      for (const viewer of [ADMIN, ...sellers]) await expectConsoleLists(viewer, rows);
      await expectCoupons();
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 120_000);

/** Tabs, counts and statistics of the buyer. */
async function expectBuyersFigures({ buyer: { viewer } }: OrderHistory, rows: Rows): Promise<void> {
  const own = rows.orders.filter((order) => order.buyer_id === viewer.userId);
  const unreviewed = (order: Answer) =>
    rows.lines.some(
      (line) =>
        line.order_id === order.id &&
        line.quantity > unsent(rows, line) &&
        !rows.reviews.some((one) => one.order_line_id === line.id),
    );
  const inStatus = (status: string) => own.filter((order) => order.status === status);
  const toReview = [...inStatus('DELIVERED'), ...inStatus('COMPLETED')].filter(unreviewed);
  const { orderCounts, orderStatistics } = await shop.ask(
    'orders',
    '{ orderCounts { pending paid shipped toReview all } orderStatistics { orders spent { amount } saved { amount } } }',
    {},
    viewer,
  );
  expect(orderCounts).toEqual({
    ...{ pending: inStatus('PENDING').length, paid: inStatus('PAID').length, shipped: inStatus('SHIPPED').length },
    ...{ toReview: toReview.length, all: own.length },
  });
  const paid = own.filter((order) => order.paid_at);
  const back = rows.refunds.filter((refund) => paid.some(({ id }) => id === refund.order_id));
  expect(orderStatistics.orders).toBe(paid.length);
  expect(fen(orderStatistics.spent)).toBe(
    sum(paid.map((order) => Number(order.total_minor))) - sum(back.map((refund) => Number(refund.amount_minor))),
  );
  expect(fen(orderStatistics.saved)).toBe(sum(paid.map((order) => Number(order.discount_minor))));
  const ids = (orders: readonly Answer[]) => orders.map(({ id }) => id).sort();
  const list = async (filter = '') => (await walk(shop, { field: 'orders', filter, viewer })).sort();
  expect(await list()).toEqual(ids(own));
  for (const status of ['PENDING', 'PAID', 'COMPLETED']) {
    expect(await list(`status: ${status}`)).toEqual(ids(inStatus(status)));
  }
  expect(await list('toReview: true')).toEqual(ids(toReview));
  const asked = rows.requests.filter((request) => request.buyer_id === viewer.userId);
  expect((await walk(shop, { field: 'afterSales', viewer })).sort()).toEqual(ids(asked));
  for (const field of ['myCoupons', 'pointsEntries', 'availableCoupons']) await walk(shop, { field, viewer });
}

/** Lists of a console have exactly their rows, and the right count. */
async function expectConsoleLists(viewer: Answer, rows: Rows): Promise<void> {
  const mine = (row: Answer) => viewer.role === 'ADMIN' || row.seller_id === viewer.sellerId;
  const ids = (found: readonly Answer[]) => found.map(({ id }) => id).sort();
  const sold = rows.orders.filter((order) => rows.lines.some((line) => line.order_id === order.id && mine(line)));
  expect((await walk(shop, { field: 'managedOrders', viewer, numbered: true })).sort()).toEqual(ids(sold));
  const requests = rows.requests.filter(mine);
  expect((await walk(shop, { field: 'receivedAfterSales', viewer })).sort()).toEqual(ids(requests));
  for (const status of ['REQUESTED', 'RETURNING', 'REFUNDED']) {
    const there = requests.filter((request) => request.status === status);
    const listed = await walk(shop, { field: 'receivedAfterSales', filter: `status: ${status}`, viewer });
    expect(listed.sort()).toEqual(ids(there));
  }
  const toShip = await database.sql<Answer>(
    `select o.id from orders."order" o where o.status = 'PAID' and exists (
      select 1 from orders.order_line l where l.order_id = o.id and ($1::uuid is null or l.seller_id = $1)
      and l.quantity > coalesce((select sum(quantity) from orders.shipment_line where order_line_id = l.id), 0)
        + coalesce((select sum(al.quantity) from orders.after_sale_line al join orders.after_sale a on a.id = al.after_sale_id
          where al.order_line_id = l.id and a.kind = 'REFUND' and a.status not in ('REJECTED', 'WITHDRAWN')), 0))`,
    [viewer.sellerId ?? null],
  );
  expect((await walk(shop, { field: 'ordersToShip', viewer })).sort()).toEqual(ids(toShip));
  if (viewer.role !== 'ADMIN') return;
  expect((await walk(shop, { field: 'paymentRefunds', viewer, numbered: true })).sort()).toEqual(ids(rows.refunds));
  for (const field of ['coupons']) await walk(shop, { field, viewer });
}

/** Administrators see the right numbers of claimed and used coupons. */
async function expectCoupons(): Promise<void> {
  const { coupons } = await shop.ask('orders', '{ coupons { nodes { id claimedCount usedCount } } }', {}, ADMIN);
  const claims = await database.sql<Answer>('select coupon_id, status from orders.user_coupon');
  for (const { id, claimedCount, usedCount } of coupons.nodes) {
    const own = claims.filter((claim) => claim.coupon_id === id);
    expect({ claimedCount, usedCount }).toEqual({
      ...{ claimedCount: own.length, usedCount: own.filter(({ status }) => status !== 'AVAILABLE').length },
    });
  }
}

test('the reviews of a product and of a person are as many as are counted', async () => {
  const goods = await shop.goods({ stock: 50 });
  const authors = await Promise.all([1, 2, 3].map(() => shop.buyer()));
  for (const author of authors) {
    await new OrderHistory(shop, author, [goods]).play({
      ...{ units: [1], fate: 'DELIVERED', refunded: false, returned: false, goodwill: 0, reviews: 1 },
    });
  }
  const entity =
    'query($r: [_Any!]!) { _entities(representations: $r) { ... on Product { ratingSummary { count histogram { rating count } } reviews(first: 2) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } } } } }';
  const { _entities } = await shop.ask('reviews', entity, { r: [{ __typename: 'Product', id: goods.productId }] });
  expect(_entities[0]).toMatchObject({
    ratingSummary: { count: 3 },
    reviews: { totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } },
  });
});

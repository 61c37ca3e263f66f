import type { Answer, TestDatabase } from '@minijd/testkit';
import { expect } from 'vitest';
import type { CheckoutShop } from './checkout-shop.ts';
import { dayOf, fen, HOUR, paidFor, type Rows, startOf, sum } from './figures-from-rows.ts';

interface Days {
  from: string;
  to: string;
}

const dayAgo = (count: number) => dayOf(new Date(Date.now() - count * 24 * HOUR));

/** Today against yesterday, and two days against the two before: orders of the tests were paid on these. */
const periods = (): [Days, Days][] => [
  [
    { from: dayAgo(0), to: dayAgo(0) },
    { from: dayAgo(1), to: dayAgo(1) },
  ],
  [
    { from: dayAgo(1), to: dayAgo(0) },
    { from: dayAgo(3), to: dayAgo(2) },
  ],
];

const within = ({ from, to }: Days, at: Date | null) => at !== null && dayOf(at) >= from && dayOf(at) <= to;

/** Moves what happened to the first and last milliseconds of days. */
export async function happenAroundMidnight(database: TestDatabase): Promise<void> {
  const today = startOf(dayOf(new Date())).getTime();
  const edges = [today, today - 1, today - 24 * HOUR, today - 24 * HOUR - 1, today + 1];
  const columns = ['orders."order".paid_at', 'orders.payment.created_at', 'orders.payment_refund.created_at'];
  for (const place of [...columns, 'orders.after_sale.created_at', 'reviews.review.created_at']) {
    const [schema, table, column] = place.split('.');
    const rows = await database.sql<{ id: string }>(
      `select id from ${schema}.${table} where ${column} is not null order by id`,
    );
    for (const [index, { id }] of rows.entries()) {
      const at = new Date(edges[index % edges.length]!);
      await database.sql(`update ${schema}.${table} set ${column} = $2 where id = $1`, [id, at]);
    }
  }
}

const TOTALS = 'orders units buyers newBuyers paid { amount } refunded { amount } average { amount }';
const SALES = `query($from: LocalDate!, $to: LocalDate!) { salesFigures(from: $from, to: $to) {
  total { ${TOTALS} } before { ${TOTALS} } days { day paid { amount } refunded { amount } } daysBefore { day paid { amount } }
  topProducts(first: 100) { id units paid { amount } } departments { id units paid { amount } }
  shops(first: 100) { id orders units paid { amount } refunded { amount } } } }`;

/** The lines of the orders paid in a period, of one seller or of all. */
function soldIn({ orders, lines }: Rows, days: Days, sellerId: string | undefined) {
  const paid = new Set(orders.filter(({ paid_at: at }) => within(days, at)).map(({ id }) => id));
  return lines.filter((line) => paid.has(line.order_id) && (!sellerId || line.seller_id === sellerId));
}

function slowTotals(rows: Rows, days: Days, sellerId: string | undefined) {
  const sold = soldIn(rows, days, sellerId);
  const ids = new Set(sold.map((line) => line.order_id));
  const buyers = new Set(rows.orders.filter(({ id }) => ids.has(id)).map((order) => order.buyer_id));
  const own = (order: Answer) =>
    rows.lines.some((line) => line.order_id === order.id && (!sellerId || line.seller_id === sellerId));
  const known = new Set(
    rows.orders.filter((one) => one.paid_at && dayOf(one.paid_at) < days.from && own(one)).map((one) => one.buyer_id),
  );
  const paid = sum(sold.map(paidFor));
  return {
    ...{ orders: ids.size, units: sum(sold.map(({ quantity }) => quantity)), paid },
    ...{ buyers: buyers.size, newBuyers: [...buyers].filter((id) => !known.has(id)).length },
    average: ids.size > 0 ? Math.round(paid / ids.size) : null,
  };
}

function grouped(lines: readonly Answer[], key: string) {
  const groups = [...Map.groupBy(lines, (line) => line[key] as string)];
  const summed = groups.map(([id, own]) => ({
    id,
    units: sum(own.map((line) => line.quantity)),
    paid: sum(own.map(paidFor)),
  }));
  return summed.sort((one, other) => other.paid - one.paid || ((one.id ?? '') < (other.id ?? '') ? -1 : 1));
}

const shownTotals = ({ refunded: _, paid, average, ...counts }: Answer) => ({
  ...{ ...counts, paid: fen(paid) },
  average: average && fen(average),
});
const shownGroups = (rows: readonly Answer[]) => rows.map(({ id, units, paid }) => ({ id, units, paid: fen(paid) }));

/** Every figure of the dashboard of a seller, or of an administrator, is what its rows add up to. */
export async function expectDashboard(shop: CheckoutShop, viewer: Answer, rows: Rows): Promise<void> {
  const { sellerId } = viewer;
  for (const [days, before] of periods()) {
    const { salesFigures: sales } = await shop.ask('orders', SALES, days, viewer);
    const sold = soldIn(rows, days, sellerId);
    expect(shownTotals(sales.total)).toEqual(slowTotals(rows, days, sellerId));
    expect(shownTotals(sales.before)).toEqual(slowTotals(rows, before, sellerId));
    expect(sum(sales.days.map(({ paid }: Answer) => fen(paid)))).toBe(fen(sales.total.paid));
    for (const parts of [sales.days, sales.shops]) {
      expect(sum(parts.map(({ refunded }: Answer) => fen(refunded)))).toBe(fen(sales.total.refunded));
    }
    expect(sum(sales.daysBefore.map(({ paid }: Answer) => fen(paid)))).toBe(fen(sales.before.paid));
    expect(shownGroups(sales.topProducts)).toEqual(grouped(sold, 'product_id'));
    expect(shownGroups(sales.departments)).toEqual(grouped(sold, 'department_id'));
    expect(shownGroups(sales.shops)).toEqual(grouped(sold, 'seller_id'));
    await expectRequests(shop, viewer, { rows, days, before });
    if (viewer.role === 'ADMIN') await expectPayments(shop, viewer, { rows, days });
    else await expectRatings(shop, viewer, { rows, days });
  }
}

const REQUESTS = `query($from: LocalDate!, $to: LocalDate!) { afterSaleFigures(from: $from, to: $to) {
  total { requests units refunded { amount } } before { requests } days { day requests } reasons { reason requests } } }`;

async function expectRequests(
  shop: CheckoutShop,
  viewer: Answer,
  { rows, days, before }: { rows: Rows; days: Days; before: Days },
): Promise<void> {
  const { afterSaleFigures: shown } = await shop.ask('orders', REQUESTS, days, viewer);
  const madeIn = (period: Days) =>
    rows.requests.filter(
      (one) => within(period, one.created_at) && (!viewer.sellerId || one.seller_id === viewer.sellerId),
    );
  const made = madeIn(days);
  const of = (list: readonly Answer[], key: string) => list.filter((row) => made.some(({ id }) => id === row[key]));
  expect({ ...shown.total, refunded: fen(shown.total.refunded) }).toEqual({
    requests: made.length,
    units: sum(of(rows.asked, 'after_sale_id').map(({ quantity }) => quantity)),
    refunded: sum(of(rows.refunds, 'after_sale_id').map((refund) => Number(refund.amount_minor))),
  });
  expect(shown.before.requests).toBe(madeIn(before).length);
  for (const { day, requests } of shown.days) {
    expect({ day, requests }).toEqual({ day, requests: made.filter((one) => dayOf(one.created_at) === day).length });
  }
  const reasons = shown.reasons.map(({ reason, requests }: Answer) => [reason, requests] as const);
  expect(new Map(reasons)).toEqual(
    new Map([...Map.groupBy(made, ({ reason }) => reason)].map(([reason, own]) => [reason, own.length])),
  );
}

const PAYMENTS = `query($from: LocalDate!, $to: LocalDate!) { paymentFigures(from: $from, to: $to) {
  total { attempts succeeded failed refunds refunded { amount } } failures { count }
  days { day attempts succeeded failed refunds refunded { amount } } } }`;

async function expectPayments(shop: CheckoutShop, viewer: Answer, { rows, days }: { rows: Rows; days: Days }) {
  const { paymentFigures: shown } = await shop.ask('orders', PAYMENTS, days, viewer);
  const slow = (isOf: (at: Date) => boolean) => {
    const tried = rows.payments.filter(({ created_at: at }) => isOf(at));
    const back = rows.refunds.filter(({ created_at: at }) => isOf(at));
    const having = (...statuses: string[]) => tried.filter(({ status }) => statuses.includes(status)).length;
    return {
      ...{ attempts: tried.length, succeeded: having('SUCCEEDED', 'REFUNDED'), failed: having('FAILED') },
      ...{ refunds: back.length, refunded: sum(back.map((refund) => Number(refund.amount_minor))) },
    };
  };
  expect({ ...shown.total, refunded: fen(shown.total.refunded) }).toEqual(slow((at) => within(days, at)));
  for (const { day, refunded, ...counts } of shown.days) {
    expect({ day, ...counts, refunded: fen(refunded) }).toEqual({ day, ...slow((at) => dayOf(at) === day) });
  }
  expect(sum(shown.failures.map(({ count }: Answer) => count))).toBe(shown.total.failed);
}

const RATINGS = `query($from: LocalDate!, $to: LocalDate!) { ratingFigures(from: $from, to: $to) {
  total { count average unanswered } shares { rating count } } }`;

async function expectRatings(shop: CheckoutShop, viewer: Answer, { rows, days }: { rows: Rows; days: Days }) {
  const { ratingFigures: shown } = await shop.ask('reviews', RATINGS, days, viewer);
  const own = rows.reviews.filter(
    (one) => one.seller_id === viewer.sellerId && one.status === 'APPROVED' && within(days, one.created_at),
  );
  expect(shown.total).toEqual({
    count: own.length,
    average: own.length > 0 ? sum(own.map(({ rating }) => rating)) / own.length : null,
    unanswered: own.filter(({ reply }) => !reply).length,
  });
  for (const { rating, count } of shown.shares) {
    expect(count).toBe(own.filter((one) => one.rating === rating).length);
  }
}

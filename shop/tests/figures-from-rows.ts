import type { Answer, TestDatabase } from '@minijd/testkit';

export const HOUR = 3_600_000;
/** The day in the shop's time zone. */
export const dayOf = (at: Date) => new Date(at.getTime() + 8 * HOUR).toISOString().slice(0, 10);
export const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);
export const fen = (money: { amount: string }) => Math.round(Number(money.amount) * 100);
export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** All rows that a figure may be computed from. */
export async function rowsOf(database: TestDatabase) {
  const read = <Row extends object>(query: string) => database.sql<Row>(query);
  const [orders, lines, refunds, requests, asked, reviews, payments] = await Promise.all([
    read<Answer>('select * from orders."order"'),
    read<Answer>('select * from orders.order_line order by order_id, position'),
    read<Answer>('select * from orders.payment_refund'),
    read<Answer>('select * from orders.after_sale'),
    read<Answer>('select * from orders.after_sale_line'),
    read<Answer>('select * from reviews.review'),
    read<Answer>('select * from orders.payment'),
  ]);
  return { orders, lines, refunds, requests, asked, reviews, payments };
}
export type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** What was paid for a line, in fen. */
export const paidFor = (line: Answer) =>
  Number(line.unit_price_minor) * line.quantity -
  sum([line.reduction_minor, line.coupon_minor, line.points_minor, line.freight_discount_minor].map(Number)) +
  Number(line.freight_minor);

/** The sales of a day, order by order; up to `tolerance` fen of goodwill may be attributed to either seller. */
export function dayOfShop({ orders, lines, refunds, requests }: Rows, day: string, sellerId?: string) {
  const figures = { orders: 0, units: 0, paid: 0, refunded: 0, tolerance: 0 };
  for (const order of orders.filter(({ paid_at: at }) => at && dayOf(at) === day)) {
    const all = lines.filter(({ order_id: id }) => id === order.id);
    const own = all.filter(({ seller_id: id }) => !sellerId || id === sellerId);
    if (own.length === 0) continue;
    const of = (reason: string) => refunds.filter((refund) => refund.order_id === order.id && refund.reason === reason);
    const ofSeller = (refund: Answer) => requests.find(({ id }) => id === refund.after_sale_id)!.seller_id;
    const returned = of('AFTER_SALE').filter((refund) => !sellerId || ofSeller(refund) === sellerId);
    const goodwill = sum(of('GOODWILL').map((refund) => Number(refund.amount_minor)));
    const [part, whole] = [sum(own.map(paidFor)), sum(all.map(paidFor))];
    figures.orders += 1;
    figures.units += sum(own.map(({ quantity }) => quantity));
    figures.paid += part;
    figures.refunded += sum(returned.map((refund) => Number(refund.amount_minor))) + (goodwill * part) / (whole || 1);
    if (goodwill > 0 && part < whole) figures.tolerance += 1;
  }
  return figures;
}

/** Units of a line that were refunded before shipping. */
export function unsent({ requests, asked }: Rows, line: Answer): number {
  const refunds = requests.filter(({ kind, status }) => kind === 'REFUND' && /^REFUND/.test(status));
  const own = asked.filter(
    (one) => one.order_line_id === line.id && refunds.some(({ id }) => id === one.after_sale_id),
  );
  return sum(own.map(({ quantity }) => quantity));
}

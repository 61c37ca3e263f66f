import { type Period, price } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { OrdersDatabase } from '../orders-context.ts';
import { NOBODY } from './sales-buyer-day.entity.ts';
import type { SalesFigures, SalesTotals } from './sales-figures.type.ts';

/** Whose sales, and when; all sellers' without a seller. */
export type Sold = Period & Pick<SalesFigures, 'sellerId'>;

/** Totals of a period from the sums of its days: one row per seller and day, one per buyer and day. */
export async function salesTotals(db: OrdersDatabase, sold: Sold): Promise<SalesTotals> {
  const [{ orders, units, paid, refunded }, { buyers, newBuyers }] = await Promise.all([
    ofDays(db, sold)
      .select(({ fn }) => [
        fn.sum<string | null>(sold.sellerId === undefined ? 'led_orders' : 'orders').as('orders'),
        fn.sum<string | null>('units').as('units'),
        fn.sum<string | null>('paid_minor').as('paid'),
        fn.sum<string | null>('refunded_minor').as('refunded'),
      ])
      .executeTakeFirstOrThrow(),
    buyersOf(db, sold),
  ]);
  const [count, minor] = [Number(orders), Number(paid)];
  return {
    ...{ orders: count, units: Number(units), paid: price(minor), refunded: price(Number(refunded)) },
    average: count > 0 ? price(Math.round(minor / count)) : null,
    ...{ buyers, newBuyers },
  };
}

const ofDays = (db: OrdersDatabase, { from, to, sellerId }: Sold) =>
  db
    .selectFrom('sales_day')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$call((query) => (sellerId === undefined ? query : query.where('seller_id', '=', sellerId)));

async function buyersOf(db: OrdersDatabase, { from, to, sellerId }: Sold) {
  const { buyers } = await db
    .selectFrom('sales_buyer_day')
    .where('seller_id', '=', sellerId ?? NOBODY)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .select(sql<number>`count(distinct buyer_id)::int`.as('buyers'))
    .executeTakeFirstOrThrow();
  const { newBuyers } = await db
    .selectFrom('sales_buyer')
    .where('seller_id', '=', sellerId ?? NOBODY)
    .where('first_day', '>=', from)
    .where('first_day', '<=', to)
    .select(sql<number>`count(*)::int`.as('newBuyers'))
    .executeTakeFirstOrThrow();
  return { buyers, newBuyers };
}

const ofProducts = (db: OrdersDatabase, { from, to, sellerId }: Sold) =>
  db
    .selectFrom('sales_product_day')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$call((query) => (sellerId === undefined ? query : query.where('seller_id', '=', sellerId)))
    .select(({ fn }) => [fn.sum<string>('units').as('units'), fn.sum<string>('paid_minor').as('paid')]);

/** The products that brought in most. */
export function soldProducts(db: OrdersDatabase, sold: Sold, first: number) {
  return ofProducts(db, sold)
    .select(({ fn }) => ['product_id as id', fn.max('name_zh').as('nameZh'), fn.max('name_en').as('nameEn')])
    .groupBy('product_id')
    .orderBy('paid', 'desc')
    .orderBy('product_id')
    .limit(first)
    .execute();
}

/** All departments, those that brought in most first. */
export function soldDepartments(db: OrdersDatabase, sold: Sold) {
  return ofProducts(db, sold)
    .select('department_id as id')
    .groupBy('department_id')
    .orderBy('paid', 'desc')
    .orderBy('department_id')
    .execute();
}

/** The shops that brought in most. */
export function soldByShops(db: OrdersDatabase, sold: Sold, first: number) {
  return ofDays(db, sold)
    .select(({ fn }) => [
      'seller_id as id',
      fn.sum<string>('orders').as('orders'),
      fn.sum<string>('units').as('units'),
      fn.sum<string>('paid_minor').as('paid'),
      fn.sum<string>('refunded_minor').as('refunded'),
    ])
    .groupBy('seller_id')
    .orderBy('paid', 'desc')
    .orderBy('seller_id')
    .limit(first)
    .execute();
}

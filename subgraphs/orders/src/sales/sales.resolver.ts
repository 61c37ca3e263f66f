import { Allow, badInput, LocalDate, lastDays, MoneyType, price } from '@minijd/subgraph';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { at } from '../kernel/index.ts';
import { managedShop } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

const MOST_DAYS = 366;

@ObjectType({ description: 'The sales of one day.' })
export class SalesOfDay {
  @Field(() => LocalDate, { description: 'The day the orders were paid.' })
  day!: string;

  @Field(() => Int, { description: 'Paid orders.' })
  orders!: number;

  @Field(() => Int, { description: 'Units in them.' })
  units!: number;

  @Field(() => MoneyType, { description: 'Paid by buyers, freight included.' })
  paid!: MoneyType;

  @Field(() => MoneyType, {
    description: 'Refunded since; goodwill refunds are split over sellers in proportion to what was paid.',
  })
  refunded!: MoneyType;

  @Field(() => MoneyType, {
    description: "Taken off by the shops' own coupons and spend discounts, which the shops pay: `paid` is without it.",
  })
  ownCoupons!: MoneyType;
}

@Resolver()
export class SalesResolver {
  @Allow('SELLER', 'sales:read')
  @Query(() => [SalesOfDay], {
    nullable: true,
    description:
      "Sales of the viewer's shop day by day, oldest first, a second or two old; of all sellers for administrators.",
  })
  salesByDay(
    @Arg('days', () => Int, { defaultValue: 14, description: 'How many days up to today, 366 at most.' })
    days: number,
    @Ctx() context: OrdersContext,
  ): Promise<SalesOfDay[]> {
    if (days < 1 || days > MOST_DAYS) throw badInput(`days must be between 1 and ${MOST_DAYS}.`);
    return salesOfDays(context.db, lastDays(days, new Date()), managedShop(context, 'sales:read'));
  }
}

/** Sales of adjoining days, oldest first; of all sellers without one. */
export async function salesOfDays(
  db: OrdersDatabase,
  wanted: readonly string[],
  sellerId: string | undefined,
): Promise<SalesOfDay[]> {
  const rows = await db
    .selectFrom('sales_day')
    .select(({ fn }) => [
      'day',
      fn.sum<number>(sellerId === undefined ? 'led_orders' : 'orders').as('orders'),
      fn.sum<number>('units').as('units'),
      fn.sum<string>('paid_minor').as('paid'),
      fn.sum<string>('refunded_minor').as('refunded'),
      fn.sum<string>('own_coupon_minor').as('ownCoupons'),
    ])
    .where('day', '>=', at(wanted, 0))
    .where('day', '<=', at(wanted, wanted.length - 1))
    .$call((query) => (sellerId === undefined ? query : query.where('seller_id', '=', sellerId)))
    .groupBy('day')
    .execute();
  const byDay = new Map(rows.map((row) => [row.day, row]));
  return wanted.map((day) => {
    const { orders = 0, units = 0, paid = 0, refunded = 0, ownCoupons = 0 } = byDay.get(day) ?? {};
    const money = (minor: string | number) => price(Number(minor));
    return { day, orders, units, paid: money(paid), refunded: money(refunded), ownCoupons: money(ownCoupons) };
  });
}

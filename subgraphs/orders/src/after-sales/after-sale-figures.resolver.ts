import { Allow, daysOf, momentsOf, PeriodArgs, periodBefore, price } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { managedShop } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { AfterSaleFigures, AfterSalesByReason, AfterSalesOfDay, AfterSaleTotals } from './after-sale-figures.type.ts';

@Resolver(() => AfterSaleFigures)
export class AfterSaleFiguresResolver {
  @Allow('SELLER', 'after-sale:read')
  @Query(() => AfterSaleFigures, {
    nullable: true,
    description:
      "After-sale requests to the viewer's shop in a period, on the days they were made; all for administrators.",
  })
  afterSaleFigures(@Args(() => PeriodArgs) period: PeriodArgs, @Ctx() context: OrdersContext): AfterSaleFigures {
    daysOf(period);
    return { ...period, sellerId: managedShop(context, 'after-sale:read') };
  }

  @FieldResolver(() => AfterSaleTotals, { description: 'The whole period.' })
  total(@Root() figures: AfterSaleFigures, @Ctx() { db }: OrdersContext): Promise<AfterSaleTotals> {
    return totalsOf(db, figures);
  }

  @FieldResolver(() => AfterSaleTotals, { description: 'The period of the same length before it.' })
  before(@Root() figures: AfterSaleFigures, @Ctx() { db }: OrdersContext): Promise<AfterSaleTotals> {
    return totalsOf(db, { ...figures, ...periodBefore(figures) });
  }

  @FieldResolver(() => [AfterSalesOfDay], { description: 'Day by day, oldest first.' })
  async days(@Root() figures: AfterSaleFigures, @Ctx() { db }: OrdersContext): Promise<AfterSalesOfDay[]> {
    const day = sql<string>`to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
    const rows = await requestsIn(db, figures)
      .select(({ fn }) => [day.as('day'), fn.countAll<string>().as('requests')])
      .groupBy(day)
      .execute();
    const byDay = new Map(rows.map((row) => [row.day, Number(row.requests)]));
    return daysOf(figures).map((one) => ({ day: one, requests: byDay.get(one) ?? 0 }));
  }

  @FieldResolver(() => [AfterSalesByReason], { description: 'By reason, the most frequent first.' })
  async reasons(@Root() figures: AfterSaleFigures, @Ctx() { db }: OrdersContext): Promise<AfterSalesByReason[]> {
    const rows = await requestsIn(db, figures)
      .select(({ fn }) => ['reason', fn.countAll<string>().as('requests')])
      .groupBy('reason')
      .orderBy('requests', 'desc')
      .orderBy('reason')
      .execute();
    return rows.map(({ reason, requests }) => ({ reason, requests: Number(requests) }));
  }
}

function requestsIn(db: OrdersDatabase, { sellerId, ...period }: AfterSaleFigures) {
  const { from, to } = momentsOf(period);
  return db
    .selectFrom('after_sale')
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .$call((query) => (sellerId === undefined ? query : query.where('seller_id', '=', sellerId)));
}

async function totalsOf(db: OrdersDatabase, figures: AfterSaleFigures): Promise<AfterSaleTotals> {
  const row = await requestsIn(db, figures)
    .select([
      sql<number>`count(*)::int`.as('requests'),
      sql<number>`coalesce(sum((select sum(l.quantity) from after_sale_line l where l.after_sale_id = after_sale.id)),
        0)::int`.as('units'),
      sql<number>`coalesce(sum((select sum(r.amount_minor) from payment_refund r
        where r.after_sale_id = after_sale.id)), 0)::float8`.as('minor'),
    ])
    .executeTakeFirstOrThrow();
  return { requests: row.requests, units: row.units, refunded: price(row.minor) };
}

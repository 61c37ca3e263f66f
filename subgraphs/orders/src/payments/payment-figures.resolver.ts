import { Allow, daysOf, momentsOf, type Period, PeriodArgs, periodBefore, price } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { declineText } from './payment.refusals.ts';
import { PaymentFailures, PaymentFigures, PaymentsOfDay, PaymentTotals } from './payment-figures.type.ts';
import { PaymentStatus } from './payment-method.ts';

@Resolver(() => PaymentFigures)
export class PaymentFiguresResolver {
  @Allow('payment:read')
  @Query(() => PaymentFigures, {
    nullable: true,
    description: 'Administrator: attempts to pay and refunds in a period, on the days they began.',
  })
  paymentFigures(@Args(() => PeriodArgs) period: PeriodArgs): PaymentFigures {
    daysOf(period);
    return { ...period };
  }

  @FieldResolver(() => PaymentTotals, { description: 'The whole period.' })
  async total(@Root() figures: PaymentFigures, @Ctx() { db }: OrdersContext): Promise<PaymentTotals> {
    return totalOf(await paymentDays(db, figures));
  }

  @FieldResolver(() => PaymentTotals, { description: 'The period of the same length before it.' })
  async before(@Root() figures: PaymentFigures, @Ctx() { db }: OrdersContext): Promise<PaymentTotals> {
    return totalOf(await paymentDays(db, periodBefore(figures)));
  }

  @FieldResolver(() => [PaymentsOfDay], { description: 'Day by day, oldest first.' })
  async days(@Root() figures: PaymentFigures, @Ctx() { db }: OrdersContext): Promise<PaymentsOfDay[]> {
    return (await paymentDays(db, figures)).map(({ day, ...counts }) => ({ day, ...shown(counts) }));
  }

  @FieldResolver(() => [PaymentFailures], { description: 'Why attempts failed, the most frequent reason first.' })
  async failures(@Root() figures: PaymentFigures, @Ctx() { db, viewer }: OrdersContext): Promise<PaymentFailures[]> {
    const { from, to } = momentsOf(figures);
    const rows = await db
      .selectFrom('payment')
      .select(({ fn }) => ['decline_code as code', fn.countAll<string>().as('count')])
      .where('created_at', '>=', from)
      .where('created_at', '<', to)
      .where('status', '=', PaymentStatus.FAILED)
      .groupBy('decline_code')
      .execute();
    const counts = new Map<string, number>();
    for (const { code, count } of rows) {
      const reason = declineText(code ?? '')[viewer.locale];
      counts.set(reason, (counts.get(reason) ?? 0) + Number(count));
    }
    return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
  }
}

const COUNTED = ['attempts', 'succeeded', 'failed', 'refunds', 'refundedMinor'] as const;
type Counts = Record<(typeof COUNTED)[number], number>;
const NOTHING: Counts = { attempts: 0, succeeded: 0, failed: 0, refunds: 0, refundedMinor: 0 };

/** Of each day, from the payments and refunds themselves: the index by moment is read for the period only. */
async function paymentDays(db: OrdersDatabase, period: Period): Promise<(Counts & { day: string })[]> {
  const { from, to } = momentsOf(period);
  const day = sql<string>`to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
  const { rows } = await sql<Counts & { day: string }>`
    select day, sum(attempts)::int as attempts, sum(succeeded)::int as succeeded, sum(failed)::int as failed,
      sum(refunds)::int as refunds, sum(minor)::float8 as "refundedMinor"
    from (
      select ${day} as day, 1 as attempts, (status in ('SUCCEEDED', 'REFUNDED'))::int as succeeded,
        (status = 'FAILED')::int as failed, 0 as refunds, 0::bigint as minor
      from payment where created_at >= ${from} and created_at < ${to}
      union all
      select ${day}, 0, 0, 0, 1, amount_minor from payment_refund where created_at >= ${from} and created_at < ${to}
    ) one group by day`.execute(db);
  const byDay = new Map(rows.map((row) => [row.day, row]));
  return daysOf(period).map((one) => byDay.get(one) ?? { day: one, ...NOTHING });
}

const shown = ({ refundedMinor, ...counts }: Counts): PaymentTotals => ({ ...counts, refunded: price(refundedMinor) });

function totalOf(days: readonly Counts[]): PaymentTotals {
  const total = { ...NOTHING };
  for (const day of days) for (const name of COUNTED) total[name] += day[name];
  return shown(total);
}

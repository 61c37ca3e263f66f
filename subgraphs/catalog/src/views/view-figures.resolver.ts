import { Allow, badInput, daysOf, forbidden, type Period, PeriodArgs, periodBefore } from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { ProductView, productById } from '../products/index.ts';
import { ALL_SHOPS } from './view-day.entity.ts';
import { ViewedGoods, ViewFigures, ViewTotals, VisitorsOfDay } from './view-figures.type.ts';

const MOST = 100;

@Resolver(() => ViewFigures)
export class ViewFiguresResolver {
  @Allow('SELLER', 'sales:read')
  @Query(() => ViewFigures, {
    nullable: true,
    description:
      "How many people looked at the goods of the viewer's shop in a period, some seconds old; of all shops for administrators. Guests count by device; robots and people who keep no browsing history are not counted.",
  })
  viewFigures(@Args(() => PeriodArgs) period: PeriodArgs, @Ctx() context: CatalogContext): ViewFigures {
    daysOf(period);
    if (context.may('sales:read')) return { ...period, sellerId: undefined };
    const { sellerId } = context.viewer;
    if (!sellerId) throw forbidden();
    return { ...period, sellerId };
  }

  @FieldResolver(() => ViewTotals, { description: 'The whole period.' })
  total(@Root() figures: ViewFigures, @Ctx() { db }: CatalogContext): Promise<ViewTotals> {
    return totalsOf(db, figures);
  }

  @FieldResolver(() => ViewTotals, { description: 'The period of the same length before it.' })
  before(@Root() figures: ViewFigures, @Ctx() { db }: CatalogContext): Promise<ViewTotals> {
    return totalsOf(db, { ...figures, ...periodBefore(figures) });
  }

  @FieldResolver(() => [VisitorsOfDay], { description: 'Day by day, oldest first.' })
  async days(@Root() figures: ViewFigures, @Ctx() { db }: CatalogContext): Promise<VisitorsOfDay[]> {
    const rows = await within(db, figures)
      .where('subject_id', '=', figures.sellerId ?? ALL_SHOPS)
      .select(['day', 'visitors'])
      .execute();
    const byDay = new Map(rows.map(({ day, visitors }) => [day, visitors]));
    return daysOf(figures).map((day) => ({ day, visitors: byDay.get(day) ?? 0 }));
  }

  @FieldResolver(() => [ViewedGoods], { description: 'The products most people looked at.' })
  async topProducts(
    @Root() figures: ViewFigures,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 100 at most.' }) first: number,
    @Ctx() { db }: CatalogContext,
  ): Promise<ViewedGoods[]> {
    if (first < 0 || first > MOST) throw badInput(`first must be between 0 and ${MOST}.`);
    const rows = await ofProducts(db, figures)
      .select('subject_id as id')
      .groupBy('subject_id')
      .orderBy('viewers', 'desc')
      .orderBy('subject_id')
      .limit(first)
      .execute();
    return rows.map(({ id, viewers }) => ({ id, viewers: Number(viewers) }));
  }
}

@Resolver(() => ViewedGoods)
export class ViewedGoodsResolver {
  @FieldResolver(() => ProductView, { nullable: true, description: 'The product as it is now.' })
  product(@Root() { id }: ViewedGoods, @Ctx() context: CatalogContext): Promise<ProductView | undefined> {
    return context.load(productById, id);
  }
}

const within = (db: CatalogDatabase, { from, to }: Period) =>
  db.selectFrom('view_day').where('day', '>=', from).where('day', '<=', to);

const ofProducts = (db: CatalogDatabase, { sellerId, ...period }: ViewFigures) =>
  within(db, period)
    .$call((query) =>
      sellerId === undefined ? query.where('seller_id', 'is not', null) : query.where('seller_id', '=', sellerId),
    )
    .select(({ fn }) => fn.sum<string | null>('visitors').as('viewers'));

async function totalsOf(db: CatalogDatabase, figures: ViewFigures): Promise<ViewTotals> {
  const people = within(db, figures)
    .where('subject_id', '=', figures.sellerId ?? ALL_SHOPS)
    .select(({ fn }) => fn.sum<string | null>('visitors').as('visitors'));
  const [{ visitors }, { viewers }] = await Promise.all([
    people.executeTakeFirstOrThrow(),
    ofProducts(db, figures).executeTakeFirstOrThrow(),
  ]);
  return { visitors: Number(visitors), views: Number(viewers) };
}

import { Allow, badInput, daysOf, PeriodArgs, periodBefore, price, textIn } from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { managedShop } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { SalesOfDay, salesOfDays } from './sales.resolver.ts';
import { NOBODY } from './sales-buyer-day.entity.ts';
import { salesTotals, soldByShops, soldDepartments, soldProducts } from './sales-figures.rows.ts';
import { SalesFigures, SalesTotals, SoldByShop, SoldDepartment, SoldProduct } from './sales-figures.type.ts';

const MOST = 100;

function checkedFirst(first: number): number {
  if (first < 0 || first > MOST) throw badInput(`first must be between 0 and ${MOST}.`);
  return first;
}

@Resolver(() => SalesFigures)
export class SalesFiguresResolver {
  @Allow('SELLER', 'sales:read')
  @Query(() => SalesFigures, {
    nullable: true,
    description:
      "Sales of the viewer's shop in a period, a second or two old; of all sellers for administrators. Orders count on the day they were paid.",
  })
  salesFigures(@Args(() => PeriodArgs) period: PeriodArgs, @Ctx() context: OrdersContext): SalesFigures {
    daysOf(period);
    return { ...period, sellerId: managedShop(context, 'sales:read') };
  }

  @FieldResolver(() => SalesTotals, { description: 'The whole period.' })
  total(@Root() figures: SalesFigures, @Ctx() { db }: OrdersContext): Promise<SalesTotals> {
    return salesTotals(db, figures);
  }

  @FieldResolver(() => SalesTotals, { description: 'The period of the same length before it.' })
  before(@Root() figures: SalesFigures, @Ctx() { db }: OrdersContext): Promise<SalesTotals> {
    return salesTotals(db, { ...figures, ...periodBefore(figures) });
  }

  @FieldResolver(() => [SalesOfDay], { description: 'Day by day, oldest first.' })
  days(@Root() figures: SalesFigures, @Ctx() { db }: OrdersContext): Promise<SalesOfDay[]> {
    return salesOfDays(db, daysOf(figures), figures.sellerId);
  }

  @FieldResolver(() => [SalesOfDay], { description: 'The period before, day by day, oldest first.' })
  daysBefore(@Root() figures: SalesFigures, @Ctx() { db }: OrdersContext): Promise<SalesOfDay[]> {
    return salesOfDays(db, daysOf(periodBefore(figures)), figures.sellerId);
  }

  @FieldResolver(() => [SoldProduct], { description: 'The products that brought in most.' })
  async topProducts(
    @Root() figures: SalesFigures,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 100 at most.' }) first: number,
    @Ctx() { db, viewer }: OrdersContext,
  ): Promise<SoldProduct[]> {
    const rows = await soldProducts(db, figures, checkedFirst(first));
    return rows.map(({ id, nameZh, nameEn, units, paid }) => ({
      ...{ id, product: { id }, name: textIn(viewer.locale, nameZh, nameEn) ?? '' },
      ...{ units: Number(units), paid: price(Number(paid)) },
    }));
  }

  @FieldResolver(() => [SoldDepartment], { description: 'All departments with sales, best first.' })
  async departments(@Root() figures: SalesFigures, @Ctx() { db }: OrdersContext): Promise<SoldDepartment[]> {
    const rows = await soldDepartments(db, figures);
    return rows.map(({ id, units, paid }) => ({
      ...(id === NOBODY ? { id: null, category: null } : { id, category: { id } }),
      ...{ units: Number(units), paid: price(Number(paid)) },
    }));
  }

  @FieldResolver(() => [SoldByShop], { description: 'The shops that brought in most; sellers see theirs alone.' })
  async shops(
    @Root() figures: SalesFigures,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 100 at most.' }) first: number,
    @Ctx() { db }: OrdersContext,
  ): Promise<SoldByShop[]> {
    const rows = await soldByShops(db, figures, checkedFirst(first));
    return rows.map(({ id, orders, units, paid, refunded }) => ({
      ...{ id, seller: { id }, orders: Number(orders), units: Number(units) },
      ...{ paid: price(Number(paid)), refunded: price(Number(refunded)) },
    }));
  }
}

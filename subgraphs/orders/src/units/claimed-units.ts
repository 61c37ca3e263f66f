import { loadMany } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { AfterSaleKind, AfterSaleStatus, VOID } from './after-sale-kind.ts';

const selectClaims = (db: OrdersDatabase) =>
  db
    .selectFrom('after_sale_line')
    .innerJoin('after_sale', 'after_sale.id', 'after_sale_line.after_sale_id')
    .where('status', 'not in', VOID)
    .select([
      'order_id as orderId',
      'order_line_id as orderLineId',
      'kind',
      'status',
      'quantity',
      'after_sale_line.goods_minor as goodsMinor',
      'withheld_minor as withheldMinor',
      'after_sale_line.points_minor as pointsMinor',
      'withheld_points_minor as withheldPointsMinor',
    ]);

/** Units and money of a line in an after-sale request. */
export type Claim = Awaited<ReturnType<ReturnType<typeof selectClaims>['executeTakeFirstOrThrow']>>;

export function claimsOf(db: OrdersDatabase, orderIds: readonly string[]): Promise<Claim[]> {
  return selectClaims(db).where('order_id', 'in', orderIds).execute();
}

export const claimsOfOrder = loadMany<Claim, OrdersContext>(
  (ids, { db }) => claimsOf(db, ids),
  (claim) => claim.orderId,
);

/** Whether it was granted: the money is or was refunded. */
export function isSettled({ status }: Pick<Claim, 'status'>): boolean {
  return status === AfterSaleStatus.REFUNDING || status === AfterSaleStatus.REFUNDED;
}

/** Whether it takes units, not only money. */
export function takesUnits({ kind }: Claim): boolean {
  return kind !== AfterSaleKind.PRICE_PROTECTION;
}

export const sumOf = <Item>(items: readonly Item[], number: (item: Item) => number) =>
  items.reduce((sum, item) => sum + number(item), 0);

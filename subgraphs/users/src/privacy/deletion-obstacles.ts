import { DeletionObstaclesDocument } from '../calls/orders.generated.ts';
import { ownShop } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import type { DeletionObstacle, DeletionObstacleKind } from './deletion-obstacle.ts';

/** What prevents the deletion of an account: what is owed to the person or by them. Throws SubgraphCallFailed. */
export async function deletionObstacles(context: UsersContext, userId: string): Promise<DeletionObstacle[]> {
  const { db } = context;
  const [person, shop] = await Promise.all([
    db.selectFrom('user').select('role').where('id', '=', userId).executeTakeFirstOrThrow(),
    ownShop(db, userId),
  ]);
  const { _deletionObstacles: open } = await context.call('orders', DeletionObstaclesDocument, {
    userId,
    sellerId: shop?.id,
  });
  const counts: Record<DeletionObstacleKind, number> = {
    OPEN_ORDERS: open.orders,
    OPEN_AFTER_SALES: open.afterSales,
    PENDING_REFUNDS: open.refunds,
    BALANCE: open.hasBalance ? 1 : 0,
    OPEN_SHOP: shop && !shop.suspendedAt ? 1 : 0,
    ORDERS_TO_SHIP: open.shopOrders,
    STAFF: person.role === 'ADMIN' ? 1 : 0,
  };
  return (Object.keys(counts) as DeletionObstacleKind[]).flatMap((kind) =>
    counts[kind] > 0 ? [{ kind, count: counts[kind] }] : [],
  );
}

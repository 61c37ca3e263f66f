import type { Permission } from '@minijd/subgraph';
import { present } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import type { Party } from './lifecycle.ts';
import { linesOfOrder, type OrderRow, orderById } from './order.rows.ts';

/** What the viewer is to an order; nothing when it is none of their business. */
export async function partiesOf(context: OrdersContext, order: OrderRow): Promise<Party[]> {
  const { userId, role, sellerId } = context.viewer;
  const parties: Party[] = [];
  if (userId !== undefined && order.buyerId === userId) parties.push('BUYER');
  if (context.may('order:read')) parties.push('ADMIN');
  if (context.may('order:ship')) parties.push('SHIPPER');
  if (role === 'SELLER' && sellerId !== undefined) {
    const lines = await context.load(linesOfOrder, order.id);
    if (lines.some((line) => line.sellerId === sellerId)) parties.push('SELLER');
  }
  return parties;
}

/** Whether the viewer may see all of an order: its sellers see what is theirs. */
export async function seesAll(context: OrdersContext, order: OrderRow): Promise<boolean> {
  const parties = await partiesOf(context, order);
  return parties.some((party) => party !== 'SELLER');
}

/** Whether the viewer sells a part of an order only, and others the rest. */
export async function sellsAPart(context: OrdersContext, order: OrderRow): Promise<boolean> {
  if (await seesAll(context, order)) return false;
  const lines = await context.load(linesOfOrder, order.id);
  return lines.some(({ sellerId }) => sellerId !== context.viewer.sellerId);
}

/** An order for its buyer, the sellers of its lines and administrators; for others there is none. */
export async function visibleOrder(context: OrdersContext, id: string): Promise<OrderRow | undefined> {
  const order = await context.load(orderById, id);
  return order && (await partiesOf(context, order)).length > 0 ? order : undefined;
}

/** The only seller whose things the viewer sees; those with the permission see all. */
export function managedShop(context: OrdersContext, permission: Permission): string | undefined {
  if (context.may(permission)) return undefined;
  return present(context.viewer.sellerId, 'seller of the viewer');
}

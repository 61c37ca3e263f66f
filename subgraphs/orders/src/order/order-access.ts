import type { Permission } from '@minijd/subgraph';
import { present } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import type { Party } from './lifecycle.ts';
import { linesOfOrder, type OrderRow, orderById } from './order.rows.ts';

/** The viewer's roles for an order; none for others. */
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

/** Whether the viewer may see all of an order; sellers see their part. */
export async function seesAll(context: OrdersContext, order: OrderRow): Promise<boolean> {
  const parties = await partiesOf(context, order);
  return parties.some((party) => party !== 'SELLER');
}

/** Whether the viewer is one of several sellers of an order. */
export async function sellsAPart(context: OrdersContext, order: OrderRow): Promise<boolean> {
  if (await seesAll(context, order)) return false;
  const lines = await context.load(linesOfOrder, order.id);
  return lines.some(({ sellerId }) => sellerId !== context.viewer.sellerId);
}

/** An order, for its buyer, the sellers of its lines and administrators; undefined for others. */
export async function visibleOrder(context: OrdersContext, id: string): Promise<OrderRow | undefined> {
  const order = await context.load(orderById, id);
  return order && (await partiesOf(context, order)).length > 0 ? order : undefined;
}

/** The seller whose data the viewer is limited to; undefined with the permission to see all. */
export function managedShop(context: OrdersContext, permission: Permission): string | undefined {
  if (context.may(permission)) return undefined;
  return present(context.viewer.sellerId, 'seller of the viewer');
}

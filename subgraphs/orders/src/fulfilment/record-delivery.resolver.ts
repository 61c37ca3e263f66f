import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { changedOrder, OrderPayload, orderRefusals, selectOrders } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { refusals } from './shipment.refusals.ts';
import { selectShipments } from './shipment.rows.ts';
import { trackShipment } from './track-shipment.ts';
import { TrackingStatus } from './tracking-status.ts';

/** Records that all parcels of an order, or one, have arrived; those delivered before stay as they are. */
async function recordDelivery(context: OrdersContext, orderId: string, shipmentId?: string): Promise<void> {
  const order = isUuid(orderId)
    ? await selectOrders(context.db).where('id', '=', orderId).executeTakeFirst()
    : undefined;
  if (!order) throw orderRefusals.noSuchOrder(['orderId']);
  const shipments = await selectShipments(context.db).where('order_id', '=', orderId).execute();
  const meant = shipmentId == null ? shipments : shipments.filter(({ id }) => id === shipmentId);
  if (meant.length === 0) throw shipmentId == null ? orderRefusals.notNow(order.status) : refusals.noSuchShipment();
  for (const { id } of meant) await recordArrival(context, id);
}

/** A person, not the carrier, reports that a parcel has arrived. */
export function recordArrival(context: OrdersContext, shipmentId: string): Promise<void> {
  const news = { carrierEventId: 'recorded', status: TrackingStatus.DELIVERED, at: new Date() };
  return trackShipment(context, shipmentId, news);
}

@Resolver()
export class RecordDeliveryResolver {
  @Allow('order:ship')
  @Mutation(() => OrderPayload, { description: 'Records that parcels of an order were delivered.' })
  @Refusable()
  async recordDelivery(
    @Arg('orderId', () => ID, { description: 'Which order.' }) orderId: string,
    @Arg('shipmentId', () => ID, { nullable: true, description: 'Which parcel; all when absent.' })
    shipmentId: string | undefined,
    @Ctx() context: OrdersContext,
  ) {
    await recordDelivery(context, orderId, shipmentId);
    return changedOrder(context, orderId);
  }
}

import { Allow, isUuid, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { changedOrder, moveOrder, OrderPayload, OrderStatus, orderRefusals as refusals } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { recordArrival } from './record-delivery.resolver.ts';
import { selectShipments } from './shipment.rows.ts';

/** Job of each order some days after its delivery: confirms the receipt when the buyer did not, once every parcel has arrived. */
export async function confirmSilently({ orderId }: { orderId: string }, context: OrdersContext): Promise<void> {
  try {
    await moveOrder(context, orderId, {
      step: 'confirmReceipt',
      check: async (_, { status }) => {
        if (status !== OrderStatus.DELIVERED) throw refusals.notNow(status);
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Buyers may confirm parcels before the carrier reports their delivery; the job waits for the delivery. */
async function receiveParcels(context: OrdersContext, orderId: string): Promise<void> {
  const onTheirWay = await selectShipments(context.db)
    .where('order_id', '=', orderId)
    .where('delivered_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('order')
          .select('order.id')
          .where('order.id', '=', orderId)
          .where('buyer_id', '=', context.userId)
          .where('order.status', '=', OrderStatus.SHIPPED),
      ),
    )
    .execute();
  for (const { id } of onTheirWay) await recordArrival(context, id);
}

@Resolver()
export class ConfirmReceiptResolver {
  @Allow('SIGNED_IN')
  @Mutation(() => OrderPayload, { description: "Confirms the receipt of one of the viewer's orders." })
  @Refusable()
  async confirmReceipt(
    @Arg('orderId', () => ID, { description: 'Which order.' }) orderId: string,
    @Ctx() context: OrdersContext,
  ) {
    const { userId } = context;
    if (!isUuid(orderId)) throw refusals.noSuchOrder(['orderId']);
    await receiveParcels(context, orderId);
    await moveOrder(context, orderId, {
      step: 'confirmReceipt',
      check: async (_, order) => {
        if (order.buyerId !== userId) throw refusals.noSuchOrder(['orderId']);
      },
    });
    return changedOrder(context, orderId);
  }
}

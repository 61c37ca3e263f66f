import type { DomainEvent } from '@minijd/events';
import type { EventHandlers } from '@minijd/subgraph';
import { failpoint } from '../failpoint.ts';
import type { UsersContext } from '../users-context.ts';
import type { Letter, LetterData, LetterKind } from './letter.ts';
import { sendLetter } from './send-letter.ts';

/** A letter to the buyer, once per event. */
async function notifyBuyer<Kind extends LetterKind>(
  context: UsersContext,
  { id, data: { buyerId } }: DomainEvent & { data: { buyerId: string } },
  kind: Kind,
  data: LetterData[Kind],
): Promise<void> {
  failpoint(context, 'EVENT_DELIVERED');
  const letter = { kind, data, to: { userId: buyerId }, once: id } as Letter;
  await context.em.transactional((em) => sendLetter(context, em, letter));
  failpoint(context, 'LETTER_RECORDED');
}

/** Letters about orders to their buyers. */
export const orderLetters: EventHandlers<UsersContext> = {
  'orders.order.placed': (event, context) =>
    notifyBuyer(context, event, 'ORDER_PLACED', { orderId: event.data.orderId }),
  'orders.shipment.shipped': (event, context) => {
    const { orderId, shipmentId } = event.data;
    return notifyBuyer(context, event, 'ORDER_SHIPPED', { orderId, shipmentId });
  },
  'orders.shipment.delivered': (event, context) => {
    const { orderId, shipmentId } = event.data;
    return notifyBuyer(context, event, 'ORDER_DELIVERED', { orderId, shipmentId });
  },
  'orders.refund.succeeded': (event, context) => {
    const { orderId, orderNo, amountMinor, destination } = event.data;
    return notifyBuyer(context, event, 'REFUNDED', { orderId, orderNo, amountMinor, destination });
  },
  'orders.afterSale.granted': (event, context) =>
    notifyBuyer(context, event, 'RETURN_ANSWERED', { afterSaleId: event.data.afterSaleId, granted: true }),
  'orders.afterSale.rejected': (event, context) =>
    notifyBuyer(context, event, 'RETURN_ANSWERED', { afterSaleId: event.data.afterSaleId, granted: false }),
};

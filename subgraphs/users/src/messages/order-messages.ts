import type {
  AfterSaleEventPayload,
  DomainEvent,
  OrderEventPayload,
  RefundEventPayload,
  ShipmentEventPayload,
} from '@minijd/events';
import { ownersOfSellers } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import { addMessages } from './add-messages.ts';
import type { MessageData } from './message-data.ts';
import type { MessageKind } from './message-kind.ts';

/** Handlers of order events that add messages for buyers. */
type Handler<Payload> = (event: Delivered<Payload>, context: UsersContext) => Promise<void>;
type Delivered<Payload> = Pick<DomainEvent, 'id'> & { data: Payload };

export const orderData = ({ orderId, orderNo, lines }: OrderEventPayload) => ({
  ...{ orderId, orderNo },
  productId: lines[0]?.productId,
});

function toBuyer<Payload extends { buyerId: string }, Kind extends MessageKind>(
  kind: Kind,
  dataOf: (payload: Payload) => MessageData[Kind],
): Handler<Payload> {
  return ({ id, data }, context) =>
    addMessages(context, kind, [{ userId: data.buyerId, source: id, data: dataOf(data) }]);
}

export const orderMessage = (kind: 'ORDER_PLACED' | 'ORDER_PAID' | 'ORDER_CANCELLED') =>
  toBuyer<OrderEventPayload, typeof kind>(kind, orderData);

export const notifyOfPrice = toBuyer<DomainEvent<'orders.order.priceChanged'>['data'], 'ORDER_PRICE_CHANGED'>(
  'ORDER_PRICE_CHANGED',
  ({ fromMinor, toMinor, reason, ...order }) => ({ ...orderData(order), fromMinor, toMinor, reason }),
);

const notifyOfCorrection = toBuyer<OrderEventPayload, 'ORDER_ADDRESS_CORRECTED'>('ORDER_ADDRESS_CORRECTED', orderData);

/** Whoever did not change the address is told; sellers once it is theirs to send. */
export async function notifyOfAddress(
  event: DomainEvent<'orders.order.addressChanged'>,
  context: UsersContext,
): Promise<void> {
  const { byBuyer, paid, sellerIds } = event.data;
  if (!byBuyer) return notifyOfCorrection(event, context);
  if (!paid) return;
  const owners = await ownersOfSellers(context.db, sellerIds);
  const [source, data] = [event.id, orderData(event.data)];
  await addMessages(
    context,
    'SALE_READDRESSED',
    owners.map((userId) => ({ userId, source, data })),
  );
}

export const parcelMessage = (kind: 'PARCEL_SHIPPED' | 'PARCEL_DELIVERED' | 'PARCEL_DELAYED') =>
  toBuyer<ShipmentEventPayload, typeof kind>(kind, (shipment) => ({
    ...orderData(shipment),
    trackingNo: shipment.trackingNo,
  }));

export const afterSaleData = (request: AfterSaleEventPayload) => ({
  ...orderData(request),
  afterSaleId: request.afterSaleId,
});

export const afterSaleMessage = (
  kind: 'AFTER_SALE_GRANTED' | 'AFTER_SALE_SETTLED' | 'AFTER_SALE_REFUNDED' | 'AFTER_SALE_REJECTED',
) => toBuyer<AfterSaleEventPayload, typeof kind>(kind, afterSaleData);

const refundMessage = toBuyer<RefundEventPayload, 'ORDER_REFUNDED'>(
  'ORDER_REFUNDED',
  ({ orderId, orderNo, amountMinor, destination }) => ({
    ...{ orderId, orderNo, amountMinor },
    toBalance: destination === 'BALANCE',
  }),
);

/** A refund of an after-sale request is reported by the request's own message. */
export const notifyOfRefund: Handler<RefundEventPayload> = async (event, context) => {
  if (event.data.reason !== 'AFTER_SALE') await refundMessage(event, context);
};

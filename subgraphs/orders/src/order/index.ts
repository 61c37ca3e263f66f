export { allowedActions, type Party } from './lifecycle.ts';
export { type EventSubject, lockOrder, moveOrder, noteOnOrder, takeStep } from './move-order.ts';
export { Order } from './order.entity.ts';
export { order, type orderEntities } from './order.module.ts';
export { changedOrder, OrderPayload } from './order.payload.ts';
export { refusals as orderRefusals } from './order.refusals.ts';
export {
  eventsOfOrder,
  linesOfOrder,
  type OrderEventRow,
  type OrderLineRow,
  type OrderRow,
  orderById,
  orderLineById,
  selectEvents,
  selectLines,
  selectOrders,
} from './order.rows.ts';
export { managedShop, partiesOf, seesAll, sellsAPart, visibleOrder } from './order-access.ts';
export { byBuyer, OrderActor } from './order-actor.ts';
export { OrderEvent } from './order-event.entity.ts';
export type { OrderEventType } from './order-event-type.ts';
export { OrderLine } from './order-line.entity.ts';
export { payloadOf } from './order-payload.ts';
export { OrderAction, OrderStatus } from './order-status.ts';
export { type OrderMessage, orderTopic, publishEvent } from './order-topic.ts';
export { type PaidMessage, paidTopic, publishPaid } from './paid-topic.ts';

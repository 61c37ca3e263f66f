import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvents } from '@minijd/events';
import { InvalidTransition } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import type { OrderStep } from './lifecycle.ts';
import { Order } from './order.entity.ts';
import { refusals } from './order.refusals.ts';
import { byBuyer, operatorOf } from './order-actor.ts';
import { OrderEvent } from './order-event.entity.ts';
import type { OrderEventType } from './order-event-type.ts';
import { orderPayload } from './order-payload.ts';
import { publishEvent } from './order-topic.ts';

interface Effect {
  event: OrderEventType;
  domainEvent?: keyof DomainEvents & `orders.order.${string}` & Exclude<keyof DomainEvents, 'orders.order.placed'>;
}

/** The timeline entry and domain event of each step. */
const EFFECTS: Record<OrderStep, Effect> = {
  pay: { event: 'PAID', domainEvent: 'orders.order.paid' },
  ship: { event: 'SHIPPED', domainEvent: 'orders.order.shipped' },
  deliver: { event: 'DELIVERED', domainEvent: 'orders.order.delivered' },
  confirmReceipt: { event: 'COMPLETED', domainEvent: 'orders.order.completed' },
  cancel: { event: 'CANCELLED', domainEvent: 'orders.order.cancelled' },
  requestRefund: { event: 'REFUNDING' },
  refund: { event: 'ALL_REFUNDED' },
  expire: { event: 'EXPIRED', domainEvent: 'orders.order.cancelled' },
  fail: { event: 'UNFULFILLABLE', domainEvent: 'orders.order.cancelled' },
};

/** The subject of the timeline entry when it is not the whole order. */
export interface EventSubject {
  detail: string;
  /** Whose part of the order it concerns; absent: parts of several. */
  sellerId?: string | undefined;
}

export interface Move {
  step: keyof typeof EFFECTS;
  about?: EventSubject | undefined;
  /** Called with the locked order; throws when the step is not allowed. */
  check?: (em: EntityManager, order: Order) => Promise<void>;
  /** Further changes in the transaction; not run when the step was taken before. */
  also?: (em: EntityManager, order: Order) => Promise<void>;
}

/**
 * Takes one step with an order: status, timeline entry, domain event and whatever `also` writes commit together, then
 * it is published to live listeners. A step that was taken before is a no-op (false); an impossible one is refused.
 */
export async function moveOrder(context: OrdersContext, orderId: string, move: Move): Promise<boolean> {
  const event = await context.em.transactional(async (em) => {
    const order = await lockOrder(em, orderId);
    await move.check?.(em, order);
    const event = await takeStep(context, em, { ...move, order });
    if (event) await move.also?.(em, order);
    return event;
  });
  if (event) await publishEvent(context, orderId, event.id);
  return event !== undefined;
}

/**
 * Takes a step with a locked order in the caller's transaction, with its timeline entry and domain event; publish the
 * returned event after the commit. Undefined when the step was taken before.
 */
export async function takeStep(
  context: OrdersContext,
  em: EntityManager,
  { order, step, about }: Pick<Move, 'step' | 'about'> & { order: Order },
): Promise<OrderEvent | undefined> {
  const event = take(context, order, { step, about });
  if (!event) return undefined;
  await em.persist(event).flush();
  const { domainEvent } = EFFECTS[step];
  if (domainEvent) await context.emit(em, domainEvent, await orderPayload(em, order));
  return event;
}

/** The order, locked until the transaction ends. */
export async function lockOrder(em: EntityManager, orderId: string): Promise<Order> {
  const order = await em.findOne(Order, orderId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!order) throw refusals.noSuchOrder(['input', 'orderId']);
  return order;
}

function take(
  context: OrdersContext,
  order: Order,
  { step, about }: Pick<Move, 'step' | 'about'>,
): OrderEvent | undefined {
  const from = order.status;
  const at = new Date();
  if (!isTaken(order, step, at)) return undefined;
  const { event: type } = EFFECTS[step];
  // A provider reports what the buyer paid.
  const operator = step === 'pay' ? byBuyer(order) : operatorOf(context, order);
  return Object.assign(new OrderEvent(), { order, type, from, to: order.status, at, ...operator, ...about });
}

function isTaken(order: Order, step: OrderStep, at: Date): boolean {
  try {
    return order.take(step, at);
  } catch (error) {
    throw error instanceof InvalidTransition ? refusals.notNow(order.status) : error;
  }
}

/** An entry in the timeline that changes no status; publish it after the transaction. */
export function noteOnOrder(
  context: OrdersContext,
  order: Order,
  { type, ...about }: { type: OrderEventType } & Partial<EventSubject>,
): OrderEvent {
  const { status } = order;
  return Object.assign(new OrderEvent(), {
    ...{ order, type, from: status, to: status },
    ...operatorOf(context, order),
    ...about,
  });
}

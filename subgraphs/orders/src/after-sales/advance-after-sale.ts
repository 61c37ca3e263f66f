import type { EntityManager } from '@mikro-orm/postgresql';
import { forbidden } from '@minijd/subgraph';
import { InvalidTransition } from '../kernel/index.ts';
import { lockOrder, noteOnOrder, OrderActor, type OrderEvent, publishEvent } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSale } from './after-sale.entity.ts';
import { refusals } from './after-sale.refusals.ts';
import { AfterSaleEvent } from './after-sale-event.entity.ts';
import { emitAfterSaleEvent } from './emit-after-sale-event.ts';
import { type Actor, type AfterSaleStep, mayTake } from './lifecycle.ts';

interface Step {
  step: AfterSaleStep;
  actor: Actor;
  note?: string | undefined;
}

/**
 * Takes one step with a request whose order is locked and adds an entry to both timelines; publish the returned event
 * after the commit. Undefined when the step was taken before.
 */
export function advance(
  context: OrdersContext,
  em: EntityManager,
  { step, ...progress }: Step & { afterSale: AfterSale },
): OrderEvent | undefined {
  return isTaken(progress.afterSale, step) ? noteProgress(context, em, progress) : undefined;
}

function isTaken(afterSale: AfterSale, step: AfterSaleStep): boolean {
  try {
    return afterSale.take(step);
  } catch (error) {
    throw error instanceof InvalidTransition ? refusals.notNow(afterSale.status) : error;
  }
}

/** An entry in the timelines of a request and of its order. */
export function noteProgress(
  context: OrdersContext,
  em: EntityManager,
  { afterSale, actor, note }: Omit<Step, 'step'> & { afterSale: AfterSale },
): OrderEvent {
  em.persist(Object.assign(new AfterSaleEvent(), { afterSale, status: afterSale.status, actor, note }));
  const { order, status, sellerId } = afterSale;
  const event = noteOnOrder(context, order, { type: 'AFTER_SALE', detail: status, sellerId });
  // What the shop settles by itself is nobody's doing, although somebody's request led to it.
  if (actor === 'SYSTEM') Object.assign(event, { actor: OrderActor.SYSTEM, operatorId: undefined });
  em.persist(event);
  return event;
}

export interface Move {
  /** By whom: a job, or the viewer in their role for the request. */
  by: 'SYSTEM' | 'VIEWER';
  /** The step; called with the locked request. */
  step: (afterSale: AfterSale) => AfterSaleStep;
  note?: string | undefined;
  /** Further changes in the transaction; not run when the step was taken before. */
  also?: (em: EntityManager, afterSale: AfterSale, actor: Actor) => Promise<void>;
}

/** Takes a step with a request in a transaction of its own; for those without access the request does not exist. */
export async function moveAfterSale(context: OrdersContext, id: string, move: Move): Promise<void> {
  const published = await context.em.transactional(async (em) => {
    const known = await em.findOne(AfterSale, id);
    if (!known) throw refusals.noSuchRequest();
    await lockOrder(em, known.order.id);
    const afterSale = await em.findOneOrFail(AfterSale, id, { refresh: true });
    const step = move.step(afterSale);
    const actor = move.by === 'SYSTEM' ? 'SYSTEM' : actorFor(context, afterSale, step);
    const event = advance(context, em, { afterSale, step, actor, note: move.note });
    await em.flush();
    if (event) await emitAfterSaleEvent(context, em, afterSale);
    if (event) await move.also?.(em, afterSale, actor);
    return event && { orderId: known.order.id, eventId: event.id };
  });
  if (published) await publishEvent(context, published.orderId, published.eventId);
}

/** The roles of the viewer for a request. */
export function actorsOf(context: OrdersContext, request: { buyerId: string; sellerId: string }): Actor[] {
  const { userId, role, sellerId } = context.viewer;
  const actors: Actor[] = [];
  if (userId !== undefined && request.buyerId === userId) actors.push('BUYER');
  if (role === 'SELLER' && sellerId === request.sellerId) actors.push('SELLER');
  if (context.may('after-sale:answer')) actors.push('ADMIN');
  return actors;
}

function actorFor(context: OrdersContext, afterSale: AfterSale, step: AfterSaleStep): Actor {
  const actors = actorsOf(context, afterSale);
  if (actors.length === 0) throw refusals.noSuchRequest();
  const entitled = actors.find((actor) => mayTake(step, actor));
  if (!entitled) throw forbidden();
  return entitled;
}

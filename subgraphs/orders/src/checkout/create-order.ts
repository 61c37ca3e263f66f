import { Invoice } from '../invoicing/index.ts';
import { documentNo, present } from '../kernel/index.ts';
import { byBuyer, Order, OrderEvent, OrderLine, OrderStatus, payloadOf } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { partsOf, totalsOf } from '../pricing/index.ts';
import { usesPromotions } from '../promotions/index.ts';
import { refusals } from './checkout.refusals.ts';
import { advance, type CheckoutRow } from './checkout-saga.rows.ts';

/** Creates the order of a checkout that holds all it needs; does nothing when it exists already. */
export async function createOrder(context: OrdersContext, checkout: CheckoutRow): Promise<void> {
  const from = usesPromotions(checkout) ? 'PROMOTIONS_HELD' : 'STOCK_RESERVED';
  const made = await context.em.transactional(async (em) => {
    const db = em.getKysely();
    if (!(await advance(db, checkout.id, { from, to: 'AWAITING_PAYMENT' }))) return false;
    const { order, ...parts } = orderOf(checkout);
    em.persist([order, ...parts.lines, parts.event, ...parts.invoices]);
    await em.flush();
    const payload = { ...payloadOf(order, parts.lines), fromCart: checkout.fromCart };
    await context.emit(em, 'orders.order.placed', payload);
    await context.bus.send(db, 'orders.expireOrder', { orderId: order.id }, { startAfter: checkout.payBefore });
    return true;
  });
  if (made) return;
  const { step } = await context.db
    .selectFrom('checkout_saga')
    .select('step')
    .where('id', '=', checkout.id)
    .executeTakeFirstOrThrow();
  if (step !== 'AWAITING_PAYMENT') throw refusals.interrupted();
}

function orderOf(checkout: CheckoutRow) {
  const { id, buyerId, recipientName, recipientPhone, recipientAddress, buyerNote, payBefore, discounts, pointsRules } =
    checkout;
  const createdAt = new Date();
  const order = Object.assign(new Order(), {
    ...{ id, buyerId, recipientName, recipientPhone, recipientAddress, buyerNote, payBefore, createdAt, discounts },
    pointsRules,
    ...totalsOf(checkout.lines.map(partsOf)),
    orderNo: documentNo(createdAt, present(checkout.number, 'number of a stored checkout')),
  });
  const lines = checkout.lines.map((line, position) => Object.assign(new OrderLine(), { ...line, order, position }));
  const event = Object.assign(new OrderEvent(), {
    ...{ order, type: 'PLACED', to: OrderStatus.PENDING, at: createdAt },
    ...byBuyer(order),
  });
  const invoices = checkout.invoice.map((details) => Object.assign(new Invoice(), { ...details, orderId: id }));
  return { order, lines, event, invoices };
}

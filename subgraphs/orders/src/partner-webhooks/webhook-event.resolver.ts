import { Allow, DateTime, isUuid, loadOne } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AfterSale, visibleAfterSale } from '../after-sales/index.ts';
import { Shipment, shipmentsOfOrder } from '../fulfilment/index.ts';
import { Order, orderById, seesAll, visibleOrder } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import {
  Payment,
  PaymentRefund,
  type PaymentRow,
  type RefundRow,
  selectPayments,
  selectRefunds,
} from '../payments/index.ts';
import { WebhookEvent } from './webhook-event.type.ts';
import { WebhookEventType } from './webhook-event-type.ts';

const refundById = loadOne<RefundRow, OrdersContext>(
  (ids, { db }) => selectRefunds(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);
const paymentById = loadOne<PaymentRow, OrdersContext>(
  (ids, { db }) => selectPayments(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

@Resolver(() => WebhookEvent)
export class WebhookEventResolver {
  @Allow('SELLER', 'partner:write')
  @Query(() => WebhookEvent, {
    nullable: true,
    description:
      'Sellers and administrators: an event of an order as webhooks report it, to try selections. Null for orders of others.',
  })
  async webhookEvent(
    @Arg('type', () => WebhookEventType, { description: 'What happens to it.' }) type: WebhookEventType,
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Arg('subjectId', () => ID, {
      nullable: true,
      description: 'The payment, refund, parcel or after-sale request of the order it is about.',
    })
    subjectId: string | null | undefined,
    @Arg('occurredAt', () => DateTime, { nullable: true, description: 'When it happens; absent: now.' })
    occurredAt: Date | null | undefined,
    @Ctx() context: OrdersContext,
  ): Promise<WebhookEvent | null> {
    if (!(isUuid(orderId) && (await visibleOrder(context, orderId)))) return null;
    return { type, orderId, subjectId, occurredAt: occurredAt ?? new Date() };
  }

  @FieldResolver(() => Order, { description: 'The order it happened to.' })
  order(@Root() { orderId }: WebhookEvent, @Ctx() context: OrdersContext) {
    return visibleOrder(context, orderId);
  }

  @FieldResolver(() => Payment, { nullable: true, description: 'Of PAYMENT and REFUND events; for administrators.' })
  async payment(@Root() event: WebhookEvent, @Ctx() context: OrdersContext) {
    const refund = await this.#refund(event, context);
    const id = refund?.paymentId ?? subjectOf(event, 'PAYMENT_');
    const payment = id === undefined ? undefined : await context.load(paymentById, id);
    return (await this.#isOwn(event, payment, context)) ? payment : null;
  }

  @FieldResolver(() => PaymentRefund, { nullable: true, description: 'Of REFUND events; for administrators.' })
  refund(@Root() event: WebhookEvent, @Ctx() context: OrdersContext) {
    return this.#refund(event, context);
  }

  @FieldResolver(() => Shipment, { nullable: true, description: 'Of SHIPMENT events.' })
  async shipment(@Root() event: WebhookEvent, @Ctx() context: OrdersContext) {
    const id = subjectOf(event, 'SHIPMENT_');
    if (id === undefined) return null;
    const shipment = (await context.load(shipmentsOfOrder, event.orderId)).find((one) => one.id === id);
    return shipment && context.mayFor(shipment.sellerId, 'order:read') ? shipment : null;
  }

  @FieldResolver(() => AfterSale, { nullable: true, description: 'Of AFTER_SALE events.' })
  async afterSale(@Root() event: WebhookEvent, @Ctx() context: OrdersContext) {
    const id = subjectOf(event, 'AFTER_SALE_');
    const afterSale = id === undefined ? undefined : await visibleAfterSale(context, id);
    return afterSale?.orderId === event.orderId ? afterSale : null;
  }

  async #refund(event: WebhookEvent, context: OrdersContext): Promise<RefundRow | null> {
    const id = subjectOf(event, 'REFUND_');
    const refund = id === undefined ? undefined : await context.load(refundById, id);
    return refund && (await this.#isOwn(event, refund, context)) ? refund : null;
  }

  /** Payments concern the whole order, so they are visible only with access to all of it. */
  async #isOwn(event: WebhookEvent, row: { orderId: string } | undefined, context: OrdersContext): Promise<boolean> {
    if (row?.orderId !== event.orderId) return false;
    const order = await context.load(orderById, event.orderId);
    return order !== undefined && seesAll(context, order);
  }
}

/** The id of an event's subject, if it is of that kind. */
function subjectOf({ type, subjectId }: WebhookEvent, kind: string): string | undefined {
  return type.startsWith(kind) && subjectId && isUuid(subjectId) ? subjectId : undefined;
}

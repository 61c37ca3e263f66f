import { MoneyType, price } from '@minijd/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { allArrivals, DeliveryEstimate, Shipment, shipmentsOfOrder } from '../fulfilment/index.ts';
import { User } from '../kernel/index.ts';
import {
  allowedActions,
  Order,
  OrderAction,
  OrderEvent,
  OrderLine,
  type OrderRow,
  OrderStatus,
  partiesOf,
  seesAll,
  sellsAPart,
} from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { Payment, paymentsOfOrder } from '../payments/index.ts';
import { visibleEvents, visibleLines, visibleParts, visibleTotals } from './visible-parts.ts';

@ObjectType({ description: 'Recipient and address of an order.' })
export class OrderRecipient {
  @Field(() => String, { description: 'Who receives it.' })
  name!: string;

  @Field(() => String, { description: 'Their phone number.' })
  phone!: string;

  @Field(() => String, { description: 'The whole address in one line.' })
  address!: string;
}

@Resolver(() => Order)
export class OrderResolver {
  @FieldResolver(() => [OrderLine], {
    description: 'The order lines; a seller sees only their own lines and amounts.',
  })
  lines(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return visibleLines(context, order);
  }

  @FieldResolver(() => MoneyType, { description: 'Sum of the lines.' })
  async itemsTotal(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return price((await visibleTotals(context, order)).itemsTotalMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'Delivery.' })
  async freight(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return price((await visibleTotals(context, order)).freightMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'The discount.' })
  async discount(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return price((await visibleTotals(context, order)).discountMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'The total: lines and freight less the discount.' })
  async total(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return price((await visibleTotals(context, order)).totalMinor);
  }

  @FieldResolver(() => OrderRecipient, { description: 'Recipient and address.' })
  recipient(@Root() order: OrderRow): OrderRecipient {
    return { name: order.recipientName, phone: order.recipientPhone, address: order.recipientAddress };
  }

  @FieldResolver(() => [OrderEvent], {
    description: 'Its timeline, oldest first; without parts of other sellers for a seller.',
  })
  events(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return visibleEvents(context, order);
  }

  @FieldResolver(() => [Payment], {
    description: 'Attempts to pay it, oldest first; for its buyer and administrators.',
  })
  async payments(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return (await seesAll(context, order)) ? context.load(paymentsOfOrder, order.id) : [];
  }

  @FieldResolver(() => [Shipment], { description: 'Its parcels; a seller sees only their own.' })
  async shipments(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    const all = await context.load(shipmentsOfOrder, order.id);
    return (await seesAll(context, order)) ? all : all.filter(({ sellerId }) => sellerId === context.viewer.sellerId);
  }

  @FieldResolver(() => DeliveryEstimate, {
    nullable: true,
    description: 'When the parts the viewer may see arrive; null when nothing is outstanding.',
  })
  async deliveryEstimate(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return allArrivals((await visibleParts(context, order)).map((part) => part.deliveryEstimate));
  }

  @FieldResolver(() => [OrderAction], { description: 'What the viewer may do with it now.' })
  async allowedActions(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    const own = await sellsAPart(context, order);
    const parts = own || order.status === OrderStatus.PAID ? await visibleParts(context, order) : [];
    const status = (own && parts[0]?.status) || order.status;
    return allowedActions(status, await partiesOf(context, order), {
      cancellable: parts.some((part) => part.cancellable),
      hasParcel: (await context.load(shipmentsOfOrder, order.id)).length > 0,
      whole: !own,
    });
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was cancelled, if the buyer gave a reason.' })
  cancelReason(@Root() order: OrderRow) {
    return order.cancelReason;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who bought it.' })
  buyer(@Root() order: OrderRow): User {
    return { id: order.buyerId };
  }
}

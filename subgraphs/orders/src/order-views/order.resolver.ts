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
  partiesOf,
  seesAll,
  sellsAPart,
} from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { Payment, paymentsOfOrder } from '../payments/index.ts';
import { visibleEvents, visibleLines, visibleParts, visibleTotals } from './visible-parts.ts';

@ObjectType({ description: 'To whom and where an order goes.' })
export class OrderRecipient {
  @Field(() => String, { description: 'Who receives it.' })
  name!: string;

  @Field(() => String, { description: 'How the carrier reaches them.' })
  phone!: string;

  @Field(() => String, { description: 'The whole address in one line.' })
  address!: string;
}

@Resolver(() => Order)
export class OrderResolver {
  @FieldResolver(() => [OrderLine], {
    description: 'What was bought; a seller sees their own lines and the money of these only.',
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

  @FieldResolver(() => MoneyType, { description: 'What was taken off.' })
  async discount(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return price((await visibleTotals(context, order)).discountMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'What is to be paid: lines and freight less the discount.' })
  async total(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return price((await visibleTotals(context, order)).totalMinor);
  }

  @FieldResolver(() => OrderRecipient, { description: 'To whom and where it goes.' })
  recipient(@Root() order: OrderRow): OrderRecipient {
    return { name: order.recipientName, phone: order.recipientPhone, address: order.recipientAddress };
  }

  @FieldResolver(() => [OrderEvent], {
    description: 'What happened to it, oldest first; a seller does not see parts of others.',
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

  @FieldResolver(() => [Shipment], { description: 'Its parcels; a seller sees their own only.' })
  async shipments(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    const all = await context.load(shipmentsOfOrder, order.id);
    return (await seesAll(context, order)) ? all : all.filter(({ sellerId }) => sellerId === context.viewer.sellerId);
  }

  @FieldResolver(() => DeliveryEstimate, {
    nullable: true,
    description: 'When its parts, as far as the viewer may see them, arrive; null when nothing is to come.',
  })
  async deliveryEstimate(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    return allArrivals((await visibleParts(context, order)).map((part) => part.deliveryEstimate));
  }

  @FieldResolver(() => [OrderAction], { description: 'What the viewer may do with it now.' })
  async allowedActions(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    const [own] = (await sellsAPart(context, order)) ? await visibleParts(context, order) : [];
    return allowedActions(own?.status ?? order.status, await partiesOf(context, order));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was cancelled, when the buyer said so.' })
  cancelReason(@Root() order: OrderRow) {
    return order.cancelReason;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who bought it.' })
  buyer(@Root() order: OrderRow): User {
    return { id: order.buyerId };
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Seller } from '../kernel/index.ts';
import { OrderLine, orderById, orderLineById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { carrierName } from './carrier/carriers.ts';
import { arrivalOfParcel } from './delivery/arrival.ts';
import { DeliveryEstimate, routeTo } from './delivery/delivery-estimate.type.ts';
import { Shipment } from './shipment.entity.ts';
import {
  linesOfShipment,
  type ShipmentLineRow,
  type ShipmentRow,
  type TrackingRow,
  trackingOfShipment,
} from './shipment.rows.ts';
import { ShipmentLine } from './shipment-line.entity.ts';
import { TrackingEvent } from './tracking-event.entity.ts';
import { trackingText } from './tracking-text.ts';

@Resolver(() => Shipment)
export class ShipmentResolver {
  @FieldResolver(() => Seller, { nullable: true, description: 'The seller who shipped it.' })
  seller(@Root() shipment: ShipmentRow): Seller {
    return { id: shipment.sellerId };
  }

  @FieldResolver(() => String, { description: "Who carries it, in the viewer's language where the shop knows them." })
  carrier(@Root() shipment: ShipmentRow, @Ctx() { viewer }: OrdersContext) {
    return carrierName(shipment.carrier, viewer.locale);
  }

  @FieldResolver(() => [ShipmentLine], { description: 'What is in it.' })
  lines(@Root() shipment: ShipmentRow, @Ctx() context: OrdersContext) {
    return context.load(linesOfShipment, shipment.id);
  }

  @FieldResolver(() => [TrackingEvent], { description: "The carrier's reports, oldest first." })
  tracking(@Root() shipment: ShipmentRow, @Ctx() context: OrdersContext) {
    return context.load(trackingOfShipment, shipment.id);
  }

  @FieldResolver(() => DeliveryEstimate, { nullable: true, description: 'When it arrives; null once delivered.' })
  async deliveryEstimate(@Root() shipment: ShipmentRow, @Ctx() context: OrdersContext) {
    const order = await context.load(orderById, shipment.orderId);
    const route = order && routeTo(context, order.recipientAddress);
    return route && arrivalOfParcel(route, shipment);
  }
}

@Resolver(() => ShipmentLine)
export class ShipmentLineResolver {
  @FieldResolver(() => OrderLine, { description: 'The line of the order.' })
  orderLine(@Root() { orderLineId }: ShipmentLineRow, @Ctx() context: OrdersContext) {
    return context.load(orderLineById, orderLineId);
  }
}

@Resolver(() => TrackingEvent)
export class TrackingEventResolver {
  @FieldResolver(() => String, { description: "The carrier's text, else ours in the viewer's language." })
  message(@Root() { status, location, description }: TrackingRow, @Ctx() { viewer }: OrdersContext) {
    return description ?? trackingText(status, location)[viewer.locale];
  }
}

import { MoneyType, price } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { DeliveryEstimate, estimateOf, type Route, Shipment, type ShipmentRow } from '../fulfilment/index.ts';
import { Seller } from '../kernel/index.ts';
import { OrderLine, type OrderLineRow, type OrderRow, OrderStatus } from '../order/index.ts';
import { partsOf, totalsOf } from '../pricing/index.ts';
import { type Claim, claimedUnits } from '../units/index.ts';

@ObjectType({ description: "One seller's part of an order: its lines, its freight and its share of every discount." })
export class SubOrder {
  @Field(() => ID, { description: 'Identifies it within the order.' })
  id!: string;

  @Field(() => String, { description: 'The number people read: that of the order, with the number of the part.' })
  subOrderNo!: string;

  @Field(() => Seller, { nullable: true, description: 'The seller.' })
  seller!: Seller;

  @Field(() => [OrderLine], { description: 'Its lines.' })
  lines!: OrderLineRow[];

  @Field(() => OrderStatus, { description: "Its status; the order's status follows its last part." })
  status!: OrderStatus;

  @Field(() => Boolean, { description: 'Whether its buyer can cancel it now: it is paid and has no parcel yet.' })
  cancellable!: boolean;

  @Field(() => [Shipment], { description: 'Its parcels.' })
  shipments!: ShipmentRow[];

  @Field(() => DeliveryEstimate, {
    nullable: true,
    description: 'When all of it arrives; null when nothing is outstanding.',
  })
  deliveryEstimate?: DeliveryEstimate | undefined;

  @Field(() => MoneyType, { description: 'Sum of its lines.' })
  itemsTotal!: MoneyType;

  @Field(() => MoneyType, { description: 'Delivery.' })
  freight!: MoneyType;

  @Field(() => MoneyType, { description: 'The discount.' })
  discount!: MoneyType;

  @Field(() => MoneyType, { description: 'Its total.' })
  total!: MoneyType;
}

/** A shipment with what is in it. */
export type Parcel = ShipmentRow & { lines: readonly { quantity: number }[] };

const sumOfUnits = (items: readonly { quantity: number }[]) => items.reduce((sum, { quantity }) => sum + quantity, 0);

/**
 * A part of a paid order becomes SHIPPED, DELIVERED or REFUNDED by itself; otherwise it has the status of the order.
 */
export function partStatus(
  status: OrderStatus,
  {
    ordered,
    cancelled,
    returned,
    parcels,
  }: { ordered: number; cancelled: number; returned: number; parcels: readonly Parcel[] },
): OrderStatus {
  if (![OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.DELIVERED].includes(status)) return status;
  if (cancelled + returned === ordered) return OrderStatus.REFUNDED;
  if (sumOfUnits(parcels.flatMap(({ lines }) => lines)) + cancelled < ordered) return OrderStatus.PAID;
  return parcels.every(({ deliveredAt }) => deliveredAt) ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
}

/** The parts of an order in the order of its lines. Shares are stored per line, so the parts add up to the order. */
export function subOrdersOf(
  order: OrderRow,
  given: {
    lines: readonly OrderLineRow[];
    parcels: readonly Parcel[];
    claims: readonly Claim[];
    route: Route | undefined;
  },
): SubOrder[] {
  return [...Map.groupBy(given.lines, (line) => line.sellerId)].map(([sellerId, own], index) => {
    const { itemsTotalMinor, freightMinor, discountMinor, totalMinor } = totalsOf(own.map(partsOf));
    const shipments = given.parcels.filter((parcel) => parcel.sellerId === sellerId);
    const claims = given.claims.filter((claim) => own.some(({ id }) => id === claim.orderLineId));
    const status = partStatus(order.status, { ordered: sumOfUnits(own), ...claimedUnits(claims), parcels: shipments });
    return {
      id: `${order.id}:${sellerId}`,
      subOrderNo: `${order.orderNo}-${index + 1}`,
      seller: { id: sellerId },
      lines: own,
      shipments,
      status,
      cancellable: status === OrderStatus.PAID && shipments.length === 0,
      deliveryEstimate: estimateOf(given.route, { status, paidAt: order.paidAt ?? null, shipments }),
      itemsTotal: price(itemsTotalMinor),
      freight: price(freightMinor),
      discount: price(discountMinor),
      total: price(totalMinor),
    };
  });
}

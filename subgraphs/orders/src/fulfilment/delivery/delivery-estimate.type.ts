import { Cached, DateTime, LocalDate } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { provinceOf } from '../../kernel/index.ts';
import { OrderStatus } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import type { ShipmentRow } from '../shipment.rows.ts';
import { type Arrival, allArrivals, arrivalOfGoods, arrivalOfParcel, type Route } from './arrival.ts';

@Cached(30)
@ObjectType({ description: 'When goods are expected to arrive; never in the past.' })
export class DeliveryEstimate implements Arrival {
  @Field(() => LocalDate, { description: 'The first day they may arrive.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  to!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The estimate holds when paid before this moment; absent once paid.',
  })
  orderBefore?: Date | undefined;
}

/** The route to a province or an address; undefined where we do not deliver. */
export function routeTo({ settings }: OrdersContext, place: string): Route | undefined {
  const to = provinceOf(place);
  return (
    to && {
      warehouses: settings.WAREHOUSE_PROVINCES,
      to,
      cutOffHour: settings.DISPATCH_CUTOFF_HOUR,
      now: new Date(),
    }
  );
}

/** When goods ordered and paid now arrive in a province. */
export function estimateTo(context: OrdersContext, place: string): DeliveryEstimate | undefined {
  const route = routeTo(context, place);
  return route && arrivalOfGoods(route, undefined);
}

/** When a part of an order arrives: its parcels and its unshipped units. */
export function estimateOf(
  route: Route | undefined,
  part: { status: OrderStatus; paidAt?: Date | null; shipments: readonly ShipmentRow[] },
): DeliveryEstimate | undefined {
  if (!route) return undefined;
  const parcels = part.shipments.map((shipment) => arrivalOfParcel(route, shipment));
  if (part.status === OrderStatus.PENDING || part.status === OrderStatus.PAID) {
    return allArrivals([...parcels, arrivalOfGoods(route, part.paidAt)]);
  }
  return part.status === OrderStatus.SHIPPED ? allArrivals(parcels) : undefined;
}

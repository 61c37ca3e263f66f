import { timeOrderedId } from '@minijd/subgraph';
import { Shipment, ShipmentLine, TrackingEvent, TrackingStatus } from '../fulfilment/index.ts';
import { at, present } from '../kernel/index.ts';
import type { Order, OrderLine } from '../order/index.ts';

const HOUR_MS = 3_600_000;

/** What carriers report, as shares of the way. */
const REPORTS = [
  { status: TrackingStatus.PICKED_UP, share: 0.05, location: '广州市 Guangzhou' },
  { status: TrackingStatus.IN_TRANSIT, share: 0.5, location: '武汉市 Wuhan' },
  { status: TrackingStatus.OUT_FOR_DELIVERY, share: 0.9, location: null },
];
/** Parcels without an arrival are so long on their way already, on average. */
const USUAL_MS = 60 * HOUR_MS;

/** One parcel per seller with all their goods, and what its carrier reported; `now` is when the shop opened. */
export function pastParcels(
  order: Order,
  { lines, carrier, now }: { lines: readonly OrderLine[]; carrier: string; now: Date },
): object[] {
  const shippedAt = present(order.shippedAt, 'time of shipment');
  const bySeller = [...Map.groupBy(lines, ({ sellerId }) => sellerId)];
  return bySeller.flatMap(([sellerId, own], index) => {
    const shipment = Object.assign(new Shipment(), {
      ...{ id: timeOrderedId(shippedAt), order, sellerId, carrier, shippedAt },
      trackingNo: `MJ${order.orderNo.slice(2, 8)}${order.orderNo.slice(-6)}${index}`,
    });
    const goods = own.map((orderLine) =>
      Object.assign(new ShipmentLine(), { shipment, orderLine, quantity: orderLine.quantity }),
    );
    return [shipment, ...goods, ...reports(shipment, order.deliveredAt ?? undefined, now)];
  });
}

function reports(shipment: Shipment, deliveredAt: Date | undefined, now: Date): TrackingEvent[] {
  const start = shipment.shippedAt.getTime();
  const way = deliveredAt ? deliveredAt.getTime() - start : USUAL_MS;
  const passed = REPORTS.map((report) => ({ ...report, at: new Date(start + way * report.share) })).filter(
    ({ at }) => at <= now,
  );
  const events = passed.map(({ share: _, ...report }, index) => {
    shipment.track(report.status);
    return Object.assign(new TrackingEvent(), { shipment, carrierEventId: `import-${index}`, ...report });
  });
  if (!deliveredAt) return events;
  shipment.deliver(deliveredAt);
  const arrival = { shipment, carrierEventId: 'import-end', status: TrackingStatus.DELIVERED, at: deliveredAt };
  return [...events, Object.assign(new TrackingEvent(), arrival)];
}

/** Whose parcel it is, for the timeline; undefined for parcels of several sellers. */
export function onlySeller(lines: readonly OrderLine[]): string | undefined {
  const { sellerId } = at(lines, 0);
  return lines.every((line) => line.sellerId === sellerId) ? sellerId : undefined;
}

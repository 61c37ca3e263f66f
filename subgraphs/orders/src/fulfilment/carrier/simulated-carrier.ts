import { at, type Distance, distanceBetween, type Province, provinceOf } from '../../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { trackShipment } from '../track-shipment.ts';
import { TrackingStatus } from '../tracking-status.ts';

interface RouteStep {
  status: TrackingStatus;
  location?: string;
  /** When it happens, as a fraction of the whole time. */
  share: number;
}

/** The city of an address line that runs from the province down; empty when it names none. */
export function cityOf(address: string): string {
  const [, city = ''] = /(?:省|自治区|^)([^省市区]{1,10}?(?:市|自治州|地区|盟))/u.exec(address) ?? [];
  return city || (address.split(', ')[1] ?? '');
}

/** The warehouse that ships to `address`. */
function nearest(warehouses: readonly Province[], address: string): Province {
  const to = provinceOf(address);
  const near = (distance: Distance) => warehouses.find((from) => to && distanceBetween(from, to) === distance);
  return near('SAME_PROVINCE') ?? near('SAME_REGION') ?? at(warehouses, 0);
}

/** The steps of a parcel to `address`, as carriers report them. */
export function simulatedRoute(warehouses: readonly Province[], address: string): RouteStep[] {
  const [{ nameZh: origin }, city] = [nearest(warehouses, address), cityOf(address)];
  return [
    { status: TrackingStatus.PICKED_UP, location: `${origin}仓`, share: 0.1 },
    { status: TrackingStatus.IN_TRANSIT, location: `${origin}分拨中心`, share: 0.3 },
    { status: TrackingStatus.IN_TRANSIT, ...(city && { location: `${city}转运中心` }), share: 0.6 },
    { status: TrackingStatus.OUT_FOR_DELIVERY, ...(city && { location: `${city}营业点` }), share: 0.8 },
    { status: TrackingStatus.DELIVERED, share: 1 },
  ];
}

/**
 * Starts the simulated delivery of a parcel, which takes SANDBOX_DELIVERY_SECONDS; does nothing when that is 0 or real
 * carriers report.
 */
export async function simulateCarrier(context: OrdersContext, db: OrdersDatabase, shipmentId: string): Promise<void> {
  const { SANDBOX_DELIVERY_SECONDS, CARRIER_WEBHOOK_SECRET, WAREHOUSE_PROVINCES } = context.settings;
  const milliseconds = SANDBOX_DELIVERY_SECONDS * 1000;
  if (milliseconds === 0 || CARRIER_WEBHOOK_SECRET) return;
  for (const [step, { share }] of simulatedRoute(WAREHOUSE_PROVINCES, '').entries()) {
    const startAfter = new Date(Date.now() + milliseconds * share);
    await context.bus.send(db, 'orders.moveParcel', { shipmentId, step }, { startAfter });
  }
}

/** Job: one step of a simulated parcel. */
export async function moveParcel(
  { shipmentId, step }: { shipmentId: string; step: number },
  context: OrdersContext,
): Promise<void> {
  const shipment = await context.db
    .selectFrom('shipment')
    .innerJoin('order', 'order.id', 'shipment.order_id')
    .select('recipient_address as address')
    .where('shipment.id', '=', shipmentId)
    .executeTakeFirst();
  const taken = shipment && simulatedRoute(context.settings.WAREHOUSE_PROVINCES, shipment.address)[step];
  if (!taken) return;
  const { status, location } = taken;
  await trackShipment(context, shipmentId, { carrierEventId: `simulated-${step}`, status, location, at: new Date() });
}

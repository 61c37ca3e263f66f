import { parseMoment, typedText } from '@minijd/text';
import { z } from 'zod';
import { isSigned } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { type ShipmentRow, selectShipments } from '../shipment.rows.ts';
import { trackShipment } from '../track-shipment.ts';
import { TrackingStatus } from '../tracking-status.ts';
import { CARRIERS, isCarrier } from './carriers.ts';

export const CARRIER_SIGNATURE = 'x-carrier-signature';
/** How far a carrier's clock may be ahead of ours. */
const AHEAD_MS = 600_000;
/** How long after the pickup a seller may record a parcel. */
const LATE_MS = 86_400_000;

const text = (max: number) =>
  z
    .string()
    .transform((given) => typedText(given, { max }).text)
    .pipe(z.string());

const carrierEvent = z.object({
  id: text(90),
  trackingNo: text(60),
  status: z.enum(TrackingStatus).exclude(['SHIPPED']),
  at: z.string().transform(parseMoment).pipe(z.date()),
  location: text(100).optional(),
  description: text(200).optional(),
});
const carrierMessage = z.object({ events: z.array(carrierEvent).min(1).max(100) });
type CarrierEvent = z.infer<typeof carrierEvent>;

/**
 * A carrier's webhook; false when its signature or body is invalid, which is answered with an error. Unknown parcels
 * are ignored: carriers report all parcels of a contract.
 */
export async function receiveCarrierWebhook(
  context: OrdersContext,
  { carrier: code, headers, body }: { carrier: string; headers: ReadonlyMap<string, string>; body: string },
): Promise<boolean> {
  const secret = context.settings.CARRIER_WEBHOOK_SECRET;
  const carrier = CARRIERS.find((known) => known.code === code);
  const signed = secret !== undefined && isSigned(body, headers.get(CARRIER_SIGNATURE) ?? '', { secret });
  const message = signed && carrier ? carrierMessage.safeParse(parsed(body)) : undefined;
  if (!carrier || !message?.success || message.data.events.some(({ at }) => at.getTime() > Date.now() + AHEAD_MS)) {
    context.log.warn({ carrier: code }, 'refused a webhook of a carrier');
    return false;
  }
  for (const event of message.data.events) {
    for (const shipment of await parcels(context, event)) {
      if (isCarrier(shipment.carrier, carrier) && isOf(event, shipment)) await follow(context, shipment.id, event);
    }
  }
  return true;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const parcels = ({ db }: OrdersContext, { trackingNo }: CarrierEvent) =>
  selectShipments(db).where('tracking_no', '=', trackingNo).orderBy('id', 'desc').limit(20).execute();

/** Carriers reuse numbers: events from long before our parcel belong to another one. */
function isOf({ at }: CarrierEvent, { shippedAt }: ShipmentRow): boolean {
  return at.getTime() >= shippedAt.getTime() - LATE_MS;
}

function follow(
  context: OrdersContext,
  shipmentId: string,
  { id, trackingNo: _, ...news }: CarrierEvent,
): Promise<void> {
  return trackShipment(context, shipmentId, { ...news, carrierEventId: `carrier-${id}` });
}

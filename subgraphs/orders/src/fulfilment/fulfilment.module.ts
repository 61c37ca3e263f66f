import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { CarrierResolver } from './carrier/carrier.resolver.ts';
import { CarrierWebhookResolver } from './carrier/carrier-webhook.resolver.ts';
import { moveParcel } from './carrier/simulated-carrier.ts';
import { ConfirmReceiptResolver, confirmSilently } from './confirm-receipt.resolver.ts';
import { DeliveryEstimateResolver } from './delivery/delivery-estimate.resolver.ts';
import { RecordDeliveryResolver } from './record-delivery.resolver.ts';
import { SellerReturnAddress } from './return-address/return-address.entity.ts';
import { saveReturnAddress, warnWithoutReturnAddress } from './return-address/return-address.ts';
import { ShipOrderResolver } from './ship-order.resolver.ts';
import { shipForDemonstration, shipSoon } from './ship-order.ts';
import { ShipOrdersResolver } from './ship-orders.resolver.ts';
import { Shipment } from './shipment.entity.ts';
import { ShipmentLineResolver, ShipmentResolver, TrackingEventResolver } from './shipment.resolver.ts';
import { ShipmentLine } from './shipment-line.entity.ts';
import { TrackingEvent } from './tracking-event.entity.ts';

export const fulfilmentEntities = [Shipment, ShipmentLine, TrackingEvent, SellerReturnAddress];

export const fulfilment = defineModule<OrdersContext>({
  name: 'fulfilment',
  entities: fulfilmentEntities,
  resolvers: [
    ShipmentResolver,
    ShipmentLineResolver,
    TrackingEventResolver,
    ShipOrderResolver,
    ShipOrdersResolver,
    RecordDeliveryResolver,
    ConfirmReceiptResolver,
    DeliveryEstimateResolver,
    CarrierResolver,
    CarrierWebhookResolver,
  ],
  jobs: {
    'orders.shipForDemonstration': { run: shipForDemonstration },
    'orders.moveParcel': { run: moveParcel },
    'orders.confirmReceipt': { run: confirmSilently },
  },
  handles: {
    'users.seller.approved': ({ data }, { db }) => saveReturnAddress(db, data.sellerId, data.returnAddress),
  },
  steps: { 'orders.order.paid': shipSoon },
  onStart: async (context) => warnWithoutReturnAddress(context),
});

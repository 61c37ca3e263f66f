export { allArrivals, type Route } from './delivery/arrival.ts';
export { DeliveryEstimate, estimateOf, estimateTo, routeTo } from './delivery/delivery-estimate.type.ts';
export { fulfilment, type fulfilmentEntities } from './fulfilment.module.ts';
export {
  checkedReturnAddress,
  needsReturnAddress,
  returnAddressOf,
  saveReturnAddress,
} from './return-address/return-address.ts';
export { ReturnAddress, ReturnAddressInput } from './return-address/return-address.type.ts';
export { Shipment } from './shipment.entity.ts';
export { linesOfShipment, type ShipmentRow, shipmentsOfOrder } from './shipment.rows.ts';
export { ShipmentLine } from './shipment-line.entity.ts';
export { deliverOrder } from './track-shipment.ts';
export { TrackingEvent } from './tracking-event.entity.ts';
export { TrackingStatus } from './tracking-status.ts';

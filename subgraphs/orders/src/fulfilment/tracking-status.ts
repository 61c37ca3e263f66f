import { registerEnumType } from 'type-graphql';

export enum TrackingStatus {
  SHIPPED = 'SHIPPED',
  PICKED_UP = 'PICKED_UP',
  IN_TRANSIT = 'IN_TRANSIT',
  OUT_FOR_DELIVERY = 'OUT_FOR_DELIVERY',
  EXCEPTION = 'EXCEPTION',
  DELIVERED = 'DELIVERED',
}

registerEnumType(TrackingStatus, {
  name: 'TrackingStatus',
  description: 'Where a parcel is.',
  valuesConfig: {
    SHIPPED: { description: 'Handed to the carrier, without a report yet.' },
    PICKED_UP: { description: 'The carrier has it.' },
    IN_TRANSIT: { description: 'In transit.' },
    OUT_FOR_DELIVERY: { description: 'With the courier.' },
    EXCEPTION: { description: 'A problem with the delivery; see the last event.' },
    DELIVERED: { description: 'Delivered.' },
  },
});

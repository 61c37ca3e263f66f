import { InvalidTransition, reachableFrom } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { Shipment } from './shipment.entity.ts';
import { NEXT } from './shipment-lifecycle.ts';
import { TrackingStatus } from './tracking-status.ts';

const statuses = Object.values(TrackingStatus);

test('every status is reachable from a new parcel, and DELIVERED from every status', () => {
  expect([...reachableFrom(NEXT, TrackingStatus.SHIPPED)].sort()).toEqual(statuses.toSorted());
  for (const status of statuses) expect(reachableFrom(NEXT, status)).toContain(TrackingStatus.DELIVERED);
});

test('a delivered parcel stays delivered', () => {
  const shipment = new Shipment();
  shipment.track(TrackingStatus.OUT_FOR_DELIVERY);
  shipment.track(TrackingStatus.IN_TRANSIT);
  shipment.deliver(new Date());
  expect(shipment.status).toBe(TrackingStatus.DELIVERED);
  expect(() => shipment.track(TrackingStatus.IN_TRANSIT)).toThrow(InvalidTransition);
});

test('nothing is delivered before it was shipped', () => {
  const shipment = new Shipment();
  shipment.deliver(new Date(shipment.shippedAt.getTime() - 1));
  expect(shipment.deliveredAt).toEqual(shipment.shippedAt);
});

import type { Transitions } from '../kernel/index.ts';
import { TrackingStatus } from './tracking-status.ts';

/** Carriers report the way in any order, step by the status it leads to. */
const ON_THE_WAY = {
  PICKED_UP: TrackingStatus.PICKED_UP,
  IN_TRANSIT: TrackingStatus.IN_TRANSIT,
  OUT_FOR_DELIVERY: TrackingStatus.OUT_FOR_DELIVERY,
  EXCEPTION: TrackingStatus.EXCEPTION,
  DELIVERED: TrackingStatus.DELIVERED,
} as const;

export const NEXT: Transitions<TrackingStatus, TrackingStatus> = {
  SHIPPED: ON_THE_WAY,
  PICKED_UP: ON_THE_WAY,
  IN_TRANSIT: ON_THE_WAY,
  OUT_FOR_DELIVERY: ON_THE_WAY,
  EXCEPTION: ON_THE_WAY,
  DELIVERED: {},
};

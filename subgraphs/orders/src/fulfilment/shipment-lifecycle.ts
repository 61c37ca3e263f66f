import type { Transitions } from '../kernel/index.ts';
import { TrackingStatus } from './tracking-status.ts';

/** Steps by the status they lead to; carriers report them in any order. */
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

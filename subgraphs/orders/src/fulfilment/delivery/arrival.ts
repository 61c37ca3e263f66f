import { at, type Distance, distanceBetween, type Province } from '../../kernel/index.ts';
import { TrackingStatus } from '../tracking-status.ts';

/** Days, as YYYY-MM-DD in the shop's time zone. */
export interface Arrival {
  from: string;
  to: string;
  /** The estimate holds when it is paid before this moment; absent once it is paid. */
  orderBefore?: Date | undefined;
}

/** What an estimate depends on. */
export interface Route {
  /** Where the warehouses are; any of them may ship. */
  warehouses: readonly Province[];
  to: Province;
  /** Orders until this hour, in the shop's time zone, leave the same day. */
  cutOffHour: number;
  now: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The shop's time zone is that of Beijing, without summer time. */
const SHOP_OFFSET_MS = 8 * HOUR_MS;
/** Couriers deliver until this hour. */
const LAST_HOUR = 21;
/** Extra days for a problem on the way. */
const EXCEPTION_DAYS = { least: 1, most: 3 };

/** Days on the way, from the day a parcel leaves. */
const DAYS: Record<Distance, { least: number; most: number }> = {
  SAME_PROVINCE: { least: 1, most: 1 },
  SAME_REGION: { least: 1, most: 2 },
  COUNTRY: { least: 2, most: 3 },
  REMOTE: { least: 4, most: 7 },
};

const dayOf = (at: Date) => Math.floor((at.getTime() + SHOP_OFFSET_MS) / DAY_MS);
const hourOf = (at: Date) => Math.floor(((at.getTime() + SHOP_OFFSET_MS) % DAY_MS) / HOUR_MS);
const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Days on the way: at best from the nearest warehouse, at worst from the farthest. */
function daysOnTheWay({ warehouses, to }: Route): { least: number; most: number } {
  const ways = warehouses.map((from) => DAYS[distanceBetween(from, to)]);
  return { least: Math.min(...ways.map(({ least }) => least)), most: Math.max(...ways.map(({ most }) => most)) };
}

/** After the couriers' last hour nothing arrives on that day. */
function between(first: number, last: number, now: Date): Arrival {
  const soonest = Math.max(first, dayOf(now) + (hourOf(now) < LAST_HOUR ? 0 : 1));
  return { from: dateOf(soonest), to: dateOf(Math.max(last, soonest)) };
}

/** When goods that have not left yet arrive, if paid at `paidAt`, or now when unpaid. */
export function arrivalOfGoods(route: Route, paidAt: Date | null | undefined): Arrival {
  const { least, most } = daysOnTheWay(route);
  const ordered = paidAt ?? route.now;
  const ready = dayOf(ordered) + (hourOf(ordered) < route.cutOffHour ? 0 : 1);
  const leaves = Math.max(ready, dayOf(route.now));
  const days = between(leaves + least, leaves + most, route.now);
  return paidAt
    ? days
    : { ...days, orderBefore: new Date(ready * DAY_MS + route.cutOffHour * HOUR_MS - SHOP_OFFSET_MS) };
}

/** When a shipped parcel arrives; the carrier's reports override the plan. */
export function arrivalOfParcel(
  route: Route,
  { status, shippedAt, deliveredAt }: { status: TrackingStatus; shippedAt: Date; deliveredAt?: Date | null },
): Arrival | undefined {
  if (deliveredAt) return undefined;
  const { least, most } = daysOnTheWay(route);
  const [today, left] = [dayOf(route.now), dayOf(shippedAt)];
  if (status === TrackingStatus.OUT_FOR_DELIVERY) return between(today, today, route.now);
  if (status !== TrackingStatus.EXCEPTION) return between(left + least, left + most, route.now);
  const first = Math.max(left + least, today + EXCEPTION_DAYS.least);
  return between(first, Math.max(left + most, today + EXCEPTION_DAYS.most), route.now);
}

/** From the first arrival to the last; undefined when all have arrived. */
export function allArrivals(arrivals: readonly (Arrival | undefined)[]): Arrival | undefined {
  const open = arrivals.filter((arrival) => arrival !== undefined);
  if (open.length === 0) return undefined;
  return {
    from: at(open.map(({ from }) => from).toSorted(), 0),
    to: at(open.map(({ to }) => to).toSorted(), open.length - 1),
    orderBefore: open.find(({ orderBefore }) => orderBefore)?.orderBefore,
  };
}

import type { Text } from '@minijd/subgraph';
import type { TrackingStatus } from './tracking-status.ts';

/** The text for a status of a parcel; `location` is empty when the carrier gives none. */
const TEXTS: Record<TrackingStatus, (location: string) => Text> = {
  SHIPPED: () => ({ 'zh-CN': '商家已发货，等待承运商揽收。', en: 'Handed over by the seller, not yet scanned.' }),
  PICKED_UP: (location) => ({
    'zh-CN': location ? `承运商已在${location}揽收。` : '承运商已揽收。',
    en: location ? `Picked up at ${location}.` : 'Picked up by the carrier.',
  }),
  IN_TRANSIT: (location) => ({
    'zh-CN': location ? `包裹已到达${location}。` : '包裹正在运输中。',
    en: location ? `Arrived at ${location}.` : 'On its way.',
  }),
  OUT_FOR_DELIVERY: (location) => ({
    'zh-CN': location ? `${location}的快递员正在派送。` : '快递员正在派送。',
    en: location ? `Out for delivery from ${location}.` : 'Out for delivery.',
  }),
  EXCEPTION: (location) => ({
    'zh-CN': location ? `包裹在${location}遇到异常，承运商正在处理。` : '包裹遇到异常，承运商正在处理。',
    en: location ? `Held up at ${location}; the carrier is on it.` : 'Held up; the carrier is on it.',
  }),
  DELIVERED: () => ({ 'zh-CN': '包裹已送达。', en: 'Delivered.' }),
};

export function trackingText(status: TrackingStatus, location: string | null | undefined): Text {
  return TEXTS[status](location ?? '');
}

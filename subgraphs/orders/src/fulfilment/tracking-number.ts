import { oneLineText } from '../kernel/index.ts';
import { refusals } from './shipment.refusals.ts';

/** Normalises a tracking number by removing spaces; refuses an invalid one. */
export function trackingNumber(text: string, field: string[]): string {
  const number = oneLineText(text.replaceAll(/[ \u00a0\u3000]/gu, ''), 60, field);
  if (!/^[a-z0-9-]+$/iu.test(number)) throw refusals.noTrackingNumber(field);
  return number;
}

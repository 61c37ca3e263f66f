import type { Delivery_EstimateFragment } from '../../graphql/generated/types.ts';
import type { Formats } from '../../i18n/formats.ts';

/** "Nov 28", or "Nov 28 – Nov 30" when it may be one of several days. */
export function arrivalDays(format: Formats, { from, to }: Delivery_EstimateFragment): string {
  return from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`;
}

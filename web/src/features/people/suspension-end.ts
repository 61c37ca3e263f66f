import type { SuspensionReason } from '../../graphql/generated/types.ts';

export const SUSPENSION_REASONS = [
  ...(['FRAUD', 'FAKE_ORDERS', 'ABUSE', 'COMPROMISED', 'RULES', 'REQUESTED'] as const),
] satisfies SuspensionReason[];

export const SUSPENSION_LENGTHS = ['OPEN', 'DAYS_1', 'DAYS_7', 'DAYS_30', 'DAY'] as const;
export type SuspensionLength = (typeof SUSPENSION_LENGTHS)[number];

const DAY_MS = 86_400_000;
const DAYS: Partial<Record<SuspensionLength, number>> = { DAYS_1: 1, DAYS_7: 7, DAYS_30: 30 };

/**
 * When a suspension ends by itself, as ISO 8601: after some days, or with a day of the shop (YYYY-MM-DD). Null when it is
 * open, and for a day that is none or over.
 */
export function suspensionEnd(length: SuspensionLength, day: string, now = Date.now()): string | null {
  const days = DAYS[length];
  if (days !== undefined) return new Date(now + days * DAY_MS).toISOString();
  const end = length === 'DAY' && day ? Date.parse(`${day}T00:00:00+08:00`) + DAY_MS : Number.NaN;
  return end > now ? new Date(end).toISOString() : null;
}

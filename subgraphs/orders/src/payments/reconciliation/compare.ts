import type { StatementLine } from '../provider/payment-provider.ts';
import { DifferenceKind } from './difference-kind.ts';

/** A payment or refund by our records. */
export interface OurRecord {
  id: string;
  amountMinor: number;
  outcome: StatementLine['outcome'];
}

/** How a line of a provider's statement differs from our record of it, if it does. */
export function differenceOf(line: StatementLine, ours: OurRecord | undefined): DifferenceKind | undefined {
  const moved = line.outcome === 'SUCCEEDED';
  if (!ours) return moved ? DifferenceKind.UNKNOWN_HERE : undefined;
  if (line.amountMinor !== ours.amountMinor && (moved || ours.outcome === 'SUCCEEDED')) return DifferenceKind.AMOUNT;
  return moved === (ours.outcome === 'SUCCEEDED') ? undefined : DifferenceKind.OUTCOME;
}

import type { StatementLine } from '../provider/payment-provider.ts';
import { DifferenceKind } from './difference-kind.ts';

/** A payment or refund in our records. */
export interface OurRecord {
  id: string;
  amountMinor: number;
  outcome: StatementLine['outcome'];
}

/** The difference between a line of a provider's statement and our record, if any. */
export function differenceOf(line: StatementLine, ours: OurRecord | undefined): DifferenceKind | undefined {
  const moved = line.outcome === 'SUCCEEDED';
  if (!ours) return moved ? DifferenceKind.UNKNOWN_HERE : undefined;
  if (line.amountMinor !== ours.amountMinor && (moved || ours.outcome === 'SUCCEEDED')) return DifferenceKind.AMOUNT;
  return moved === (ours.outcome === 'SUCCEEDED') ? undefined : DifferenceKind.OUTCOME;
}

import { fromDecimal, InvalidMoney } from '@minijd/money';
import { refusals } from './wallet.refusals.ts';

/** A million yuan: more is a typing error. */
const MOST_MINOR = 100_000_000;

/** Parses an amount to fen; refuses what is not positive, exact and below the maximum. */
export function amountMinor(text: string): number {
  try {
    const { minor } = fromDecimal(text);
    if (minor > 0 && minor <= MOST_MINOR) return minor;
  } catch (error) {
    if (!(error instanceof InvalidMoney)) throw error;
  }
  throw refusals.amount();
}

import { fromDecimal, InvalidMoney } from '@minijd/money';
import { refusals } from './wallet.refusals.ts';

/** A million yuan: more is a slip of the hand. */
const MOST_MINOR = 100_000_000;

/** The fen of an amount somebody wrote; refuses what is not above zero, exact and of a sensible size. */
export function amountMinor(text: string): number {
  try {
    const { minor } = fromDecimal(text);
    if (minor > 0 && minor <= MOST_MINOR) return minor;
  } catch (error) {
    if (!(error instanceof InvalidMoney)) throw error;
  }
  throw refusals.amount();
}

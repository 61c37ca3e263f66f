/** A Luhn check digit: detects one wrong digit and most swaps of two neighbours. */
function checkDigit(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** The day in the shop's time zone. */
const SHOP_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/**
 * A number that can be read out on the phone, 20 digits: the day, 11 digits of `sequence` and a check digit. Unique
 * like the database sequence, up to 10^11 documents.
 */
export function documentNo(at: Date, sequence: number): string {
  const digits = SHOP_DAY.format(at).replaceAll('-', '') + String(sequence).padStart(11, '0');
  return `${digits}${checkDigit(digits)}`;
}

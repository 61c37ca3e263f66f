/** The tax that a price of `amountMinor` contains, in fen, rounded to the nearest. */
export function taxIn(amountMinor: number, percent: number): number {
  const tax = Math.round((Math.abs(amountMinor) * percent) / (100 + percent));
  return amountMinor < 0 ? -tax : tax;
}

/** The tax that a red line takes back: what the line contained before, less what it contains after. */
export function taxTakenBack(before: number, takenMinor: number, percent: number): number {
  return taxIn(before, percent) - taxIn(before - takenMinor, percent);
}

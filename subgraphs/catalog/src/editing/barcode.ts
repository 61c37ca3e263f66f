const LENGTHS = new Set([8, 12, 13, 14]);

/** Whether this is a GTIN: its last digit makes the sum of all, every other one from the right times 3, end in 0. */
export function isBarcode(text: string): boolean {
  if (!/^\d+$/.test(text) || !LENGTHS.has(text.length)) return false;
  const digits = [...text].reverse().map(Number);
  return digits.reduce((sum, digit, place) => sum + digit * (place % 2 === 1 ? 3 : 1), 0) % 10 === 0;
}

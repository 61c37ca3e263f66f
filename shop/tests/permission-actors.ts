/** The columns of a decision, in this order. */
export const ACTORS = [
  ...(['anonymous', 'user', 'owner', 'other', 'seller', 'rival'] as const),
  ...(['super', 'catalogue', 'finance', 'support', 'service'] as const),
] as const;
export type Actor = (typeof ACTORS)[number];

/** y: allowed. n: refused. o: as if it did not exist, because it belongs to somebody else. */
export type Outcome = 'y' | 'n' | 'o';

/** The columns of a decision, in this order. */
export const ACTORS = [
  ...(['anonymous', 'user', 'owner', 'other', 'seller', 'rival'] as const),
  ...(['super', 'catalogue', 'finance', 'support', 'service'] as const),
] as const;
export type Actor = (typeof ACTORS)[number];

/** y: allowed. n: refused. o: as if it did not exist, because it belongs to somebody else. */
export type Outcome = 'y' | 'n' | 'o';

// anonymous  user owner other  seller rival  super catalogue finance support  service
export const EVERYBODY = 'y yyy yy yyyy y';
export const VISITORS = 'y yyy yy yyyy n';
export const SIGNED_IN = 'n yyy yy yyyy n';
export const ONLY_OWNER = 'n oyo oo oooo n';
export const SERVICES = 'n nnn nn nnnn y';
export const MODERATORS = 'n nnn nn yyny n';
export const BOUGHT_OR_SOLD = 'n oyo yo yoyy n';

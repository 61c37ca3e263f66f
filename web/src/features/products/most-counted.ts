/** The gateway counts the products of a shop no further. */
export const MOST_COUNTED = 10_000;

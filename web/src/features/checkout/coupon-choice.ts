interface Choosable {
  id: string;
  coupon: { stackable: boolean };
}

/** The chosen coupons after one is toggled: one that is not stackable replaces all others. */
export function toggleCoupon(chosen: readonly string[], pressed: string, options: readonly Choosable[]): string[] {
  if (chosen.includes(pressed)) return chosen.filter((id) => id !== pressed);
  const stackable = new Set(options.filter(({ coupon }) => coupon.stackable).map(({ id }) => id));
  return stackable.has(pressed) ? [...chosen.filter((id) => stackable.has(id)), pressed] : [pressed];
}

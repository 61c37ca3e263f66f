export interface LayoutShape {
  footer: boolean;
  /** The tab bar on phones; hidden on pages with an action bar at the bottom. */
  tabBar: boolean;
}

const FOCUSED = ['/checkout', '/pay/'];
const WITH_ACTION_BAR = ['/p/', ...FOCUSED];

/** Checkout and payment pages have no navigation but the logo; pages with their own bar have no tab bar. */
export function layoutOf(pathname: string): LayoutShape {
  const within = (prefixes: string[]) => prefixes.some((prefix) => pathname.startsWith(prefix));
  return { footer: !within(FOCUSED), tabBar: !within(WITH_ACTION_BAR) };
}

export interface LayoutShape {
  footer: boolean;
  /** Below the phone's page; hidden where an action bar of the page stands there. */
  tabBar: boolean;
}

const FOCUSED = ['/checkout', '/pay/'];
const WITH_ACTION_BAR = ['/p/', ...FOCUSED];

/** Paying pages have no ways out but the logo; pages with their own bar have no tab bar. */
export function layoutOf(pathname: string): LayoutShape {
  const within = (prefixes: string[]) => prefixes.some((prefix) => pathname.startsWith(prefix));
  return { footer: !within(FOCUSED), tabBar: !within(WITH_ACTION_BAR) };
}

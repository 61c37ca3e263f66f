export interface LayoutShape {
  /** The shop's own header. */
  header: boolean;
  footer: boolean;
  /** Below the phone's page; hidden where an action bar of the page stands there. */
  tabBar: boolean;
}

const FOCUSED = ['/checkout', '/pay/'];
const WITH_ACTION_BAR = ['/p/', ...FOCUSED];
const WORKBENCH = /^\/(?:seller|admin)(?:\/|$)/;

/** Paying pages have no ways out but the logo; pages with their own bar have no tab bar; the workbench has its own shell. */
export function layoutOf(pathname: string): LayoutShape {
  if (WORKBENCH.test(pathname)) return { header: false, footer: false, tabBar: false };
  const within = (prefixes: string[]) => prefixes.some((prefix) => pathname.startsWith(prefix));
  return { header: true, footer: !within(FOCUSED), tabBar: !within(WITH_ACTION_BAR) };
}

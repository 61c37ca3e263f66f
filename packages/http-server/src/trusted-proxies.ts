import proxyAddr from 'proxy-addr';

/** Whether to trust what the sender at `address` says of who sent it; `hop` 0 is the socket's own peer. */
export type TrustedProxies = (address: string, hop: number) => boolean;

/** A server that visitors reach without a proxy. */
export const TRUST_NOBODY: TrustedProxies = () => false;

const MOST_HOPS = 10;

/**
 * The proxies that a setting names: how many stand in a row before this process (`1`), or their addresses, networks
 * and ranges, separated by commas (`loopback`, `linklocal`, `uniquelocal`, `10.1.0.0/16`, `fd00::/8`). Empty trusts
 * nobody. Throws TypeError for anything else.
 *
 * @example trustedProxies('loopback, 10.1.0.0/16')
 */
export function trustedProxies(setting: string): TrustedProxies {
  const names = setting.split(',').flatMap((name) => name.trim() || []);
  if (names.length === 0) return TRUST_NOBODY;
  const [first = ''] = names;
  if (!/^\d+$/.test(first)) return proxyAddr.compile(names);
  const hops = Number(first);
  if (names.length > 1 || hops > MOST_HOPS) throw new TypeError(`a number of proxies is 0 to ${MOST_HOPS}`);
  return (_address, hop) => hop < hops;
}

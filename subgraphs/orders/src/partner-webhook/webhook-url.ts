import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

const MOST = 500;

/** The address inside the brackets of an IPv6 host. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * The address in normal form, or undefined when events must not go there. It is https, has no user name, and is not
 * an address of this machine or its networks; where a name leads to is checked at each connection.
 */
export function webhookUrl(text: string, privateAllowed: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.href.length > MOST || url.username || url.password || url.hash) return undefined;
  if (privateAllowed) return /^https?:$/.test(url.protocol) ? url.href : undefined;
  if (url.protocol !== 'https:') return undefined;
  const host = hostOf(url);
  if (isIP(host) !== 0) return isPublicAddress(host) ? url.href : undefined;
  return host.includes('.') ? url.href : undefined;
}

import { isIP } from 'node:net';
import type { OrdersContext } from '../orders-context.ts';
import { isPublicAddress } from './public-address.ts';

const MOST = 500;

/** The address inside the brackets of an IPv6 host. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

const HTTPS_PORT = 443;

export interface WebhookUrlRule {
  /** For development: any port, plain http, and private addresses. */
  privateAllowed: boolean;
  ports: readonly number[];
}

/**
 * The normalised URL, or undefined when it is not allowed. It must be https on an allowed port, without user name, and
 * not a private address; what a host name resolves to is checked at each connection.
 */
export function webhookUrl(text: string, { privateAllowed, ports }: WebhookUrlRule): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.href.length > MOST || url.username || url.password || url.hash) return undefined;
  if (privateAllowed) return /^https?:$/.test(url.protocol) ? url.href : undefined;
  if (url.protocol !== 'https:' || !ports.includes(Number(url.port || HTTPS_PORT))) return undefined;
  const host = hostOf(url);
  if (isIP(host) !== 0) return isPublicAddress(host) ? url.href : undefined;
  return host.includes('.') ? url.href : undefined;
}

/** The rules for URLs from the settings. */
export function webhookUrlRule({ settings }: OrdersContext): WebhookUrlRule {
  const { PARTNER_WEBHOOK_PRIVATE_ADDRESSES: privateAllowed, PARTNER_WEBHOOK_PORTS: ports } = settings;
  return { privateAllowed, ports };
}

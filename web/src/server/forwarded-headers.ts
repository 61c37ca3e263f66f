import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@minijd/http-server';

/** Hop-by-hop headers (RFC 9110, 7.6.1), and those about the client, which are rewritten for the next hop. */
const NOT_HANDED_ON = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te', 'trailer'],
  ...['transfer-encoding', 'upgrade', 'expect', 'forwarded', 'x-real-ip'],
  ...['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-server'],
]);

/** The headers a proxy forwards, in either direction; `connection` names further ones that it must not. */
export function endToEnd(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || NOT_HANDED_ON.has(name) || named.includes(name) ? [] : [[name, value]],
    ),
  );
}

/**
 * The client's address for a gateway that trusts this process: a single address however many proxies come first, so
 * that the gateway need not know them.
 */
export function forwardedHeaders({ address, secure, host }: Partial<Caller>): Record<string, string> {
  return {
    ...(address && { 'x-forwarded-for': address }),
    'x-forwarded-proto': secure ? 'https' : 'http',
    ...(host && { 'x-forwarded-host': host }),
  };
}

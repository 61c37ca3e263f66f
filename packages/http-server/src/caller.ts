import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';
import { TRUST_NOBODY, type TrustedProxies } from './trusted-proxies.ts';

/** Where a request comes from, as reported by trusted proxies. */
export interface Caller {
  /** IPv4 or IPv6; undefined when the socket is gone already. */
  address: string | undefined;
  /** Whether the visitor's own connection is encrypted. */
  secure: boolean;
  /** The host the visitor asked for, with its port. */
  host: string | undefined;
}

const callers = new WeakMap<IncomingMessage, Caller>();

/** Who sent a request, as the server that took it saw it; a server not opened by `openHttpServer` trusts no proxy. */
export function callerOf(request: IncomingMessage): Caller {
  return callers.get(request) ?? recognise(request, TRUST_NOBODY);
}

/** Determines once per request who sent it: the nearest address that is not a trusted proxy. */
export function recognise(request: IncomingMessage, trusted: TrustedProxies): Caller {
  // Without proxies there is nothing to take apart.
  const addresses = request.headers['x-forwarded-for']
    ? proxyAddr.all(request, trusted)
    : [request.socket.remoteAddress];
  const hops = addresses.length - 1;
  const caller = {
    // A proxy may forward something that is not an address; then the proxy itself is the last known one.
    address: addresses
      .findLast((address) => address !== undefined && isIP(address) > 0)
      ?.replace(/^::ffff:(?=[\d.]+$)/i, ''),
    secure: 'encrypted' in request.socket || reported(request, 'x-forwarded-proto', hops) === 'https',
    host: reported(request, 'x-forwarded-host', hops) ?? request.headers.host,
  };
  callers.set(request, caller);
  return caller;
}

/** The entry of the outermost trusted proxy: each appends its own, or all forward a single one. */
function reported({ headers }: IncomingMessage, name: string, hops: number): string | undefined {
  if (hops === 0) return undefined;
  const entries = String(headers[name] ?? '')
    .split(',')
    .flatMap((entry) => entry.trim() || []);
  return entries.at(-Math.min(hops, entries.length));
}

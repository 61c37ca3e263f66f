import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@minijd/http-server';

/** Between two neighbours only (RFC 9110, 7.6.1), and what says who is behind them: written anew for the next one. */
const NOT_HANDED_ON = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te', 'trailer'],
  ...['transfer-encoding', 'upgrade', 'expect', 'forwarded', 'x-real-ip'],
  ...['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-server'],
]);

/** The headers a proxy hands on, to either side; `connection` names more that it must not. */
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
 * Who a request comes from, for a gateway that trusts this process: one address and no list, however many proxies
 * stand before it, so that the gateway need not know them.
 */
export function forwardedHeaders({ address, secure, host }: Partial<Caller>): Record<string, string> {
  return {
    ...(address && { 'x-forwarded-for': address }),
    'x-forwarded-proto': secure ? 'https' : 'http',
    ...(host && { 'x-forwarded-host': host }),
  };
}

import type { ServerResponse } from 'node:http';
import type { Caller } from './caller.ts';

const YEAR_SECONDS = 31_536_000;

/** On every answer; handlers override what differs for them. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  // Pages of other origins read GraphQL by CORS, which this does not concern; pictures say cross-origin themselves.
  'cross-origin-resource-policy': 'same-origin',
  // A page that opened ours, or that ours opened, reads nothing of it; payment providers still open windows of their own.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
} as const;

/** Browsers accept it only over https. Not for subdomains: some may have no certificate. */
const OVER_HTTPS = { 'strict-transport-security': `max-age=${YEAR_SECONDS}` } as const;

/** Those of an answer over a connection that is not encrypted. */
export const PLAIN_SECURITY_HEADERS: Readonly<Record<string, string>> = ALWAYS;

export function securityHeaders({ secure }: Pick<Caller, 'secure'>): Record<string, string> {
  return secure ? { ...ALWAYS, ...OVER_HTTPS } : ALWAYS;
}

export function setSecurityHeaders(response: ServerResponse, caller: Caller): void {
  for (const [name, value] of Object.entries(securityHeaders(caller))) response.setHeader(name, value);
}

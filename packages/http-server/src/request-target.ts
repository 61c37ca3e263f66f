import type { IncomingMessage } from 'node:http';

/** What can be nothing but a path. */
const PLAIN = /^(\/[\w-]+)+$/;

/**
 * Normalizes a request's target to `/path?query`. False for what cannot be an address on this server: the form of
 * another method, a path that URL parsers read as a host (`//`, `/\`), or bytes that are not text.
 */
export function acceptTarget(request: IncomingMessage): boolean {
  if (PLAIN.test(request.url ?? '')) return true;
  const target = originForm(request.url ?? '');
  if (target === undefined || /^\/{2}|^[^?]*\\/.test(target) || !URL.canParse(`http://server${target}`)) return false;
  if (/%00/.test(target) || !isText(target.split('?', 1)[0] ?? '')) return false;
  request.url = target;
  return true;
}

/** The path, as sent, of a request whose target was accepted. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

/** Clients of proxies send absolute URLs; every server must accept them. */
function originForm(target: string): string | undefined {
  if (target.startsWith('/')) return target;
  const address = /^https?:/i.test(target) ? URL.parse(target) : null;
  return address ? address.pathname + address.search : undefined;
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

import type { IncomingMessage } from 'node:http';

/**
 * Brings a request's target to the form `/path?query`, or gives false for what is no address on this server: another
 * method's form, a path that parsers of addresses take for a host (`//`, `/\`), or bytes that are no text.
 */
export function acceptTarget(request: IncomingMessage): boolean {
  const target = originForm(request.url ?? '');
  if (target === undefined || /^\/{2}|^[^?]*\\/.test(target) || !URL.canParse(`http://server${target}`)) return false;
  if (/%00/.test(target) || !isText(target.split('?', 1)[0] ?? '')) return false;
  request.url = target;
  return true;
}

/** The path of a request whose target was accepted, as it was sent. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

/** Clients of proxies send whole addresses; every server must take them. */
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

import { parseCookie, parseSetCookie } from 'cookie';

/** The `Cookie` header a browser would send after storing these `Set-Cookie` values. */
export function applySetCookies(header: string | undefined, setCookies: readonly string[]): string {
  const cookies = parseCookie(header ?? '');
  for (const { name, value, maxAge } of setCookies.map((setCookie) => parseSetCookie(setCookie))) {
    cookies[name] = maxAge === 0 ? undefined : value;
  }
  // Browsers send names that servers may not set, so stringifyCookie would throw.
  return Object.entries(cookies)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('; ');
}

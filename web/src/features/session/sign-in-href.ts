/** The sign-in page, which leads back to `next`. */
export function signInHref(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`;
}

const HERE = 'http://storefront.invalid';
const DOORS = ['/sign-in', '/sign-up'];

/** `next` when it is a path of this shop, else the home page: never another site, never a scheme. */
export function safeNext(next: string | string[] | undefined): string {
  const path = Array.isArray(next) ? next[0] : next;
  if (!path?.startsWith('/')) return '/';
  // A browser reads "//host", "/\\host" and a path with control characters in it as another origin.
  const url = URL.parse(path, HERE);
  if (url?.origin !== HERE || DOORS.includes(url.pathname)) return '/';
  // "/..//host" resolves to "//host", which would be a host in the next link.
  if (url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}

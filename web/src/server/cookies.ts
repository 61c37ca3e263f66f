/** The cookies of a `Cookie` header; of repeated names the first counts. */
export function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    if (!cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim());
  }
  return cookies;
}

/** The `Cookie` header a browser would send after storing these `Set-Cookie` values. */
export function applySetCookies(header: string | undefined, setCookies: readonly string[]): string {
  const cookies = parseCookies(header);
  for (const setCookie of setCookies) {
    const [pair = '', ...attributes] = setCookie.split(';');
    const [[name, value] = ['', '']] = parseCookies(pair);
    const removed = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (removed) cookies.delete(name);
    else cookies.set(name, value);
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

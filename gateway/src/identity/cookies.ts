export const COOKIES = {
  access: 'minijd_access',
  refresh: 'minijd_refresh',
  device: 'minijd_device',
  guest: 'minijd_guest',
  locale: 'minijd_locale',
} as const;

export interface Cookie {
  name: string;
  value: string;
  /** Seconds to live; 0 removes the cookie. */
  maxAge: number;
}

/** The cookies of a Cookie header by name; malformed ones are left out. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0) cookies.set(pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim()));
  }
  return cookies;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A Set-Cookie header that scripts cannot read and other sites' requests do not carry. */
export function setCookie({ name, value, maxAge }: Cookie, secure: boolean): string {
  const attributes = `Max-Age=${Math.floor(maxAge)}; Path=/; HttpOnly; SameSite=Lax`;
  return `${name}=${encodeURIComponent(value)}; ${attributes}${secure ? '; Secure' : ''}`;
}
